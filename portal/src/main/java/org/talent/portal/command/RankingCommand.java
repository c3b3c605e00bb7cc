package org.talent.portal.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.talent.rules.Cohort;
import org.talent.rules.Points;
import org.talent.tenants.scoring.BrowseRanking;
import org.talent.tenants.scoring.Rankings.CohortRow;
import org.talent.tenants.scoring.Rankings.Filter;
import org.talent.tenants.scoring.Rankings.RankingRow;
import org.talent.tenants.scoring.ScoringRun;
import org.talent.tenants.scoring.ScoringRunId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import tools.jackson.core.JsonGenerator;

/** UC-211: shows cut-offs, places and proposals of a run. */
@Command(name = "ranking")
final class RankingCommand implements Callable<Integer> {

    @ParentCommand
    @Nullable
    Talent talent;

    @Mixin
    DatabaseOptions database = new DatabaseOptions();

    @Option(names = "--contest", paramLabel = "CODE", descriptionKey = "contest")
    @Nullable
    String contest;

    @Option(names = "--run", paramLabel = "ID", descriptionKey = "run")
    @Nullable
    Long run;

    @Option(names = "--track", paramLabel = "TITLE")
    @Nullable
    String track;

    @Option(names = "--group", paramLabel = "NAME")
    @Nullable
    String group;

    @Option(names = "--award", paramLabel = "CLASS")
    @Nullable
    String award;

    @Option(names = "--limit", defaultValue = "20", paramLabel = "N")
    int limit;

    @Option(names = "--json", descriptionKey = "json")
    boolean json;

    @Override
    public Integer call() {
        return Parents.of(talent).with(database, session -> {
            var shown = session.run(session.contest(contest), run);
            var filter = new Filter(track, group, award, null);
            if (json) {
                session.json(generator -> {
                    generator.writeNumberProperty("run", shown.id().value());
                    write(session, generator, shown.id(), filter);
                });
            } else {
                print(session, shown, filter);
            }
            return Talent.DONE;
        });
    }

    private void print(Session session, ScoringRun shown, Filter filter) {
        var browse = session.use(BrowseRanking.class);
        session.say("ranking.run", shown.id().value(), shown.entrants());
        browse.cohorts(shown.id()).stream()
                .filter(cohort -> (track == null || track.equals(cohort.track()))
                        && (group == null || group.equals(cohort.group())))
                .forEach(cohort -> {
                    print(session, cohort);
                    browse.rows(shown.id(), new Filter(cohort.track(), cohort.group(), award, null), 0, limit)
                            .forEach(row -> print(session, row));
                });
    }

    /** A track and group with its cut-offs. */
    static void print(Session session, CohortRow cohort) {
        session.print("");
        session.say(
                "ranking.cohort",
                cohort.track() + (cohort.group().isEmpty() ? "" : ", " + cohort.group()),
                cohort.ranked());
        var words = Cohort.words(session.locale());
        cohort.cutOffs()
                .forEach(cutOff -> session.print("  " + cutOff.awardClass() + ": " + words.say(cutOff.sentence())));
        cohort.warnings().forEach(warning -> session.print("  ! " + words.say(warning)));
    }

    /** One standing as a line. */
    static void print(Session session, RankingRow row) {
        var place = row.placeFrom() == row.placeTo()
                ? Integer.toString(row.placeFrom())
                : row.placeFrom() + "–" + row.placeTo();
        session.print("%10s  %14s  %-40s %s"
                .formatted(
                        place, row.points(), row.displayName(), row.proposed().orElse(""))
                .stripTrailing());
    }

    /** Cut-offs and rows, whole. */
    static void write(Session session, JsonGenerator generator, ScoringRunId run, Filter filter) {
        var browse = session.use(BrowseRanking.class);
        generator.writeArrayPropertyStart("cohorts");
        browse.cohorts(run).stream()
                .filter(cohort -> filter.track() == null || filter.track().equals(cohort.track()))
                .filter(cohort -> filter.group() == null || filter.group().equals(cohort.group()))
                .forEach(cohort -> write(session, generator, cohort));
        generator.writeEndArray();
        generator.writeArrayPropertyStart("ranking");
        browse.each(run, filter, row -> write(generator, row));
        generator.writeEndArray();
    }

    private static void write(Session session, JsonGenerator generator, CohortRow cohort) {
        generator.writeStartObject();
        generator.writeStringProperty("track", cohort.track());
        generator.writeStringProperty("group", cohort.group());
        generator.writeNumberProperty("ranked", cohort.ranked());
        generator.writeNumberProperty("positive", cohort.positive());
        generator.writeNumberProperty("official", cohort.official());
        generator.writeNumberProperty("best", cohort.best().toDecimal());
        generator.writeArrayPropertyStart("cutOffs");
        var words = Cohort.words(session.locale());
        for (var cutOff : cohort.cutOffs()) {
            generator.writeStartObject();
            generator.writeStringProperty("awardClass", cutOff.awardClass());
            generator.writeName("points");
            cutOff.points().map(Points::toDecimal).ifPresentOrElse(generator::writeNumber, generator::writeNull);
            generator.writeNumberProperty("allowed", cutOff.allowed());
            generator.writeNumberProperty("reached", cutOff.reached());
            generator.writeStringProperty("rule", cutOff.rule());
            generator.writeStringProperty("words", words.say(cutOff.sentence()));
            generator.writeEndObject();
        }
        generator.writeEndArray();
        generator.writeEndObject();
    }

    private static void write(JsonGenerator generator, RankingRow row) {
        generator.writeStartObject();
        generator.writeNumberProperty("entrant", row.entrant().value());
        generator.writeStringProperty("name", row.displayName());
        generator.writeStringProperty("track", row.track());
        generator.writeStringProperty("group", row.group());
        generator.writeNumberProperty("points", row.points().toDecimal());
        generator.writeNumberProperty("placeFrom", row.placeFrom());
        generator.writeNumberProperty("placeTo", row.placeTo());
        generator.writeNumberProperty("counted", row.counted());
        generator.writeBooleanProperty("official", row.official());
        generator.writeStringProperty("reached", row.reached().orElse(null));
        generator.writeStringProperty("proposed", row.proposed().orElse(null));
        generator.writeStringProperty("reason", row.reason().orElse(null));
        generator.writeEndObject();
    }

    /** Rows that a person asked for by name or number. */
    static List<RankingRow> found(Session session, ScoringRunId run, String text) {
        return session.use(BrowseRanking.class).rows(run, new Filter(null, null, null, text), 0, 50);
    }
}
