package org.talent.deploy.benchmarks;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/** How long the server took over each statement, by its text. */
@Component
class StatementTimes implements BeanPostProcessor {

    private final Map<String, LongAdder> nanos = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> calls = new ConcurrentHashMap<>();
    private List<StatementTime> kept = List.of();

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? wrapped(DataSource.class, source, null) : bean;
    }

    private Object wrapped(Class<?> type, Object target, @Nullable String sql) {
        InvocationHandler handler = (_, method, arguments) -> {
            boolean executes = method.getName().startsWith("execute");
            var text = executes && arguments != null && arguments.length > 0 && arguments[0] instanceof String given
                    ? given
                    : sql;
            long start = System.nanoTime();
            Object result;
            try {
                result = method.invoke(target, arguments);
            } catch (InvocationTargetException broken) {
                throw broken.getCause();
            } finally {
                if (executes && text != null) {
                    add(text, System.nanoTime() - start);
                }
            }
            return switch (result) {
                case Connection connection -> wrapped(Connection.class, connection, null);
                case PreparedStatement prepared
                when arguments != null && arguments.length > 0 && arguments[0] instanceof String given ->
                    wrapped(PreparedStatement.class, prepared, given);
                case Statement statement when target instanceof Connection -> wrapped(Statement.class, statement, null);
                case null, default -> result;
            };
        };
        return Proxy.newProxyInstance(
                type.getClassLoader() == null ? getClass().getClassLoader() : type.getClassLoader(),
                new Class<?>[] {type},
                handler);
    }

    private void add(String sql, long took) {
        var key = sql.replaceAll("\\s+", " ").replaceAll("\\d+", "#").strip();
        nanos.computeIfAbsent(key, _ -> new LongAdder()).add(took);
        calls.computeIfAbsent(key, _ -> new LongAdder()).increment();
    }

    void clear() {
        nanos.clear();
        calls.clear();
    }

    /** Remembers what was measured so far. */
    void keep() {
        kept = nanos.entrySet().stream()
                .map(entry -> new StatementTime(
                        entry.getKey(),
                        requireNonNull(calls.get(entry.getKey())).sum(),
                        entry.getValue().sum() / 1e6))
                .sorted(Comparator.comparingDouble(StatementTime::milliseconds).reversed())
                .toList();
    }

    /** The longest of what was remembered. */
    List<StatementTime> kept(int most) {
        return kept.stream()
                .limit(most)
                .map(time -> new StatementTime(
                        time.text
                                .substring(0, Math.min(110, time.text.length()))
                                .replace("|", "\\|"),
                        time.calls,
                        time.milliseconds))
                .toList();
    }

    /** What one statement took in all. */
    record StatementTime(String text, long calls, double milliseconds) {}
}
