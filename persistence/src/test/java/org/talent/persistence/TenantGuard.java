package org.talent.persistence;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Wraps the data source of a test: a statement that touches a table of tenants' rows and does not say whose rows it means
 * is refused before it reaches the server, whoever wrote it: Hibernate, plain JDBC or LOAD DATA.
 */
public final class TenantGuard implements BeanPostProcessor {

    /** Read before anyone is known; see the decision on the registry. */
    private static final Set<String> REGISTRY = Set.of("account");

    private static final Pattern REFERENCE =
            Pattern.compile("\\b(?:from|join|update|into(?: table)?|straight_join)\\s+`?(\\w+)`?(?:\\s+(?:as\\s+)?"
                    + "(?!on\\b|where\\b|set\\b|force\\b|use\\b|join\\b|left\\b|inner\\b|straight_join\\b|order\\b|group\\b|values\\b"
                    + "|select\\b|character\\b|limit\\b|union\\b|for\\b)(\\w+))?");
    private static final Pattern NAMES_A_TENANT =
            Pattern.compile("\\btenant\\s*=\\s*(?:\\?|\\d+)|\\btenant\\s+in\\s*\\(");
    private static final Pattern INSERTS_TENANT =
            Pattern.compile("\\binsert\\s+(?:ignore\\s+)?into\\s+\\w+\\s*\\([^)]*\\btenant\\b[^)]*\\)");

    private final Map<String, Boolean> known = new ConcurrentHashMap<>();
    private final Set<String> passed = ConcurrentHashMap.newKeySet();

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? guarded(DataSource.class, source) : bean;
    }

    private Object guarded(Class<?> type, Object target) {
        InvocationHandler handler = (_, method, arguments) -> {
            if (arguments != null
                    && arguments.length > 0
                    && arguments[0] instanceof String sql
                    && carriesSql(method.getName())) {
                check(sql, target);
            }
            Object result;
            try {
                result = method.invoke(target, arguments);
            } catch (InvocationTargetException broken) {
                throw broken.getCause();
            }
            return switch (result) {
                case Connection connection when target instanceof DataSource -> guarded(Connection.class, connection);
                case Statement statement
                when target instanceof Connection && method.getName().equals("createStatement") ->
                    guarded(Statement.class, statement);
                case null, default -> result;
            };
        };
        return Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {type}, handler);
    }

    private static boolean carriesSql(String method) {
        return method.startsWith("prepare") || method.startsWith("execute") || method.equals("addBatch");
    }

    private void check(String sql, Object target) throws SQLException {
        var text = sql.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
        if (text.startsWith("set ")
                || text.startsWith("create ")
                || text.startsWith("alter ")
                || text.startsWith("drop ")
                || passed.contains(text)) {
            return;
        }
        var fault = fault(text, tenantTables(text, target));
        if (fault != null) {
            throw new IllegalStateException("""
                    The statement must name the tenant of every row it touches (%s): %s
                    Maybe a join or a condition forgot it.""".formatted(fault, sql));
        }
        passed.add(text);
    }

    /** The table whose tenant is not named; null where all is well. */
    static @org.jspecify.annotations.Nullable String fault(String text, Set<String> tenantTables) {
        boolean touches = false;
        var references = REFERENCE.matcher(text);
        while (references.find()) {
            var table = references.group(1);
            if (!tenantTables.contains(table) || REGISTRY.contains(table)) {
                continue;
            }
            touches = true;
            var alias = references.group(2);
            var named = alias == null
                    ? Pattern.compile("(?<![\\w.])tenant\\b|\\b" + table + "\\.tenant\\b")
                    : Pattern.compile("\\b" + alias + "\\.tenant\\b|(?<![\\w.])tenant\\s*=");
            if (!named.matcher(text).find()) {
                return table;
            }
        }
        if (touches
                && !NAMES_A_TENANT.matcher(text).find()
                && !INSERTS_TENANT.matcher(text).find()) {
            return "no tenant at all";
        }
        return null;
    }

    /** Those of the tables a statement speaks of whose rows are a tenant's. */
    private Set<String> tenantTables(String text, Object target) throws SQLException {
        var found = new HashSet<String>();
        var references = REFERENCE.matcher(text);
        while (references.find()) {
            var table = references.group(1);
            if (!known.containsKey(table)) {
                known.put(table, hasTenant(table, target));
            }
            if (known.get(table)) {
                found.add(table);
            }
        }
        return found;
    }

    private static boolean hasTenant(String table, Object target) throws SQLException {
        var connection = target instanceof Statement statement ? statement.getConnection() : (Connection) target;
        try (var statement = connection.prepareStatement("""
                select count(*) from information_schema.columns
                where table_schema = database() and table_name = ? and column_name = 'tenant'""")) {
            statement.setString(1, table);
            try (var found = statement.executeQuery()) {
                return found.next() && found.getInt(1) > 0;
            }
        }
    }
}
