package org.talent.portal.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.talent.rules.RuleSetKind;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The files a command about rules is given, and of which kind they are where their names do not say. */
final class SomeRuleFiles {

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "ruleFile")
    List<Path> paths = List.of();

    @Option(names = "--kind", descriptionKey = "kind")
    @Nullable
    RuleSetKind kind;

    List<RuleFile> read(List<RuleSetKind> kinds) {
        return RuleFile.read(paths, kind, kinds);
    }

    /** As they were given. */
    String named() {
        return paths.stream().map(Path::toString).collect(Collectors.joining(", "));
    }

    /** The texts by kind, at most one each. */
    Map<RuleSetKind, String> readTogether(List<RuleSetKind> kinds) {
        return RuleFile.readTogether(paths, kind, kinds);
    }
}
