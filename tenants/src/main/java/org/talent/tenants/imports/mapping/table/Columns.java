package org.talent.tenants.imports.mapping.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names of a table's cells, in order. A cell is called by its header, by its place ({@code @3} or {@code @C}), or by
 * a path into it ({@code name.ru.last}). Used by one reading at a time.
 */
public final class Columns {

    private static final Where MISSING = new Where(-1, List.of());
    private static final Set<String> OF_EVERY_ROW = Set.of("file", "folder", "heading", "sheet", "row");

    private final List<String> names;
    private final int own;
    private final Map<String, Integer> index = new HashMap<>();
    private final Map<String, Where> known = new HashMap<>();
    private final Map<List<String>, Columns> grown = new HashMap<>();

    private Columns(List<String> names, int own) {
        this.names = names;
        this.own = own;
        for (int i = 0; i < names.size(); i++) {
            if (!names.get(i).isEmpty()) {
                index.putIfAbsent(names.get(i), i);
            }
        }
    }

    /** A name that comes again is called {@code name#2}, {@code name#3}…; an empty one can only be called by its place. */
    public static Columns of(List<String> headers) {
        var taken = new HashMap<String, Integer>();
        var names = new ArrayList<String>(headers.size());
        for (var header : headers) {
            int times = header.isEmpty() ? 1 : taken.merge(header, 1, Integer::sum);
            names.add(times == 1 ? header : header + "#" + times);
        }
        return new Columns(List.copyOf(names), names.size());
    }

    public List<String> names() {
        return names;
    }

    public int size() {
        return names.size();
    }

    /** These and the given ones, each at the end unless it is here already. */
    public Columns and(List<String> added) {
        return grown.computeIfAbsent(added, this::grow);
    }

    private Columns grow(List<String> added) {
        var all = new LinkedHashSet<>(added);
        all.removeAll(index.keySet());
        if (all.isEmpty()) {
            return this;
        }
        var longer = new ArrayList<>(names);
        longer.addAll(all);
        return new Columns(List.copyOf(longer), own);
    }

    /** Where the cell of that exact name is; -1 where there is none. */
    public int indexOf(String name) {
        return index.getOrDefault(name, -1);
    }

    public boolean has(String name) {
        return where(name).index >= 0 || OF_EVERY_ROW.contains(name);
    }

    Where where(String name) {
        var where = known.get(name);
        if (where == null) {
            where = find(name);
            known.put(name, where);
        }
        return where;
    }

    private Where find(String name) {
        var exact = index.get(name);
        if (exact != null) {
            return new Where(exact, List.of());
        }
        if (name.startsWith("@")) {
            int place = place(name.substring(1));
            return place >= 1 && place <= own ? new Where(place - 1, List.of()) : MISSING;
        }
        for (int dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
            var head = index.get(name.substring(0, dot));
            if (head != null) {
                return new Where(head, List.of(name.substring(dot + 1).split("\\.", -1)));
            }
        }
        return MISSING;
    }

    /** The number of a column, counted from 1, given as a number or as letters; 0 for anything else. */
    public static int place(String text) {
        int place = 0;
        boolean digits = !text.isEmpty() && Character.isDigit(text.charAt(0));
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (digits ? c < '0' || c > '9' : c < 'A' || c > 'Z') {
                return 0;
            }
            place = digits ? place * 10 + c - '0' : place * 26 + c - 'A' + 1;
            if (place > Limits.COLUMNS) {
                return 0;
            }
        }
        return place;
    }

    /** The cells from one to another, both included; empty where either is missing or they run backwards. */
    public List<Integer> between(String first, String last) {
        int from = where(first).index;
        int to = where(last).index;
        var range = new ArrayList<Integer>();
        for (int i = from; from >= 0 && i <= to; i++) {
            range.add(i);
        }
        return range;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Columns columns && names.equals(columns.names);
    }

    @Override
    public int hashCode() {
        return names.hashCode();
    }

    @Override
    public String toString() {
        return names.toString();
    }

    record Where(int index, List<String> path) {}
}
