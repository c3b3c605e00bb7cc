package org.talent.portal.command;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.talent.rules.RuleSetKind;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The one file a command about rules is given, and of which kind it is where its name does not say. */
final class OneRuleFile {

    @Parameters(paramLabel = "FILE", descriptionKey = "ruleFile")
    Path path = Path.of(".");

    @Option(names = "--kind", descriptionKey = "kind")
    @Nullable
    RuleSetKind kind;

    RuleFile read(List<RuleSetKind> kinds) {
        return RuleFile.read(path, kind, kinds);
    }
}
