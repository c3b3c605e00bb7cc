package org.talent.tenants.support;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What was made last and is dear to make again: the least used goes first. Safe for several threads. */
public final class Recent<K, V> {

    private final Map<K, V> entries;

    public Recent(int most) {
        entries = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    public synchronized Optional<V> find(K key) {
        return Optional.ofNullable(entries.get(key));
    }

    /** Gives back {@code value}. */
    public synchronized V keep(K key, V value) {
        entries.put(key, value);
        return value;
    }
}
