package org.talent.portal.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Rule sets as files, from the first check to a version in force; each step is a command. */
@Command(
        name = "rules",
        subcommands = {
            RulesCheckCommand.class,
            RulesTestCommand.class,
            RulesImpactCommand.class,
            RulesDiffCommand.class,
            RulesSubmitCommand.class,
            RulesApproveCommand.class,
            RulesPublishCommand.class,
            RulesRollbackCommand.class,
            RulesHistoryCommand.class
        })
final class RulesCommand {

    @ParentCommand
    @Nullable
    Talent talent;
}
