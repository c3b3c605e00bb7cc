package org.talent.persistence;

import java.util.Locale;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.MariaDBDialect;
import org.hibernate.dialect.MySQLDialect;
import org.hibernate.engine.jdbc.dialect.spi.DialectResolutionInfo;
import org.hibernate.engine.jdbc.dialect.spi.DialectResolver;

/** Tells MariaDB from MySQL by the version text: through Connector/J both call themselves MySQL. */
public final class ServerDialect implements DialectResolver {

    private static final long serialVersionUID = 1L;

    @Override
    public Dialect resolveDialect(DialectResolutionInfo info) {
        var version = String.valueOf(info.getDatabaseVersion()).toLowerCase(Locale.ROOT);
        return version.contains("mariadb") ? new MariaDBDialect(info) : new MySQLDialect(info);
    }
}
