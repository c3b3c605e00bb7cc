package org.talent.portal.command;

import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.talent.rules.RuleSetKind;
import org.talent.tenants.rulebook.RuleBook;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every command about rules may be told: the database, the contest or the university, who acts, and how to answer. */
final class RuleOptions {

    @Mixin
    DatabaseOptions database = new DatabaseOptions();

    @ArgGroup
    Whose whose = new Whose();

    /** Whose rules: those of a contest, where nothing is said, or a university's table of points. */
    static final class Whose {

        @Option(names = "--contest", paramLabel = "CODE", descriptionKey = "contest")
        @Nullable
        String contest;

        @Option(names = "--university", paramLabel = "CODE", descriptionKey = "university")
        @Nullable
        String university;
    }

    @Option(names = "--as", paramLabel = "LOGIN", descriptionKey = "as")
    @Nullable
    String login;

    @Option(names = "--json", descriptionKey = "json")
    boolean json;

    /** What files can be of. */
    List<RuleSetKind> kinds() {
        return whose.university == null ? RuleSetKind.ofContest() : new RuleBook.OfAdmission().kinds();
    }

    /** Does the work on the rules of the contest or of the university, as the account that was named. */
    int with(@Nullable RulesCommand parent, BiFunction<Session, RuleBook, Integer> work) {
        var talent = Parents.of(Parents.of(parent).talent);
        return whose.university == null
                ? talent.with(
                        database,
                        login,
                        session -> work.apply(
                                session,
                                RuleBook.of(session.contest(whose.contest).id())))
                : talent.within(
                        database, whose.university, login, session -> work.apply(session, new RuleBook.OfAdmission()));
    }
}
