package org.talent.tenants.support.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads the text of one YAML file into nodes, within bounds: no aliases, no deep nesting, no endless files. */
public final class YamlDocument {

    private static final int MOST_CHARACTERS = 2_000_000;
    private static final int MOST_NODES = 200_000;
    private static final int DEEPEST = 30;

    private final FileFaults faults;
    private final Iterator<Event> events;
    private int nodes;

    private YamlDocument(String text, FileFaults faults) {
        this.faults = faults;
        this.events = new Parse(LoadSettings.builder()
                        .setCodePointLimit(MOST_CHARACTERS)
                        .setUseMarks(true)
                        .build())
                .parseString(text)
                .iterator();
    }

    /** The keys of the file; empty where it has none or is broken, which is then among the faults. */
    public static Optional<YamlFields> read(String text, FileFaults faults) {
        try {
            var root = new YamlDocument(text, faults).root();
            if (root instanceof YamlNode.Fields fields) {
                return Optional.of(new YamlFields(fields, faults));
            }
            faults.addYaml(root == null ? 1 : root.line(), "noKeys");
        } catch (Broken _) {
            // told already
        } catch (MarkedYamlEngineException broken) {
            faults.addYaml(
                    broken.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0),
                    "syntax",
                    String.valueOf(broken.getProblem()));
        } catch (YamlEngineException broken) {
            faults.addYaml(0, "syntax", String.valueOf(broken.getMessage()));
        }
        return Optional.empty();
    }

    private @Nullable YamlNode root() {
        while (events.hasNext()) {
            var event = events.next();
            if (event instanceof ScalarEvent
                    || event instanceof SequenceStartEvent
                    || event instanceof MappingStartEvent) {
                return node(event, 1);
            }
        }
        return null;
    }

    private YamlNode node(Event event, int depth) {
        int line = line(event);
        if (++nodes > MOST_NODES || depth > DEEPEST) {
            faults.addYaml(line, depth > DEEPEST ? "tooDeep" : "tooLong");
            throw new Broken();
        }
        if (event instanceof ScalarEvent scalar) {
            boolean empty = scalar.getScalarStyle() == ScalarStyle.PLAIN
                    && (scalar.getValue().isEmpty() || scalar.getValue().equals("null"));
            return new YamlNode.Text(empty ? null : scalar.getValue(), line);
        }
        if (event instanceof SequenceStartEvent) {
            List<YamlNode> items = new ArrayList<>();
            for (var next = events.next(); !(next instanceof SequenceEndEvent); next = events.next()) {
                items.add(node(next, depth + 1));
            }
            return new YamlNode.Items(items, line);
        }
        if (event instanceof MappingStartEvent) {
            return fields(line, depth);
        }
        faults.addYaml(line, event instanceof AliasEvent ? "alias" : "syntax", "");
        throw new Broken();
    }

    private YamlNode.Fields fields(int line, int depth) {
        var entries = new LinkedHashMap<String, YamlNode>();
        var keyLines = new HashMap<String, Integer>();
        for (var next = events.next(); !(next instanceof MappingEndEvent); next = events.next()) {
            int keyLine = line(next);
            var key = node(next, depth + 1) instanceof YamlNode.Text(var name, var _) && name != null ? name : "";
            var value = node(events.next(), depth + 1);
            if (key.isEmpty()) {
                faults.addYaml(keyLine, "noName");
            } else if (entries.putIfAbsent(key, value) != null) {
                faults.addYaml(keyLine, "twice", key);
            } else {
                keyLines.put(key, keyLine);
            }
        }
        return new YamlNode.Fields(entries, keyLines, line);
    }

    private static int line(Event event) {
        return event.getStartMark().map(Mark::getLine).orElse(-1) + 1;
    }

    /** Reading cannot go on; the fault is gathered already. */
    private static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
