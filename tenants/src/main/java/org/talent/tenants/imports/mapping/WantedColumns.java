package org.talent.tenants.imports.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.talent.tenants.imports.mapping.table.Columns;
import org.talent.tenants.imports.mapping.table.TableSpec;

/** The columns a mapping looks at and does not make itself: its table must have them. */
final class WantedColumns implements Value.Columns {

    private final Set<String> used = new LinkedHashSet<>();
    private final Set<String> made = new HashSet<>();
    private final List<String> prefixes = new ArrayList<>();

    WantedColumns(TableSpec table) {
        made.addAll(table.mayLack());
    }

    @Override
    public void add(String name) {
        used.add(name);
    }

    void add(List<Step> steps) {
        for (var step : steps) {
            step.columns(this);
            for (var name : step.makes()) {
                if (name.endsWith(".")) {
                    prefixes.add(name);
                } else {
                    made.add(name);
                }
            }
        }
    }

    void makes(String name) {
        made.add(name);
    }

    List<String> missing(Columns columns) {
        return used.stream().filter(name -> !columns.has(name) && !isMade(name)).toList();
    }

    private boolean isMade(String name) {
        if (made.contains(name) || prefixes.stream().anyMatch(name::startsWith)) {
            return true;
        }
        for (int dot = name.indexOf('.'); dot > 0; dot = name.indexOf('.', dot + 1)) {
            if (made.contains(name.substring(0, dot))) {
                return true;
            }
        }
        return false;
    }
}
