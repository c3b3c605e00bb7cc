package org.talent.tenants.support.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.talent.rules.Phrase;

/** Gathers the faults of one file. An entry that stands for many is told about once. */
public final class FileFaults {

    private static final int MOST = 200;

    private final String bundle;
    private final List<FileFault> found = new ArrayList<>();
    private final Set<String> places = new HashSet<>();

    /** The bundle has the words of the reader of this kind of file; those of YAML itself are known here. */
    public FileFaults(String bundle) {
        this.bundle = bundle;
    }

    public void add(int line, String key, Object... arguments) {
        add(line, bundle, key, arguments);
    }

    void addYaml(int line, String key, Object... arguments) {
        add(line, "org.talent.tenants.support.yaml.faults", key, arguments);
    }

    private void add(int line, String words, String key, Object... arguments) {
        if (found.size() < MOST && places.add(line + " " + key + (line == 0 ? List.of(arguments) : ""))) {
            found.add(new FileFault(line, words, Phrase.of(key, arguments)));
        }
    }

    public boolean none() {
        return found.isEmpty();
    }

    /** In the order of the lines. */
    public List<FileFault> all() {
        return found.stream().sorted(Comparator.comparingInt(FileFault::line)).toList();
    }
}
