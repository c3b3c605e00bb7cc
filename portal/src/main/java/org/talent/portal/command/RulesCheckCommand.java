package org.talent.portal.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.talent.rules.Problem;
import org.talent.tenants.rulebook.CheckRuleSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;
import tools.jackson.core.JsonGenerator;

/** UC-206: says what stands against rule sets; nothing is stored. */
@Command(name = "check")
final class RulesCheckCommand implements Callable<Integer> {

    @ParentCommand
    @Nullable
    RulesCommand parent;

    @Mixin
    RuleOptions options = new RuleOptions();

    @Mixin
    SomeRuleFiles files = new SomeRuleFiles();

    @Override
    public Integer call() {
        var texts = files.read(options.kinds());
        return options.with(parent, (session, book) -> {
            var checked = new LinkedHashMap<Path, List<Problem>>();
            texts.forEach(file -> checked.put(
                    file.path(),
                    RuleAnswers.problems(session.use(CheckRuleSet.class).check(book, file.kind(), file.text()))));
            if (options.json) {
                session.json(generator -> write(session, generator, checked));
            } else {
                print(session, checked);
            }
            return checked.values().stream().allMatch(RuleAnswers::isSound) ? Talent.DONE : Talent.FOUND;
        });
    }

    private static void print(Session session, Map<Path, List<Problem>> checked) {
        checked.forEach((file, problems) -> {
            RuleAnswers.print(session, problems, file.toString());
            if (RuleAnswers.isSound(problems)) {
                session.say("rules.sound", file);
            }
        });
    }

    private static void write(Session session, JsonGenerator generator, Map<Path, List<Problem>> checked) {
        generator.writeArrayPropertyStart("files");
        checked.forEach((file, problems) -> {
            generator.writeStartObject();
            generator.writeStringProperty("file", file.toString());
            generator.writeBooleanProperty("sound", RuleAnswers.isSound(problems));
            RuleAnswers.write(session, generator, problems);
            generator.writeEndObject();
        });
        generator.writeEndArray();
    }
}
