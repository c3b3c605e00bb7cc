package org.talent.deploy.local;

import java.util.LinkedHashMap;
import java.util.Map;

/** Where the database is and who may use it. */
record DatabaseAddress(String url, String user, String password) {

    /** What Connector/J needs to know to work with MariaDB and MySQL alike. */
    private static final Map<String, String> OPTIONS = new LinkedHashMap<>();

    static {
        OPTIONS.put("useInformationSchema", "false");
        OPTIONS.put("allowLoadLocalInfile", "true");
        OPTIONS.put("rewriteBatchedStatements", "true");
        OPTIONS.put("connectionTimeZone", "UTC");
        OPTIONS.put("allowPublicKeyRetrieval", "true");
    }

    static DatabaseAddress local(int port, String schema, String user, String password) {
        return new DatabaseAddress(
                        "jdbc:mysql://127.0.0.1:%d/%s?sslMode=DISABLED".formatted(port, schema), user, password)
                .withOptions();
    }

    /** Every option that the address does not set itself. */
    DatabaseAddress withOptions() {
        var complete = new StringBuilder(url);
        OPTIONS.forEach((name, value) -> {
            if (!url.contains(name + "=")) {
                complete.append(complete.indexOf("?") < 0 ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(value);
            }
        });
        return new DatabaseAddress(complete.toString(), user, password);
    }

    /** The same server with another schema. */
    DatabaseAddress withSchema(String schema) {
        return new DatabaseAddress(url.replaceFirst("^(jdbc:[a-z]+://[^/]+/)[^?]*", "$1" + schema), user, password);
    }

    /** For Spring. */
    Map<String, Object> properties() {
        return Map.of(
                "spring.datasource.url",
                url,
                "spring.datasource.username",
                user,
                "spring.datasource.password",
                password);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return url.replaceFirst("\\?.*", "") + " as " + user;
    }
}
