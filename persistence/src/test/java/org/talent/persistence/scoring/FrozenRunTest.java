package org.talent.persistence.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.talent.tenants.consent.ConsentSamples.forTheContest;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.talent.persistence.Actors;
import org.talent.persistence.PersistenceTest;
import org.talent.rules.ContestFacts.EdgeType;
import org.talent.rules.Domain;
import org.talent.rules.IdentityLevel;
import org.talent.rules.RuleEngine;
import org.talent.rules.RuleSetKind;
import org.talent.tenants.consent.Consent;
import org.talent.tenants.consent.Consents;
import org.talent.tenants.contest.Contest;
import org.talent.tenants.contest.ContestId;
import org.talent.tenants.contest.Contests;
import org.talent.tenants.contest.EntrantKind;
import org.talent.tenants.contest.Event;
import org.talent.tenants.contest.EventEdge;
import org.talent.tenants.contest.EventId;
import org.talent.tenants.contest.IdentityPolicy;
import org.talent.tenants.contest.Season;
import org.talent.tenants.contest.SeasonId;
import org.talent.tenants.contest.Track;
import org.talent.tenants.contest.TrackId;
import org.talent.tenants.imports.EntrantFacts.PersonFacts;
import org.talent.tenants.imports.ImportBatch;
import org.talent.tenants.imports.ImportResults;
import org.talent.tenants.imports.ImportResults.NewNames;
import org.talent.tenants.imports.ImportStore.Opening;
import org.talent.tenants.imports.RowPlace;
import org.talent.tenants.imports.StagedRow;
import org.talent.tenants.imports.Undoing;
import org.talent.tenants.participant.EntrantId;
import org.talent.tenants.participant.Participant;
import org.talent.tenants.participant.Participants;
import org.talent.tenants.participant.PersonName;
import org.talent.tenants.participation.Participation;
import org.talent.tenants.participation.ParticipationId;
import org.talent.tenants.participation.Participations;
import org.talent.tenants.participation.Result;
import org.talent.tenants.rulebook.RuleBook;
import org.talent.tenants.rulebook.RuleSet;
import org.talent.tenants.rulebook.RuleSetId;
import org.talent.tenants.rulebook.RuleSetVersion;
import org.talent.tenants.rulebook.RuleSets;
import org.talent.tenants.scoring.ExplainStanding;
import org.talent.tenants.scoring.PublishRun;
import org.talent.tenants.scoring.Rankings;
import org.talent.tenants.scoring.RunScoring;
import org.talent.tenants.scoring.RunVerification;
import org.talent.tenants.scoring.ScoringOutcome;
import org.talent.tenants.scoring.ScoringRun;
import org.talent.tenants.scoring.ScoringRun.Status;
import org.talent.tenants.scoring.ScoringRuns;
import org.talent.tenants.scoring.ScoringStore;
import org.talent.tenants.scoring.VerifyRun;
import org.talent.tenants.support.Progress;
import org.talent.tenants.support.UnitOfWork;
import org.talent.tenants.tenancy.Actor;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.Tenants;

