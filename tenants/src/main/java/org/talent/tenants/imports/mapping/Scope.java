package org.talent.tenants.imports.mapping;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.talent.rules.language.Suggestion;

/**
 * The columns that exist at a point of the mapping, as far as its text tells. Before rows are grouped any column of the
 * file may exist; after that only those the group and later steps make.
 */
final class Scope {

    private static final Set<String> OF_EVERY_ROW = Set.of("file", "folder", "heading", "sheet", "row");

    private final Faults faults;
    private final Set<String> known = new LinkedHashSet<>();
    private final List<String> prefixes = new ArrayList<>();
    private final Set<String> given;
    private boolean closed;

    /** @param given names that exist everywhere, because whoever imports says what they are */
    Scope(Set<String> given, List<String> columns, Faults faults) {
        this.faults = faults;
        this.given = Set.copyOf(given);
        known.addAll(columns);
    }

    void after(Step step) {
        if (step instanceof Group group && !group.keepRows()) {
            known.clear();
            known.addAll(given);
            prefixes.clear();
            closed = true;
        }
        for (var name : step.makes()) {
            if (name.endsWith(".")) {
                prefixes.add(name);
            } else {
                known.add(name);
            }
        }
    }

    /** Tells of a column that cannot exist here. */
    void check(Located at, String name) {
        if (closed && !exists(name)) {
            faults.add(
                    at, "goneAfterGroup", name, Suggestion.nearest(name, known).orElse(String.join(", ", known)));
        }
    }

    private boolean exists(String name) {
        if (known.contains(name)
                || OF_EVERY_ROW.contains(name)
                || prefixes.stream().anyMatch(name::startsWith)) {
            return true;
        }
        for (int dot = name.indexOf('.'); dot > 0; dot = name.indexOf('.', dot + 1)) {
            if (known.contains(name.substring(0, dot))) {
                return true;
            }
        }
        return false;
    }
}
