package org.talent.rules;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The names of a season by domain, in a fixed order. A name's position is its code: columns and engine text carry codes only. */
public final class Vocabulary {

    private final Map<Domain, List<String>> names;
    private final Map<Domain, Map<String, Integer>> codes = new EnumMap<>(Domain.class);

    public Vocabulary(Map<Domain, List<String>> names) {
        this.names = new EnumMap<>(Domain.class);
        for (var domain : Domain.values()) {
            var list = List.copyOf(names.getOrDefault(domain, List.of()));
            var index = new java.util.HashMap<String, Integer>();
            for (int code = 0; code < list.size(); code++) {
                if (index.put(list.get(code), code) != null) {
                    throw new IllegalArgumentException("""
                            The name (%s) must stand once in the domain (%s).
                            Maybe two events of the season share a code.""".formatted(list.get(code), domain));
                }
            }
            this.names.put(domain, list);
            this.codes.put(domain, Map.copyOf(index));
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Vocabulary that && names.equals(that.names);
    }

    @Override
    public int hashCode() {
        return names.hashCode();
    }

    public List<String> names(Domain domain) {
        return names.getOrDefault(domain, List.of());
    }

    public String name(Domain domain, int code) {
        return names(domain).get(code);
    }

    public OptionalInt code(Domain domain, String name) {
        var code = codes.getOrDefault(domain, Map.of()).get(name);
        return code == null ? OptionalInt.empty() : OptionalInt.of(code);
    }
}
