package org.talent.persistence.imports;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.talent.tenants.imports.ImportMappings;
import org.talent.tenants.imports.SavedMapping;
import org.talent.tenants.support.EditedMeanwhile;
import org.talent.tenants.tenancy.CurrentTenant;

/** One row a version; rows are only ever added. */
@Repository
@Transactional(propagation = Propagation.MANDATORY) // the use case owns the transaction
class JdbcImportMappings implements ImportMappings {

    private static final RowMapper<SavedMapping> VERSION = (row, _) -> new SavedMapping(
            row.getString("code"),
            row.getInt("version"),
            row.getString("title"),
            row.getString("text"),
            row.getString("actor"),
            row.getTimestamp("saved_at").toInstant());

    private final JdbcClient jdbc;

    JdbcImportMappings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<SavedMapping> newest() {
        return jdbc.sql("""
                select m.* from import_mapping m
                where m.tenant = ? and m.version =
                    (select max(n.version) from import_mapping n where n.tenant = m.tenant and n.code = m.code)
                order by m.title, m.code""").param(tenant()).query(VERSION).list();
    }

    @Override
    public Optional<SavedMapping> newest(String code) {
        return jdbc.sql("select * from import_mapping where tenant = ? and code = ? order by version desc limit 1")
                .params(tenant(), code)
                .query(VERSION)
                .optional();
    }

    @Override
    public Optional<SavedMapping> version(String code, int version) {
        return jdbc.sql("select * from import_mapping where tenant = ? and code = ? and version = ?")
                .params(tenant(), code, version)
                .query(VERSION)
                .optional();
    }

    @Override
    public List<SavedMapping> versions(String code) {
        return jdbc.sql("select * from import_mapping where tenant = ? and code = ? order by version desc")
                .params(tenant(), code)
                .query(VERSION)
                .list();
    }

    @Override
    public void add(SavedMapping mapping) {
        try {
            jdbc.sql("""
                    insert into import_mapping (tenant, code, version, title, text, actor, saved_at)
                    values (?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            tenant(),
                            mapping.code(),
                            mapping.version(),
                            mapping.title(),
                            mapping.text(),
                            mapping.actor(),
                            Timestamp.from(mapping.savedAt()))
                    .update();
        } catch (DuplicateKeyException there) {
            throw new EditedMeanwhile("mapping", mapping.code());
        }
    }

    private static int tenant() {
        return CurrentTenant.id().value();
    }
}
