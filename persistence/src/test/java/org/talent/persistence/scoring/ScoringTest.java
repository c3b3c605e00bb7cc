package org.talent.persistence.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.talent.persistence.Actors;
import org.talent.persistence.PersistenceTest;
import org.talent.rules.Domain;
import org.talent.rules.IdentityLevel;
import org.talent.rules.Points;
import org.talent.rules.RuleSetKind;
import org.talent.tenants.contest.Contest;
import org.talent.tenants.contest.ContestId;
import org.talent.tenants.contest.Contests;
import org.talent.tenants.contest.EntrantKind;
import org.talent.tenants.contest.Event;
import org.talent.tenants.contest.EventId;
import org.talent.tenants.contest.IdentityPolicy;
import org.talent.tenants.contest.Season;
import org.talent.tenants.contest.SeasonId;
import org.talent.tenants.contest.Track;
import org.talent.tenants.contest.TrackId;
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
import org.talent.tenants.scoring.BrowseImpact;
import org.talent.tenants.scoring.ExplainStanding;
import org.talent.tenants.scoring.ImpactOutcome;
import org.talent.tenants.scoring.Impacts;
import org.talent.tenants.scoring.PreviewImpact;
import org.talent.tenants.scoring.PublishRun;
import org.talent.tenants.scoring.Rankings;
import org.talent.tenants.scoring.RunScoring;
import org.talent.tenants.scoring.ScoringOutcome;
import org.talent.tenants.scoring.ScoringRun;
import org.talent.tenants.scoring.ScoringRuns;
import org.talent.tenants.support.Progress;
import org.talent.tenants.support.UnitOfWork;
import org.talent.tenants.tenancy.Actor;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.Tenants;

@PersistenceTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ScoringTest {

    @Autowired
    Tenants tenants;

    @Autowired
    Contests contests;

    @Autowired
    Participants participants;

    @Autowired
    Participations participations;

    @Autowired
    RuleSets ruleSets;

    @Autowired
    RunScoring runScoring;

    @Autowired
    PublishRun publishRun;

    @Autowired
    ExplainStanding explainStanding;

    @Autowired
    ScoringRuns runs;

    @Autowired
    Rankings rankings;

    @Autowired
    PreviewImpact previewImpact;

    @Autowired
    BrowseImpact browseImpact;

    @Autowired
    UnitOfWork unitOfWork;

    Actor north;
    Contest contest;
    Event event;
    List<EntrantId> people;

    @BeforeEach
    void a_contest_with_four_results() {
        north = Actors.association(tenants, "north-" + System.nanoTime());
        as(north, () -> {
            var season = contests.save(new Season(
                    new SeasonId(0),
                    0,
                    "s",
                    "Сезон",
                    LocalDate.of(2025, 9, 1),
                    LocalDate.of(2026, 8, 31),
                    IdentityPolicy.EXTERNAL_ID,
                    Map.of(
                            Domain.EVENT_KIND, List.of("олимпиада"),
                            Domain.LEVEL, List.of("региональный"),
                            Domain.ROLE, List.of("участник"),
                            Domain.GROUP, List.of("все"))));
            contest = contests.save(new Contest(
                    new ContestId(0),
                    0,
                    season.id(),
                    "c",
                    "Конкурс",
                    EntrantKind.PARTICIPANT,
                    List.of(new Track(new TrackId(0), "python", "Python")),
                    List.of("победитель", "призёр")));
            event = contests.save(new Event(
                    new EventId(0),
                    0,
                    season.id(),
                    "olymp",
                    "Олимпиада",
                    "олимпиада",
                    "региональный",
                    LocalDate.of(2026, 3, 1),
                    LocalDate.of(2026, 3, 2),
                    new BigDecimal(40),
                    null,
                    Map.of(contest.tracks().getFirst().id(), BigDecimal.ONE)));
            people = new ArrayList<>();
            for (int score : new int[] {40, 30, 30, 10}) {
                var person = participants.save(person("Иванов" + score));
                people.add(person.id());
                participations.add(result(person.id(), score));
            }
            publish(RuleSetKind.NORMALISATION, NORMALISATION);
            publish(RuleSetKind.AWARD, AWARD.formatted(80));
        });
    }

    static final String NORMALISATION = """
            rule "Percent of the maximum"
            when $r : ResultClass( maximumKnown )
            then $r.maxRatio(); end
            """;

    static final String AWARD = """
            rule "winner by points"
            when $s : Standing( points >= %d.0 )
            then $s.propose("победитель"); end
            """;

    @Test
    void ranks_with_ties_and_explains_to_the_micro_point() {
        var run = score();

        as(north, () -> {
            var rows = rankings.rows(run.id(), Rankings.Filter.ALL, 0, 10);
            assertThat(rows)
                    .extracting(
                            Rankings.RankingRow::placeFrom,
                            Rankings.RankingRow::placeTo,
                            row -> row.points().toString())
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(1, 1, "100"),
                            org.assertj.core.groups.Tuple.tuple(2, 3, "75"),
                            org.assertj.core.groups.Tuple.tuple(2, 3, "75"),
                            org.assertj.core.groups.Tuple.tuple(4, 4, "25"));
            assertThat(rows.getFirst().proposed()).contains("победитель");
            assertThat(rows.getFirst().displayName()).startsWith("Иванов40");
        });
        var explanation =
                CurrentTenant.call(north, () -> explainStanding.explain(run.id(), people.get(1), Locale.ENGLISH));
        assertThat(explanation.explanations()).singleElement().satisfies(one -> {
            assertThat(one.total()).isEqualTo(Points.of("75"));
            assertThat(one.lines().stream()
                            .mapToLong(line -> line.contribution().micros())
                            .sum())
                    .isEqualTo(75_000_000);
        });
    }

    @Test
    void gives_the_same_hashes_on_one_thread_and_on_two() {
        var one = score(1);
        var two = score(2);

        assertThat(two.inputHash()).isEqualTo(one.inputHash());
        assertThat(two.resultHash()).isEqualTo(one.resultHash());
        assertThat(two.rulesHash()).isEqualTo(one.rulesHash());
    }

    @Test
    void an_old_run_reads_what_it_read_after_corrections_and_merges() {
        var before = score();
        as(north, () -> {
            participations.add(result(people.get(3), 39));
            participants.merge(people.get(2), people.get(1), "the same person");
        });
        var after = score();

        var old = CurrentTenant.call(north, () -> explainStanding.explain(before.id(), people.get(2), Locale.ENGLISH));
        assertThat(old.explanations())
                .singleElement()
                .satisfies(one -> assertThat(one.total()).isEqualTo(Points.of("75")));
        as(north, () -> {
            assertThat(rankings.count(before.id(), Rankings.Filter.ALL)).isEqualTo(4);
            assertThat(rankings.rows(after.id(), Rankings.Filter.ALL, 0, 10))
                    .extracting(row -> row.points().toString())
                    .containsExactly("100", "97.5", "75");
        });
    }

    @Test
    void a_preview_says_what_a_trial_of_the_same_draft_proposes() {
        var before = score();
        var draft = Map.of(RuleSetKind.AWARD, AWARD.formatted(70));
        var seen = (ImpactOutcome.Seen)
                CurrentTenant.call(north, () -> previewImpact.preview(contest.id(), draft, Progress.SILENT));
        var trial = (ScoringOutcome.Finished)
                CurrentTenant.call(north, () -> runScoring.trial(contest.id(), draft, 2, Progress.SILENT));

        var impact = seen.impact();
        assertThat(impact.rulesBefore()).isEqualTo(before.rulesHash());
        assertThat(impact.rulesAfter()).isEqualTo(trial.run().rulesHash());
        assertThat(impact.results()).isEqualTo(trial.run().results());
        assertThat(impact.awards().total().gained()).isEqualTo(2);
        as(north, () -> {
            var proposed = rankings.rows(trial.run().id(), Rankings.Filter.ALL, 0, 10).stream()
                    .filter(row -> row.proposed().isPresent())
                    .count();
            assertThat(impact.cohorts().getFirst().classes().getFirst().proposedAfter())
                    .isEqualTo((int) proposed)
                    .isEqualTo(3);
        });
        assertThat(CurrentTenant.call(north, () -> browseImpact.rows(impact.id(), Impacts.Filter.ALL, 0, 10)))
                .extracting(row -> row.change().entrant())
                .containsExactly(people.get(1), people.get(2));
        var sides = CurrentTenant.call(north, () -> browseImpact.explain(impact.id(), people.get(1), Locale.ENGLISH));
        assertThat(sides.tracks())
                .singleElement()
                .satisfies(side ->
                        assertThat(side.before()).isEqualTo(side.after()).isPresent());
    }

    @Test
    void publishing_switches_one_pointer_and_supersedes() {
        var first = score();
        var second = score();
        CurrentTenant.run(north, () -> publishRun.publish(first.id()));
        CurrentTenant.run(north, () -> publishRun.publish(second.id()));

        as(north, () -> {
            assertThat(runs.published(contest.id()).map(ScoringRun::id)).contains(second.id());
            assertThat(runs.find(first.id()).map(ScoringRun::status)).contains(ScoringRun.Status.SUPERSEDED);
        });
    }

    @Test
    void a_second_run_at_once_is_told_to_wait() {
        try (var _ = CurrentTenant.call(north, () -> runs.lock(contest.id())).orElseThrow()) {
            assertThat(CurrentTenant.call(north, () -> runScoring.official(contest.id(), 1, Progress.SILENT)))
                    .isInstanceOf(ScoringOutcome.Busy.class);
        }
    }

    @Test
    void another_tenant_sees_nothing_of_it() {
        var run = score();
        var south = Actors.association(tenants, "south-" + System.nanoTime());

        as(south, () -> {
            assertThat(contests.contest(contest.id())).isEmpty();
            assertThat(runs.find(run.id())).isEmpty();
            assertThat(rankings.count(run.id(), Rankings.Filter.ALL)).isZero();
            assertThat(participants.participant(people.getFirst())).isEmpty();
        });
    }

    @Test
    void without_a_tenant_nothing_opens() {
        assertThatThrownBy(() -> unitOfWork.inOne(() -> contests.seasons()))
                .rootCause()
                .hasMessageStartingWith("No tenant is in scope.");
    }

    private ScoringRun score() {
        return score(2);
    }

    private ScoringRun score(int threads) {
        var outcome = CurrentTenant.call(north, () -> runScoring.official(contest.id(), threads, Progress.SILENT));
        assertThat(outcome).isInstanceOf(ScoringOutcome.Finished.class);
        return ((ScoringOutcome.Finished) outcome).run();
    }

    private void publish(RuleSetKind kind, String text) {
        var ruleSet = ruleSets.save(new RuleSet(new RuleSetId(0), 0, RuleBook.of(contest.id()), kind, 1));
        ruleSets.add(new RuleSetVersion(
                ruleSet.id(),
                kind,
                1,
                text,
                "0".repeat(64),
                "author",
                "first",
                Clock.systemUTC().instant(),
                LocalDate.EPOCH,
                Optional.empty(),
                Optional.empty()));
    }

    private Participation result(EntrantId entrant, int score) {
        return new Participation(
                new ParticipationId(0),
                0,
                entrant,
                event.id(),
                "участник",
                new Result.Scored(new BigDecimal(score), List.of(), Optional.empty(), Optional.empty()),
                true,
                true,
                Optional.empty(),
                1,
                LocalDate.of(2026, 3, 2),
                Optional.empty(),
                1);
    }

    private static Participant person(String last) {
        return new Participant(
                new EntrantId(0),
                0,
                "",
                new PersonName(last, "Иван", ""),
                null,
                2010,
                2027,
                9,
                "Школа 1",
                "Москва",
                "Москва",
                IdentityLevel.MODERATOR_CHECKED,
                Optional.empty());
    }

    private void as(Actor actor, Runnable work) {
        CurrentTenant.run(actor, () -> unitOfWork.inOne(work));
    }
}
