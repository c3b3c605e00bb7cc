package org.talent.tenants.imports.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.talent.rules.Phrase;

/** Gathers everything that is wrong with a mapping. */
final class Faults {

    private static final int TOLD = 100;

    private final List<MappingFault> found = new ArrayList<>();

    void add(Located.At at, Phrase what) {
        if (found.size() < TOLD) {
            found.add(new MappingFault(at.line(), at.column(), what));
        }
    }

    void add(Located at, String key, Object... arguments) {
        add(at.at(), Phrase.of(key, arguments));
    }

    /** What the work makes of the piece; empty where it has a fault, which is told. */
    <T> Optional<T> tell(Located at, Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (Fault fault) {
            add(at.at(), fault.what());
            return Optional.empty();
        }
    }

    List<MappingFault> inOrder() {
        return found.stream()
                .sorted(Comparator.comparingInt(MappingFault::line).thenComparingInt(MappingFault::column))
                .toList();
    }
}
