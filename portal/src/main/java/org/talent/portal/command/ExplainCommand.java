package org.talent.portal.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.talent.rules.AppliedRule;
import org.talent.rules.Explanation;
import org.talent.rules.ScoreLine;
import org.talent.tenants.participant.EntrantId;
import org.talent.tenants.scoring.ExplainStanding;
import org.talent.tenants.scoring.ExplainStanding.StandingExplanation;
import org.talent.tenants.scoring.Rankings.RankingRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.core.JsonGenerator;

/** UC-107: says why an entrant has each point. */
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {

    @ParentCommand
    @Nullable
    Talent talent;

    @Mixin
    DatabaseOptions database = new DatabaseOptions();

    @Parameters(paramLabel = "WHO", arity = "1..*", descriptionKey = "who")
    List<String> who = List.of();

    @Option(names = "--contest", paramLabel = "CODE", descriptionKey = "contest")
    @Nullable
    String contest;

    @Option(names = "--run", paramLabel = "ID", descriptionKey = "run")
    @Nullable
    Long run;

    @Option(names = "--json", descriptionKey = "json")
    boolean json;

    @Override
    public Integer call() {
        return Parents.of(talent).with(database, session -> {
            var shown = session.run(session.contest(contest), run);
            var text = String.join(" ", who);
            var entrants = text.matches("#\\d{1,18}")
                    ? List.of(new EntrantId(Long.parseLong(text.substring(1))))
                    : RankingCommand.found(session, shown.id(), text).stream()
                            .map(RankingRow::entrant)
                            .distinct()
                            .toList();
            if (entrants.size() != 1) {
                several(session, text, RankingCommand.found(session, shown.id(), text));
                return Talent.FOUND;
            }
            var explained =
                    session.use(ExplainStanding.class).explain(shown.id(), entrants.getFirst(), session.locale());
            if (json) {
                session.json(generator -> write(generator, explained));
            } else {
                print(session, explained);
            }
            return Talent.DONE;
        });
    }

    private void several(Session session, String text, List<RankingRow> rows) {
        if (json) {
            session.json(generator -> {
                generator.writeArrayPropertyStart("found");
                rows.forEach(row -> {
                    generator.writeStartObject();
                    generator.writeNumberProperty("entrant", row.entrant().value());
                    generator.writeStringProperty("name", row.displayName());
                    generator.writeEndObject();
                });
                generator.writeEndArray();
            });
            return;
        }
        session.say(rows.isEmpty() ? "explain.nobody" : "explain.several", text);
        rows.stream()
                .map(row -> "  #%d  %s".formatted(row.entrant().value(), row.displayName()))
                .distinct()
                .forEach(session::print);
    }

    private static void print(Session session, StandingExplanation explained) {
        explained.standings().stream().map(RankingRow::displayName).distinct().forEach(session::print);
        for (var one : explained.explanations()) {
            session.print("");
            var track = explained.tracks().get(one.track());
            session.print(track + (one.group().isEmpty() ? "" : ", " + one.group()));
            explained.standings().stream()
                    .filter(row -> row.track().equals(track))
                    .forEach(row -> RankingCommand.print(session, row));
            one.lines().forEach(line -> print(session, explained, line));
            if (!one.adding().isEmpty()) {
                session.print("  " + one.adding() + rule(explained, one.addingRule()));
            }
            one.steps()
                    .forEach(step -> session.print(
                            "  " + step.sentence() + ": " + step.change() + rule(explained, step.rule())));
            session.say("explain.total", one.total());
        }
    }

    private static void print(Session session, StandingExplanation explained, ScoreLine line) {
        session.print("  %s: %s".formatted(explained.eventTitles().get(line.event()), line.raw()));
        if (!line.calculation().isEmpty()) {
            session.print("      " + line.calculation() + rule(explained, line.formulaRule()));
        }
        line.factors()
                .forEach(factor -> session.print(
                        "      × " + factor.value() + " " + factor.name() + rule(explained, factor.rule())));
        var reason = line.reason();
        if (!line.counted() && reason != null) {
            session.print("      " + reason + rule(explained, line.reasonRule()));
        } else {
            session.print("      = " + line.contribution() + (line.share().isEmpty() ? "" : " (" + line.share() + ")"));
        }
    }

    /** The rule in words, with its rule set and that one's version. */
    private static String rule(StandingExplanation explained, @Nullable AppliedRule rule) {
        return rule == null
                ? ""
                : " — «%s» (%s %d)"
                        .formatted(
                                rule.name(),
                                ScoreCommand.word(rule.kind()),
                                explained.run().ruleSetVersions().getOrDefault(rule.kind(), 0));
    }

    private static void write(JsonGenerator generator, StandingExplanation explained) {
        generator.writeNumberProperty("run", explained.run().id().value());
        ScoreCommand.writeVersions(generator, explained.run());
        generator.writeArrayPropertyStart("tracks");
        for (var one : explained.explanations()) {
            write(generator, explained, one);
        }
        generator.writeEndArray();
    }

    private static void write(JsonGenerator generator, StandingExplanation explained, Explanation one) {
        generator.writeStartObject();
        generator.writeStringProperty("track", explained.tracks().get(one.track()));
        generator.writeStringProperty("group", one.group());
        generator.writeNumberProperty("total", one.total().toDecimal());
        generator.writeStringProperty("adding", one.adding());
        generator.writeArrayPropertyStart("lines");
        for (var line : one.lines()) {
            generator.writeStartObject();
            generator.writeNumberProperty("participation", line.participation());
            generator.writeStringProperty("event", explained.eventTitles().get(line.event()));
            generator.writeStringProperty("raw", line.raw());
            generator.writeStringProperty("calculation", line.calculation());
            write(generator, line.formulaRule());
            generator.writeNumberProperty("normalised", line.normalised().toDecimal());
            generator.writeArrayPropertyStart("factors");
            for (var factor : line.factors()) {
                generator.writeStartObject();
                generator.writeStringProperty("name", factor.name());
                generator.writeNumberProperty("value", factor.value());
                write(generator, factor.rule());
                generator.writeEndObject();
            }
            generator.writeEndArray();
            generator.writeNumberProperty("points", line.points().toDecimal());
            generator.writeBooleanProperty("counted", line.counted());
            generator.writeStringProperty("reason", line.reason());
            generator.writeNumberProperty("contribution", line.contribution().toDecimal());
            generator.writeEndObject();
        }
        generator.writeEndArray();
        generator.writeArrayPropertyStart("steps");
        for (var step : one.steps()) {
            generator.writeStartObject();
            generator.writeStringProperty("words", step.sentence());
            generator.writeNumberProperty("change", step.change().toDecimal());
            write(generator, step.rule());
            generator.writeEndObject();
        }
        generator.writeEndArray();
        generator.writeEndObject();
    }

    /** A rule and the rule set it stands in; null where the season itself gives the number. */
    private static void write(JsonGenerator generator, @Nullable AppliedRule rule) {
        generator.writeStringProperty("rule", rule == null ? null : rule.name());
        generator.writeStringProperty("ruleSet", rule == null ? null : ScoreCommand.word(rule.kind()));
    }
}
