package org.talent.portal.command;

import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.talent.tenants.rulebook.RuleBook;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every command about rules may be told: the database, the contest, who acts, and how to answer. */
final class RuleOptions {

    @Mixin
    DatabaseOptions database = new DatabaseOptions();

    @Option(names = "--contest", paramLabel = "CODE", descriptionKey = "contest")
    @Nullable
    String contest;

    @Option(names = "--as", paramLabel = "LOGIN", descriptionKey = "as")
    @Nullable
    String login;

    @Option(names = "--json", descriptionKey = "json")
    boolean json;

    /** Does the work on the rules of the contest, as the account that was named. */
    int with(@Nullable RulesCommand parent, BiFunction<Session, RuleBook, Integer> work) {
        return Parents.of(Parents.of(parent).talent)
                .with(
                        database,
                        login,
                        session -> work.apply(
                                session, RuleBook.of(session.contest(contest).id())));
    }
}
