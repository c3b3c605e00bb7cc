package org.talent.persistence.tenancy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.talent.tenants.tenancy.Account;
import org.talent.tenants.tenancy.AccountId;
import org.talent.tenants.tenancy.Role;
import org.talent.tenants.tenancy.Tenant;
import org.talent.tenants.tenancy.TenantId;
import org.talent.tenants.tenancy.TenantKind;
import org.talent.tenants.tenancy.Tenants;

/** The registry by plain statements: Hibernate opens no session before a tenant is known. */
@Repository
class JdbcTenants implements Tenants {

    private static final String TENANT = "select id, kind, code, title, agreement_until from tenant ";
    private static final String ACCOUNT =
            "select id, tenant, login, display_name, password_hash, roles, participant from account ";

    private final JdbcClient jdbc;

    JdbcTenants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Tenant> all() {
        return jdbc.sql(TENANT + "order by id").query((row, _) -> tenant(row)).list();
    }

    @Override
    public Optional<Tenant> find(TenantId id) {
        return jdbc.sql(TENANT + "where id = ?")
                .param(id.value())
                .query((row, _) -> tenant(row))
                .optional();
    }

    @Override
    public Optional<Tenant> byCode(String code) {
        return jdbc.sql(TENANT + "where code = ?")
                .param(code)
                .query((row, _) -> tenant(row))
                .optional();
    }

    @Override
    public Tenant register(TenantKind kind, String code, String title, @Nullable LocalDate agreementUntil) {
        jdbc.sql("""
                insert into tenant (kind, code, title, agreement_until) values (:kind, :code, :title, :until)
                on duplicate key update kind = values(kind), title = values(title), agreement_until = values(agreement_until)""")
                .param("kind", kind.name())
                .param("code", code)
                .param("title", title)
                .param("until", agreementUntil)
                .update();
        return byCode(code).orElseThrow();
    }

    @Override
    public Optional<Account> account(String login) {
        return jdbc.sql(ACCOUNT + "where login = ?")
                .param(login.strip().toLowerCase(Locale.ROOT))
                .query((row, _) -> account(row))
                .optional();
    }

    @Override
    public List<Account> accounts() {
        return jdbc.sql(ACCOUNT + "order by id").query((row, _) -> account(row)).list();
    }

    @Override
    public Account register(
            TenantId tenant,
            String login,
            String displayName,
            String passwordHash,
            Set<Role> roles,
            OptionalLong participant) {
        jdbc.sql("""
                insert into account (tenant, login, display_name, password_hash, roles, participant)
                values (:tenant, :login, :name, :hash, :roles, :participant)
                on duplicate key update display_name = values(display_name), password_hash = values(password_hash),
                    roles = values(roles), participant = values(participant)""")
                .param("tenant", tenant.value())
                .param("login", login.strip().toLowerCase(Locale.ROOT))
                .param("name", displayName)
                .param("hash", passwordHash)
                .param("roles", roles.stream().map(Role::name).sorted().collect(Collectors.joining(",")))
                .param("participant", participant.isPresent() ? participant.getAsLong() : null)
                .update();
        return account(login).orElseThrow();
    }

    private static Tenant tenant(ResultSet row) throws SQLException {
        return new Tenant(
                new TenantId(row.getInt("id")),
                TenantKind.valueOf(row.getString("kind")),
                row.getString("code"),
                row.getString("title"),
                row.getObject("agreement_until", LocalDate.class));
    }

    private static Account account(ResultSet row) throws SQLException {
        long participant = row.getLong("participant");
        var link = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(participant);
        return new Account(
                new AccountId(row.getLong("id")),
                new TenantId(row.getInt("tenant")),
                row.getString("login"),
                row.getString("display_name"),
                row.getString("password_hash"),
                Arrays.stream(row.getString("roles").split(","))
                        .filter(role -> !role.isEmpty())
                        .map(Role::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                link);
    }
}
