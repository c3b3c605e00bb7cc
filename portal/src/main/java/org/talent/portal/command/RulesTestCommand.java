package org.talent.portal.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.talent.tenants.rulebook.TestRules;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** UC-207: says whether the test cases pass with the files in place of the rules in force; nothing is stored. */
@Command(name = "test")
final class RulesTestCommand implements Callable<Integer> {

    @ParentCommand
    @Nullable
    RulesCommand parent;

    @Mixin
    RuleOptions options = new RuleOptions();

    @Mixin
    SomeRuleFiles files = new SomeRuleFiles();

    @Option(names = "--cases", paramLabel = "FILE", descriptionKey = "cases")
    @Nullable
    Path cases;

    @Override
    public Integer call() {
        var texts = files.readTogether(options.kinds());
        var given = cases == null ? null : RuleFile.text(cases);
        return options.with(parent, (session, book) -> {
            var testRules = session.use(TestRules.class);
            var report = testRules.test(book, texts, given == null ? testRules.cases(book) : given);
            if (options.json) {
                session.json(generator -> RuleAnswers.write(session, generator, report));
            } else {
                RuleAnswers.print(session, report, cases == null ? "cases" : cases.toString());
            }
            return report.passes() ? Talent.DONE : Talent.FOUND;
        });
    }
}