/** A run that was published keeps its numbers and its reasons, whatever happens to the facts and the rules afterwards. */
@PersistenceTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class FrozenRunTest {

    @Autowired
    Tenants tenants;

    @Autowired
    Contests contests;

    @Autowired
    Participants participants;

    @Autowired
    Participations participations;

    @Autowired
    Consents consents;

    @Autowired
    RuleSets ruleSets;

    @Autowired
    ImportResults importResults;

    @Autowired
    RunScoring runScoring;

    @Autowired
    PublishRun publishRun;

    @Autowired
    VerifyRun verifyRun;

    @Autowired
    ScoringRuns runs;

    @Autowired
    ScoringStore store;

    @Autowired
    Rankings rankings;

    @Autowired
    RuleEngine engine;

    @Autowired
    UnitOfWork unitOfWork;

    @Autowired
    JdbcTemplate jdbc;

    Actor north;
    SeasonId season;
    Contest contest;
    EventId qualifier;
    EventId finals;
    ImportBatch batch;
    List<EntrantId> people = new ArrayList<>();
    Consent consent;

    @BeforeEach
    void a_contest_with_an_import_and_rules_that_read_everything() {
        north = Actors.association(tenants, "north-" + System.nanoTime());
        as(() -> {
            season = contests.save(season(0, "Сезон", LocalDate.of(2025, 9, 1))).id();
            contest = contests.save(new Contest(
                    new ContestId(0),
                    0,
                    season,
                    "c",
                    "Конкурс",
                    EntrantKind.PARTICIPANT,
                    List.of(new Track(new TrackId(0), "python", "Python")),
                    List.of("победитель", "призёр")));
            qualifier = contests.save(event(new EventId(0), 0, "qualifier", "региональный", "100", "1"))
                    .id();
            finals = contests.save(event(new EventId(0), 0, "final", "всероссийский", "100", "1"))
                    .id();
            RULES.forEach((kind, text) -> publish(kind, text, 1));
        });
        batch = bring(
                row(1, "a", 90, "qualifier"),
                row(2, "b", 80, "qualifier"),
                row(3, "b", 70, "final"),
                row(4, "c", 60, "final"),
                row(5, "d", 50, "qualifier"));
        as(() -> {
            for (var id : List.of("a", "b", "c", "d")) {
                people.add(participants.byExternal("source", id).orElseThrow());
            }
            people.forEach(person ->
                    consent = consents.save(forTheContest(person, LocalDate.of(2025, 9, 1), LocalDate.of(2099, 1, 1))));
        });
    }

    private static final Map<RuleSetKind, String> RULES = Map.of(
            RuleSetKind.ELIGIBILITY,
            """
            rule "With consent only"
            when $r : ResultClass( !consent )
            then $r.exclude("no consent"); end

            rule "From the seventh grade"
            when $r : ResultClass( grade >= 1, grade <= 6 )
            then $r.exclude("too young"); end

            rule "Known people only"
            when $r : ResultClass( identity < IdentityLevel.SELF_DECLARED )
            then $r.exclude("unknown person"); end

            rule "This season only"
            when $r : ResultClass( !insideSeason )
            then $r.exclude("another season"); end
            """,
            RuleSetKind.NORMALISATION,
            """
            rule "Percent of the maximum"
            when $r : ResultClass( maximumKnown )
            then $r.maxRatio(); $r.limit(0, 100); end
            """,
            RuleSetKind.WEIGHT,
            """
            rule "Regional level"
            when $r : ResultClass( level == "региональный" )
            then $r.level(0.5); end

            rule "National level"
            when $r : ResultClass( level == "всероссийский" )
            then $r.level(1); end
            """,
            RuleSetKind.SELECTION,
            """
            rule "The best stage of a path"
            when $p : Path( )
            then $p.bestStage(); end
            """);

    @Test
    void an_old_run_explains_itself_in_the_same_words_whatever_changes() {
        var old = score();
        CurrentTenant.run(north, () -> publishRun.publish(old.id()));
        var before = explained(old);

        as(() -> contests.save(event(qualifier, revision(qualifier), "qualifier", "всероссийский", "200", "0.7")));
        assertThat(explained(old)).as("event").isEqualTo(before);
        as(() -> contests.save(new EventEdge(qualifier, finals, EdgeType.QUALIFIER)));
        assertThat(explained(old)).as("edge").isEqualTo(before);
        as(() -> {
            var now = contests.contest(contest.id()).orElseThrow();
            contests.save(new Contest(
                    now.id(),
                    now.revision(),
                    season,
                    "c",
                    "Другой конкурс",
                    EntrantKind.PARTICIPANT,
                    List.of(new Track(now.tracks().getFirst().id(), "python", "Питон")),
                    List.of("лауреат")));
        });
        assertThat(explained(old)).as("track and award classes").isEqualTo(before);
        as(() -> contests.save(
                season(contests.season(season).orElseThrow().revision(), "Сезон сдвинут", LocalDate.of(2026, 5, 1))));
        assertThat(explained(old)).as("season").isEqualTo(before);
        as(() -> save(people.get(1), 5, IdentityLevel.ANONYMOUS));
        assertThat(explained(old)).as("grade and identity").isEqualTo(before);
        as(() -> consents.save(new Consent(
                consent.id(),
                consent.participant(),
                consent.purpose(),
                consent.recipient(),
                consent.fields(),
                consent.givenOn(),
                consent.until(),
                Optional.of(LocalDate.of(2025, 10, 1)),
                consent.evidence())));
        assertThat(explained(old)).as("consent").isEqualTo(before);
        as(() -> participants.merge(people.get(2), people.get(0), "the same person"));
        assertThat(explained(old)).as("merge").isEqualTo(before);
        as(() -> participations.add(correction(people.get(3), qualifier, 99)));
        assertThat(explained(old)).as("correction").isEqualTo(before);
        bring(row(1, "a", 91, "qualifier"), row(6, "e", 10, "qualifier"));
        assertThat(explained(old)).as("corrected file").isEqualTo(before);
        assertThat(CurrentTenant.call(north, () -> importResults.undo(batch.id())))
                .isInstanceOf(Undoing.Undone.class);
        assertThat(explained(old)).as("undone import").isEqualTo(before);
        as(() -> {
            var ruleSet = ruleSets.ofBook(RuleBook.of(contest.id())).stream()
                    .filter(one -> one.kind() == RuleSetKind.WEIGHT)
                    .findFirst()
                    .orElseThrow();
            version(
                    ruleSets.save(new RuleSet(
                            ruleSet.id(), ruleSet.revision(), RuleBook.of(contest.id()), ruleSet.kind(), 2)),
                    2,
                    ONE_LEVEL);
        });
        assertThat(explained(old)).as("new rules").isEqualTo(before);

        assertThat(verified(old)).isEqualTo(new RunVerification.Same());
        as(() -> assertThat(rankings.count(old.id(), Rankings.Filter.ALL)).isEqualTo(4));
        var after = score();
        assertThat(after.inputHash()).isNotEqualTo(old.inputHash());
        assertThat(after.rulesHash()).isNotEqualTo(old.rulesHash());
        assertThat(after.resultHash()).isNotEqualTo(old.resultHash());
        assertThat(verified(after)).isEqualTo(new RunVerification.Same());
    }

    private static final String ONE_LEVEL = """
            rule "Every level"
            when $r : ResultClass( )
            then $r.level(0.9); end
            """;

    @Test
    void a_standing_changed_behind_the_back_of_the_run_is_found() {
        var run = score();
        jdbc.update(
                "update standing set points = points + 1 where tenant = ? and run = ? and entrant = ?",
                north.tenant().value(),
                run.id().value(),
                people.getFirst().value());

        assertThat(verified(run))
                .isInstanceOfSatisfying(
                        RunVerification.Different.class,
                        different -> assertThat(different.differences())
                                .extracting(RunVerification.Difference::what)
                                .containsExactly(RunVerification.Difference.What.SHOWN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rules", "statistics", "score", "rank", "write"})
    void a_run_cancelled_at_any_step_leaves_the_published_ranking_and_nothing_else(String step) {
        var published = score();
        CurrentTenant.run(north, () -> publishRun.publish(published.id()));

        assertThatThrownBy(() -> CurrentTenant.call(
                        north, () -> runScoring.official(contest.id(), 2, stop(step, new Progress.Cancelled()))))
                .isInstanceOf(Progress.Cancelled.class);

        as(() -> {
            assertThat(runs.published(contest.id()).map(ScoringRun::id)).contains(published.id());
            assertThat(runs.ofContest(contest.id()))
                    .extracting(ScoringRun::status)
                    .containsOnlyElementsOf(
                            step.equals("rules")
                                    ? List.of(Status.PUBLISHED)
                                    : List.of(Status.PUBLISHED, Status.CANCELLED));
        });
        assertOnlyTheStandingsOf(published);
        assertThat(score().resultHash()).isEqualTo(published.resultHash());
    }

    /** As a power cut would: no step after this one runs, nobody tidies up; the lock goes with its connection. */
    @ParameterizedTest
    @ValueSource(strings = {"statistics", "score", "rank", "write"})
    void what_a_program_that_died_left_behind_is_cleared_by_the_next_run(String step) {
        var published = score();
        CurrentTenant.run(north, () -> publishRun.publish(published.id()));
        assertThatThrownBy(() -> CurrentTenant.call(
                        north,
                        () -> runScoring.official(contest.id(), 2, stop(step, new IllegalStateException("died")))))
                .isInstanceOf(IllegalStateException.class);
        // the run as the dead program would have left it: under way, with standings half written
        long dead = jdbc.queryForObject(
                "select max(id) from scoring_run where tenant = ?",
                Long.class,
                north.tenant().value());
        jdbc.update(
                "update scoring_run set status = 'RUNNING', finished_at = null where tenant = ? and id = ?",
                north.tenant().value(),
                dead);
        jdbc.update(
                "insert into standing select tenant, ?, track, grp, place_from, entrant, place_to, points, counted, best_single,"
                        + " finals, full_parts, last_day, official, reached, proposed, reason from standing"
                        + " where tenant = ? and run = ? limit 1",
                dead,
                north.tenant().value(),
                published.id().value());
        as(() -> assertThat(runs.published(contest.id()).map(ScoringRun::id)).contains(published.id()));

        var next = score();

        assertThat(next.resultHash()).isEqualTo(published.resultHash());
        assertThat(verified(published)).isEqualTo(new RunVerification.Same());
        as(() -> assertThat(runs.ofContest(contest.id()))
                .extracting(ScoringRun::status)
                .containsExactly(Status.FINISHED, Status.INTERRUPTED, Status.PUBLISHED));
        assertOnlyTheStandingsOf(published, next);
    }

    @Test
    void of_two_runs_at_once_the_second_is_refused_while_the_first_works() {
        var second = new ArrayList<ScoringOutcome>();
        var first = CurrentTenant.call(
                north,
                () -> runScoring.official(contest.id(), 1, (step, _, _) -> {
                    if (step.equals("rank")) {
                        second.add(runScoring.official(contest.id(), 1, Progress.SILENT));
                    }
                }));

        assertThat(first).isInstanceOf(ScoringOutcome.Finished.class);
        assertThat(second).singleElement().isInstanceOf(ScoringOutcome.Busy.class);
    }

    private void assertOnlyTheStandingsOf(ScoringRun... kept) {
        assertThat(Set.copyOf(jdbc.queryForList(
                        "select distinct run from standing where tenant = ?",
                        Long.class,
                        north.tenant().value())))
                .isEqualTo(Set.of(kept).stream()
                        .map(run -> run.id().value())
                        .collect(java.util.stream.Collectors.toSet()));
    }

    private static Progress stop(String at, RuntimeException with) {
        return (step, _, _) -> {
            if (step.equals(at)) {
                throw with;
            }
        };
    }

    /** By a fresh reader: what an earlier explanation remembered must not help. */
    private List<String> explained(ScoringRun run) {
        var reader = new ExplainStanding(runs, store, rankings, participants, engine, unitOfWork);
        return people.stream()
                .map(person -> {
                    var one = CurrentTenant.call(north, () -> reader.explain(run.id(), person, Locale.ENGLISH));
                    return one.explanations() + "\n" + one.tracks() + "\n" + one.eventTitles() + "\n"
                            + one.standings().stream()
                                    .map(standing -> standing.placeFrom() + ": " + standing.points())
                                    .toList();
                })
                .toList();
    }

    private RunVerification verified(ScoringRun run) {
        return CurrentTenant.call(north, () -> verifyRun.verify(run.id(), 2, Progress.SILENT));
    }

    private ScoringRun score() {
        var outcome = CurrentTenant.call(north, () -> runScoring.official(contest.id(), 2, Progress.SILENT));
        assertThat(outcome).isInstanceOf(ScoringOutcome.Finished.class);
        return ((ScoringOutcome.Finished) outcome).run();
    }

    private ImportBatch bring(StagedRow... rows) {
        return CurrentTenant.call(
                north,
                () -> importResults.bring(
                        new Opening(
                                season, IdentityPolicy.EXTERNAL_ID, "source", "", 0, "file.csv", "0".repeat(64), false),
                        List.of(rows).iterator(),
                        NewNames.REFUSE,
                        Progress.SILENT));
    }

    private static StagedRow row(int number, String id, int score, String event) {
        return new StagedRow.Readable(
                new RowPlace("file.csv", number, "raw"),
                new PersonFacts(
                        id,
                        new PersonName("Иванов" + id, "Иван", ""),
                        null,
                        2010,
                        0,
                        9,
                        "Школа",
                        "Москва",
                        "Москва",
                        IdentityLevel.SELF_DECLARED),
                event,
                "участник",
                new Result.Scored(new BigDecimal(score), List.of(), Optional.empty(), Optional.empty()),
                true,
                true,
                Optional.empty(),
                1,
                null,
                Optional.empty());
    }

    private int revision(EventId id) {
        return contests.events(season).stream()
                .filter(event -> event.id().equals(id))
                .findFirst()
                .orElseThrow()
                .revision();
    }

    private void save(EntrantId id, int grade, IdentityLevel identity) {
        var now = participants.participant(id).orElseThrow();
        participants.save(new Participant(
                id,
                now.revision(),
                now.number(),
                now.name(),
                now.birthDate(),
                now.birthYear(),
                now.graduationYear(),
                grade,
                now.school(),
                now.city(),
                now.region(),
                identity,
                now.mergedInto()));
    }

    private static Participation correction(EntrantId entrant, EventId event, int score) {
        return new Participation(
                new ParticipationId(0),
                0,
                entrant,
                event,
                "участник",
                new Result.Scored(new BigDecimal(score), List.of(), Optional.empty(), Optional.empty()),
                true,
                true,
                Optional.empty(),
                2,
                LocalDate.of(2026, 3, 2),
                Optional.empty(),
                1);
    }

    private Season season(int revision, String title, LocalDate starts) {
        return new Season(
                season == null ? new SeasonId(0) : season,
                revision,
                "s",
                title,
                starts,
                LocalDate.of(2026, 8, 31),
                IdentityPolicy.EXTERNAL_ID,
                Map.of(
                        Domain.EVENT_KIND, List.of("олимпиада"),
                        Domain.LEVEL, List.of("региональный", "всероссийский"),
                        Domain.ROLE, List.of("участник"),
                        Domain.REGION, List.of("Москва")));
    }

    private Event event(EventId id, int revision, String code, String level, String maximum, String weight) {
        return new Event(
                id,
                revision,
                season,
                code,
                code + " " + maximum,
                "олимпиада",
                level,
                LocalDate.of(2026, 3, 1),
                LocalDate.of(2026, 3, 2),
                new BigDecimal(maximum),
                null,
                Map.of(contest.tracks().getFirst().id(), new BigDecimal(weight)));
    }

    private void publish(RuleSetKind kind, String text, int number) {
        version(ruleSets.save(new RuleSet(new RuleSetId(0), 0, RuleBook.of(contest.id()), kind, number)), number, text);
    }

    private void version(RuleSet ruleSet, int number, String text) {
        ruleSets.add(new RuleSetVersion(
                ruleSet.id(),
                ruleSet.kind(),
                number,
                text,
                "0".repeat(64),
                "author",
                "words",
                Clock.systemUTC().instant(),
                LocalDate.EPOCH,
                Optional.empty(),
                Optional.empty()));
    }

    private void as(Runnable work) {
        CurrentTenant.run(north, () -> unitOfWork.inOne(work));
    }
}
