package org.talent.portal.command;

import java.util.List;
import org.talent.rules.Compilation;
import org.talent.rules.Compilation.Compiled;
import org.talent.rules.Compilation.Rejected;
import org.talent.rules.Problem;
import org.talent.rules.Problem.Severity;
import org.talent.rules.RuleSetKind;
import org.talent.rules.cases.CaseOutcome;
import org.talent.tenants.rulebook.CaseReport;
import org.talent.tenants.rulebook.Review;
import tools.jackson.core.JsonGenerator;

/** What several commands about rules answer, for people and for machines. */
final class RuleAnswers {

    private RuleAnswers() {}

    static List<Problem> problems(Compilation outcome) {
        return switch (outcome) {
            case Compiled(var _, var warnings) -> warnings;
            case Rejected(var problems) -> problems;
        };
    }

    static boolean isSound(List<Problem> problems) {
        return problems.stream().noneMatch(problem -> problem.severity() == Severity.ERROR);
    }

    static void print(Session session, List<Problem> problems, String file) {
        problems.forEach(problem -> session.print(session.problem(problem, file)));
    }

    static void write(Session session, JsonGenerator generator, List<Problem> problems) {
        generator.writeArrayPropertyStart("problems");
        for (var problem : problems) {
            generator.writeStartObject();
            generator.writeStringProperty("severity", problem.severity().name());
            generator.writeNumberProperty("line", problem.line());
            generator.writeNumberProperty("column", problem.column());
            generator.writeStringProperty("rule", problem.rule());
            generator.writeStringProperty("words", problem.message(session.locale()));
            generator.writeEndObject();
        }
        generator.writeEndArray();
    }

    /** Cases that do not pass, each difference with its line in the text of the cases. */
    static void print(Session session, CaseReport report, String cases) {
        report.rules().forEach(problem -> session.print(session.problem(problem, ScoreCommand.word(problem.kind()))));
        report.problems().forEach(problem -> {
            var name = problem.name().isEmpty() ? "" : " «" + problem.name() + "»";
            session.print(place(cases, problem.line()) + name + " " + problem.message(session.locale()));
        });
        report.outcomes().stream().filter(outcome -> !outcome.passes()).forEach(outcome -> {
            session.say("rules.case.fails", outcome.name());
            outcome.differences().forEach(one -> {
                var entrant = one.entrant().isEmpty() ? "" : " " + one.entrant() + ":";
                session.print("  " + place(cases, one.line()) + entrant + " " + one.message(session.locale()));
            });
            outcome.problems().forEach(one -> session.print("  " + one.message(session.locale())));
        });
        if (report.rules().isEmpty()) {
            session.say(
                    "rules.cases",
                    report.outcomes().size(),
                    report.failing() + report.problems().size());
        }
    }

    private static String place(String cases, int line) {
        return line > 0 ? cases + ":" + line + ":" : cases + ":";
    }

    static void write(Session session, JsonGenerator generator, CaseReport report) {
        generator.writeBooleanProperty("passes", report.passes());
        generator.writeNumberProperty("cases", report.outcomes().size());
        generator.writeArrayPropertyStart("failing");
        report.outcomes().stream()
                .filter(outcome -> !outcome.passes())
                .forEach(outcome -> write(session, generator, outcome));
        generator.writeEndArray();
        generator.writeArrayPropertyStart("unfit");
        for (var problem : report.problems()) {
            generator.writeStartObject();
            generator.writeStringProperty("case", problem.name());
            generator.writeNumberProperty("line", problem.line());
            generator.writeStringProperty("column", problem.column());
            generator.writeStringProperty("words", problem.message(session.locale()));
            generator.writeEndObject();
        }
        generator.writeEndArray();
        write(session, generator, report.rules());
    }

    private static void write(Session session, JsonGenerator generator, CaseOutcome outcome) {
        generator.writeStartObject();
        generator.writeStringProperty("case", outcome.name());
        generator.writeArrayPropertyStart("differences");
        for (var one : outcome.differences()) {
            generator.writeStartObject();
            generator.writeNumberProperty("line", one.line());
            generator.writeStringProperty("column", one.column().title());
            generator.writeStringProperty("entrant", one.entrant());
            generator.writeStringProperty("words", one.message(session.locale()));
            generator.writeEndObject();
        }
        generator.writeEndArray();
        write(session, generator, outcome.problems());
        generator.writeEndObject();
    }

    /** What came of a step towards publishing; its exit code. */
    static int answer(Session session, boolean json, RuleSetKind kind, String file, Review review) {
        if (json) {
            session.json(generator -> {
                generator.writeStringProperty("kind", ScoreCommand.word(kind));
                write(session, generator, review);
            });
        } else {
            print(session, kind, file, review);
        }
        return switch (review) {
            case Review.Done _, Review.Published _ -> Talent.DONE;
            case Review.Failing _, Review.Faulty _ -> Talent.FOUND;
        };
    }

    private static void print(Session session, RuleSetKind kind, String file, Review review) {
        switch (review) {
            case Review.Done(var draft, var warnings) -> {
                print(session, warnings, file);
                session.say("rules.draft." + draft.state(), ScoreCommand.word(kind));
            }
            case Review.Published(var _, var version, var warnings) -> {
                print(session, warnings, file);
                session.say("rules.publishedFrom", ScoreCommand.word(kind), version.number(), version.effectiveFrom());
            }
            case Review.Failing(var report) -> {
                print(session, report, "cases");
                session.say("rules.stays", ScoreCommand.word(kind));
            }
            case Review.Faulty(var problems) -> {
                print(session, problems, file);
                session.say("rules.stays", ScoreCommand.word(kind));
            }
        }
    }

    private static void write(Session session, JsonGenerator generator, Review review) {
        switch (review) {
            case Review.Done(var draft, var warnings) -> {
                generator.writeStringProperty("outcome", draft.state().name());
                draft.submission().ifPresent(sent -> generator.writeStringProperty("hash", sent.hash()));
                write(session, generator, warnings);
            }
            case Review.Published(var _, var version, var warnings) -> {
                generator.writeStringProperty("outcome", "published");
                generator.writeNumberProperty("version", version.number());
                generator.writeStringProperty("hash", version.hash());
                write(session, generator, warnings);
            }
            case Review.Failing(var report) -> {
                generator.writeStringProperty("outcome", "failing");
                write(session, generator, report);
            }
            case Review.Faulty(var problems) -> {
                generator.writeStringProperty("outcome", "rejected");
                write(session, generator, problems);
            }
        }
    }
}
