package org.talent.portal.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.talent.rules.RuleSetKind;

/** A rule set as a file has it; the kind is said, or is the name of the file, such as quota.drl. */
record RuleFile(Path path, RuleSetKind kind, String text) {

    /** @param kinds that a file can be of */
    static RuleFile read(Path file, @Nullable RuleSetKind said, List<RuleSetKind> kinds) {
        return read(List.of(file), said, kinds).getFirst();
    }

    static List<RuleFile> read(List<Path> files, @Nullable RuleSetKind said, List<RuleSetKind> kinds) {
        var read = new ArrayList<RuleFile>();
        var unkind = new ArrayList<String>();
        for (var file : files) {
            if (!Files.isRegularFile(file)) {
                throw new Session.Cannot("none.file", file);
            }
            var kind = said == null ? kindOf(file, kinds) : said;
            if (kind == null || !kinds.contains(kind)) {
                unkind.add(file.toString());
            } else {
                read.add(new RuleFile(file, kind, text(file)));
            }
        }
        if (!unkind.isEmpty()) {
            throw new Session.Cannot(
                    "rules.kind",
                    String.join(", ", unkind),
                    kinds.stream().map(ScoreCommand::word).collect(Collectors.joining(", ")));
        }
        return read;
    }

    /** The texts of the files by kind, at most one each. */
    static Map<RuleSetKind, String> readTogether(
            List<Path> files, @Nullable RuleSetKind said, List<RuleSetKind> kinds) {
        var texts = new EnumMap<RuleSetKind, String>(RuleSetKind.class);
        for (var file : read(files, said, kinds)) {
            if (texts.put(file.kind(), file.text()) != null) {
                throw new Session.Cannot("rules.twice", ScoreCommand.word(file.kind()));
            }
        }
        return texts;
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new Session.Cannot("none.file", file);
        }
    }

    private static @Nullable RuleSetKind kindOf(Path file, List<RuleSetKind> kinds) {
        var name = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
        return kinds.stream()
                .filter(kind -> kind.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
    }
}
