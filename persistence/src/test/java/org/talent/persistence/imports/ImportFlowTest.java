package org.talent.persistence.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.talent.persistence.Actors;
import org.talent.persistence.PersistenceTest;
import org.talent.rules.ContestFacts.Base;
import org.talent.rules.Domain;
import org.talent.rules.IdentityLevel;
import org.talent.rules.Phrase;
import org.talent.tenants.contest.Contests;
import org.talent.tenants.contest.Event;
import org.talent.tenants.contest.EventId;
import org.talent.tenants.contest.IdentityPolicy;
import org.talent.tenants.contest.Season;
import org.talent.tenants.contest.SeasonId;
import org.talent.tenants.imports.BatchCounts;
import org.talent.tenants.imports.DryRun;
import org.talent.tenants.imports.EntrantFacts.PersonFacts;
import org.talent.tenants.imports.EntrantFacts.TeamFacts;
import org.talent.tenants.imports.ImportBatchId;
import org.talent.tenants.imports.ImportResults;
import org.talent.tenants.imports.ImportResults.NewNames;
import org.talent.tenants.imports.ImportStore;
import org.talent.tenants.imports.RowFate;
import org.talent.tenants.imports.RowPlace;
import org.talent.tenants.imports.StagedRow;
import org.talent.tenants.imports.Undoing;
import org.talent.tenants.participant.EntrantId;
import org.talent.tenants.participant.Participant;
import org.talent.tenants.participant.Participants;
import org.talent.tenants.participant.PersonName;
import org.talent.tenants.participation.Marks;
import org.talent.tenants.participation.Participations;
import org.talent.tenants.participation.Result;
import org.talent.tenants.support.NotFound;
import org.talent.tenants.support.Progress;
import org.talent.tenants.support.Refused;
import org.talent.tenants.support.UnitOfWork;
import org.talent.tenants.tenancy.Actor;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.Tenants;

@PersistenceTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportFlowTest {

    @Autowired
    Tenants tenants;

    @Autowired
    Contests contests;

    @Autowired
    Participants participants;

    @Autowired
    Participations participations;

    @Autowired
    ImportResults importResults;

    @Autowired
    ImportStore store;

    @Autowired
    Marks marks;

    @Autowired
    UnitOfWork unitOfWork;

    @Autowired
    JdbcTemplate jdbc;

    Actor north;
    SeasonId season;
    EventId olympiad;
    IdentityPolicy policy = IdentityPolicy.NAME_AND_FACTS;

    @BeforeEach
    void a_season_with_two_events() {
        north = Actors.association(tenants, "north-" + System.nanoTime());
        as(north, () -> {
            season = contests.save(new Season(
                            new SeasonId(0),
                            0,
                            "s",
                            "Сезон",
                            LocalDate.of(2025, 9, 1),
                            LocalDate.of(2026, 8, 31),
                            IdentityPolicy.NAME_AND_FACTS,
                            Map.of(
                                    Domain.EVENT_KIND, List.of("олимпиада"),
                                    Domain.LEVEL, List.of("региональный"),
                                    Domain.ROLE, List.of("участник"),
                                    Domain.REGION, List.of("Москва"))))
                    .id();
            olympiad = event("olymp");
            event("final");
        });
    }

    @Test
    void the_same_file_again_changes_nothing_and_a_corrected_one_exactly_its_changed_rows() {
        var first = bring(row(1, "a", "Иванов", 10), row(2, "b", "Петров", 20), row(3, "c", "Сидоров", 30));
        var again = bring(row(1, "a", "Иванов", 10), row(2, "b", "Петров", 20), row(3, "c", "Сидоров", 30));
        var corrected = bring(row(1, "a", "Иванов", 10), row(2, "b", "Петров", 25), row(3, "c", "Сидоров", 30));

        assertThat(first.newResults()).isEqualTo(3);
        assertThat(again.changesResults()).isFalse();
        assertThat(again.unchangedResults()).isEqualTo(3);
        assertThat(corrected.changedResults()).isEqualTo(1);
        assertThat(corrected.unchangedResults()).isEqualTo(2);
        assertThat(sum()).isEqualByComparingTo("65");
    }

    @Test
    void undo_takes_back_exactly_what_a_batch_did() {
        bring(row(1, "a", "Иванов", 10), row(2, "b", "Петров", 20));
        var markBefore = CurrentTenant.call(north, () -> unitOfWork.inOne(marks::newest));
        var second = stage(row(1, "a", "Иванов", 11), row(2, "b", "Петров", 20), row(3, "c", "Сидоров", 30));
        commit(second.batch());
        assertThat(sum()).isEqualByComparingTo("61");

        var undone = CurrentTenant.call(north, () -> importResults.undo(second.batch()));

        assertThat(undone).isEqualTo(new Undoing.Undone(1, 1, 0));
        assertThat(sum()).isEqualByComparingTo("30");
        assertThat(sumAt(markBefore)).isEqualByComparingTo("30");
        assertThat(CurrentTenant.call(north, () -> importResults.undo(second.batch())))
                .isInstanceOf(Undoing.NothingToUndo.class);
    }

    @Test
    void what_a_later_batch_changed_stays_when_the_earlier_is_undone() {
        var first = stage(row(1, "a", "Иванов", 10), row(2, "b", "Петров", 20));
        commit(first.batch());
        bring(row(1, "a", "Иванов", 15), row(2, "b", "Петров", 20));

        var undone = CurrentTenant.call(north, () -> importResults.undo(first.batch()));

        assertThat(undone).isEqualTo(new Undoing.Undone(1, 0, 1));
        assertThat(sum()).isEqualByComparingTo("15");
    }

    @Test
    void an_undone_file_can_come_again() {
        var first = stage(row(1, "a", "Иванов", 10));
        commit(first.batch());
        CurrentTenant.call(north, () -> importResults.undo(first.batch()));

        assertThat(bring(row(1, "a", "Иванов", 10)).newResults()).isEqualTo(1);
        assertThat(sum()).isEqualByComparingTo("10");
    }

    @Test
    void a_dry_run_shows_and_changes_nothing() {
        var dryRun = stage(row(1, "a", "Иванов", 10), faulty(2, Phrase.of("noScore")));

        assertThat(dryRun.counts().newResults()).isEqualTo(1);
        assertThat(dryRun.counts().rejected()).isEqualTo(1);
        assertThat(sum()).isEqualByComparingTo("0");
        as(
                north,
                () -> assertThat(store.rows(dryRun.batch(), Set.of(RowFate.REJECTED), 0, 10))
                        .singleElement()
                        .satisfies(row -> {
                            assertThat(row.place().number()).isEqualTo(2);
                            assertThat(row.reason()).isEqualTo(Phrase.of("noScore"));
                        }));
    }

    @Test
    void rows_of_an_unknown_event_are_kept_back_with_a_suggestion() {
        var dryRun = stage(person(1, "a", "Иванов", 2010, "Школа 1", "olimp", 10));

        assertThat(dryRun.unknownEvents()).containsExactly(new DryRun.UnknownEvent("olimp", 1, "olymp"));
        assertThat(dryRun.counts().rejected()).isEqualTo(1);
    }

    @Test
    void facts_join_people_of_two_sources_and_a_name_alone_never_does() {
        bring("one", person(1, "", "Иванов", 2010, "Школа № 1", "olymp", 10));
        var sameFacts = bring("two", person(1, "", "ИВАНОВ", 2010, "школа №1", "final", 20));
        var otherYear = bring("three", person(1, "", "Иванов", 2011, "Школа № 1", "final", 40));
        var nameOnly = bring("four", person(1, "", "Иванов", 0, "", "final", 30));

        assertThat(sameFacts.matchedPeople()).isEqualTo(1);
        assertThat(nameOnly.newPeople()).isEqualTo(1);
        assertThat(nameOnly.doubtful()).isEqualTo(1);
        assertThat(otherYear.newPeople()).isEqualTo(1);
        assertThat(otherYear.doubtful()).isZero();
        as(north, () -> assertThat(participants.countDoubtfulMatches()).isEqualTo(1));
    }

    @Test
    void homonyms_in_one_file_stay_distinct() {
        var counts = bring(
                person(1, "", "Иванов", 2010, "Школа 1", "olymp", 10),
                person(2, "", "Иванов", 2010, "Школа 2", "olymp", 20));

        assertThat(counts.newPeople()).isEqualTo(2);
    }

    @Test
    void the_policy_of_external_ids_joins_by_id_alone() {
        policy = IdentityPolicy.EXTERNAL_ID;
        bring("one", person(1, "x1", "Иванов", 2010, "Школа 1", "olymp", 10));
        var counts = bring("one", person(1, "x1", "Иванова", 2011, "Школа 2", "final", 10));
        var others = bring("one", person(1, "x2", "Иванов", 2010, "Школа 1", "final", 10));

        assertThat(counts.matchedPeople()).isEqualTo(1);
        assertThat(others.newPeople()).isEqualTo(1);
        assertThat(others.doubtful()).isZero();
    }

    @Test
    void a_merge_decided_in_the_queue_can_be_taken_back() {
        bring("one", person(1, "", "Иванов", 2010, "Школа 1", "olymp", 10));
        bring("two", person(1, "", "Иванов", 0, "", "final", 20));
        as(north, () -> {
            var pair = participants.doubtfulMatches(0, 10).getFirst();
            participants.decide(pair.id(), true, "asked the school");
            assertThat(mergedInto(pair.newer().id())).contains(pair.older().id());
            participants.unmerge(pair.newer().id(), "the school erred");
            assertThat(participants.mergeHistory(pair.newer().id())).hasSize(2);
            assertThat(mergedInto(pair.newer().id())).isEmpty();
        });
    }

    @Test
    void a_team_and_its_members_each_get_the_result_and_statistics_count_the_team_once() {
        var members = List.of(facts("m1", "Белов", 2010, "Школа 1"), facts("m2", "Чернов", 2010, "Школа 1"));
        bring(new StagedRow.Readable(
                place(1),
                new TeamFacts("", "Роботы", "Школа 1", members, 2),
                "olymp",
                "участник",
                score(50),
                true,
                true,
                Optional.empty(),
                1,
                null,
                Optional.empty()));

        as(north, () -> {
            var mark = marks.newest();
            assertThat(participations
                            .statistics(season, mark)
                            .get(olympiad)
                            .get(Base.ALL)
                            .count())
                    .isEqualTo(1);
            var member = participants.byExternal("source", "m1").orElseThrow();
            assertThat(participations.of(member, season, mark)).singleElement().satisfies(one -> {
                assertThat(one.teamSize()).isEqualTo(2);
                assertThat(one.team()).isPresent();
            });
        });
    }

    @Test
    void names_the_season_lacks_are_refused_or_added_as_asked() {
        var dryRun = stage(row(1, "a", "Иванов", 10, "капитан"));

        assertThat(dryRun.newNames()).containsEntry(Domain.ROLE, List.of("капитан"));
        assertThat(dryRun.counts().rejected()).isEqualTo(1);
        assertThat(CurrentTenant.call(north, () -> importResults.commit(dryRun.batch(), NewNames.ADD, Progress.SILENT))
                        .newResults())
                .isEqualTo(1);
        as(
                north,
                () -> assertThat(contests.season(season).orElseThrow().names().get(Domain.ROLE))
                        .containsExactly("участник", "капитан"));
    }

    @Test
    void hostile_names_are_kept_as_they_are() {
        var name = "Роб'ерт\\\t\"); drop table participant; -- 𝒳\n";
        bring(row(1, "a", name, 10));

        as(
                north,
                () -> assertThat(participants.byExternal("source", "a").flatMap(participants::participant))
                        .get()
                        .extracting(one -> one.name().last())
                        .isEqualTo(name.strip()));
    }

    @Test
    void two_tenants_with_equal_files_never_mix() {
        bring(row(1, "a", "Иванов", 10));
        var south = Actors.association(tenants, "south-" + System.nanoTime());

        as(south, () -> {
            assertThat(participants.byExternal("source", "a")).isEmpty();
            assertThat(participants.search("Иванов", 10)).isEmpty();
            assertThat(marks.newest()).isZero();
        });
    }

    @Test
    void fifty_thousand_rows_come_in_at_once() {
        var rows = IntStream.range(0, 50_000).<StagedRow>mapToObj(i -> row(i + 1, "id" + i, "Человек" + i, i % 100));
        var dryRun = CurrentTenant.call(
                north, () -> importResults.dryRun(opening("bulk"), rows.iterator(), NewNames.REFUSE, Progress.SILENT));
        var counts = commit(dryRun.batch());

        assertThat(counts.newResults()).isEqualTo(50_000);
    }

    @Test
    void the_same_batch_sent_many_times_at_once_has_one_effect() throws Exception {
        var batch = stage(row(1, "a", "Иванов", 10), row(2, "b", "Петров", 20)).batch();
        var outcomes = new ArrayList<Future<Boolean>>();
        try (var senders = Executors.newFixedThreadPool(6)) {
            for (int sender = 0; sender < 20; sender++) {
                outcomes.add(senders.submit(() -> {
                    try {
                        commit(batch);
                        return true;
                    } catch (Refused _) {
                        return false;
                    }
                }));
            }
        }

        var effects = new ArrayList<Boolean>();
        for (var outcome : outcomes) {
            effects.add(outcome.get());
        }
        assertThat(effects).filteredOn(Boolean::booleanValue).hasSize(1);
        assertThat(sum()).isEqualByComparingTo("30");
        as(north, () -> assertThat(marks.newest()).isEqualTo(1));
    }

    @Test
    void of_two_files_of_one_source_the_later_applied_has_the_last_word() {
        var older = stage(row(1, "a", "Иванов", 10));
        var newer = stage(row(1, "a", "Иванов", 20));
        commit(newer.batch());
        commit(older.batch());

        assertThat(sum()).isEqualByComparingTo("10");
        as(north, () -> assertThat(participants.search("Иванов", 10)).hasSize(1));
    }

    @Test
    void a_file_that_replaces_takes_out_what_it_lacks_in_its_events_and_undoing_it_brings_that_back() {
        bring(
                row(1, "a", "Иванов", 10),
                row(2, "b", "Петров", 20),
                person(3, "c", "Сидоров", 2010, "Школа", "final", 40));
        var replacing = CurrentTenant.call(
                north,
                () -> importResults.bring(
                        new ImportStore.Opening(season, policy, "source", "", 0, "file.csv", "0".repeat(64), true),
                        List.of(row(1, "a", "Иванов", 11)).iterator(),
                        NewNames.REFUSE,
                        Progress.SILENT));

        assertThat(sum()).isEqualByComparingTo("11");
        as(north, () -> {
            var other = participants.byExternal("source", "c").orElseThrow();
            assertThat(participations.of(other, season, marks.newest())).hasSize(1);
        });
        CurrentTenant.call(north, () -> importResults.undo(replacing.id()));
        assertThat(sum()).isEqualByComparingTo("30");
    }

    @Test
    void what_a_corrected_file_says_of_a_person_is_known_from_then_on() {
        bring(row(1, "a", "Иванов", 10));
        bring(withGrade(1, "a", 10));

        as(
                north,
                () -> assertThat(participants
                                .byExternal("source", "a")
                                .flatMap(participants::participant)
                                .orElseThrow()
                                .grade())
                        .isEqualTo(10));
    }

    @Test
    void a_team_renamed_by_its_source_stays_the_same_team() {
        bring(team("t1", "Роботы"));
        bring(team("t1", "Роботы и люди"));

        as(
                north,
                () -> assertThat(participants
                                .byExternal("source/teams", "t1")
                                .flatMap(participants::team)
                                .orElseThrow()
                                .title())
                        .isEqualTo("Роботы и люди"));
        assertThat(sum()).isEqualByComparingTo("50");
    }

    @Test
    void rows_with_neither_id_nor_name_are_the_same_rows_when_they_come_again() {
        var first = bring(nameless(1, 10), nameless(2, 20));
        var again = bring(nameless(1, 10), nameless(2, 20));

        assertThat(first.newPeople()).isEqualTo(2);
        assertThat(again.changesResults()).isFalse();
        assertThat(again.newPeople()).isZero();
        assertThat(sum()).isEqualByComparingTo("30");
    }

    @Test
    void the_policy_of_asking_joins_nobody_and_asks_about_everybody_who_fits() {
        policy = IdentityPolicy.ASK;
        bring("one", person(1, "", "Иванов", 2010, "Школа 1", "olymp", 10));
        var second = bring("two", person(1, "", "Иванов", 2010, "Школа 1", "final", 20));

        assertThat(second.newPeople()).isEqualTo(1);
        assertThat(second.doubtful()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"Фёдоров, Федоров", "фЁДОРОВ, Федоров", "' Федоров ', Федоров", "Салтыков  Щедрин, Салтыков Щедрин"})
    void names_are_compared_without_case_spaces_and_dots_over_e(String first, String second) {
        bring("one", person(1, "", first, 2010, "МБОУ «Школа № 1»", "olymp", 10));

        assertThat(bring("two", person(1, "", second, 2010, "мбоу \"школа №1\"", "final", 20))
                        .matchedPeople())
                .isEqualTo(1);
    }

    @Test
    void what_comes_later_of_a_merged_record_counts_for_the_survivor_until_they_are_parted() {
        bring(row(1, "a", "Иванов", 10), row(2, "b", "Петров", 20));
        as(north, () -> participants.merge(id("b"), id("a"), "one person"));
        bring(person(1, "b", "Петров", 2010, "Школа b", "final", 40));

        as(
                north,
                () -> assertThat(participations.of(id("a"), season, marks.newest()))
                        .hasSize(3));
        as(north, () -> participants.unmerge(id("b"), "two people"));
        as(north, () -> {
            assertThat(participations.of(id("a"), season, marks.newest())).hasSize(1);
            assertThat(participations.of(id("b"), season, marks.newest())).hasSize(2);
        });
    }

    @Test
    void a_file_that_breaks_off_in_the_middle_leaves_nothing_and_can_come_again() {
        var rows = IntStream.range(0, 30_000).<StagedRow>mapToObj(i -> {
            if (i == 29_000) {
                throw new IllegalStateException("The line is cut.");
            }
            return row(i + 1, "id" + i, "Человек" + i, 1);
        });
        assertThatThrownBy(() -> CurrentTenant.call(
                        north,
                        () -> importResults.dryRun(
                                opening("source"), rows.iterator(), NewNames.REFUSE, Progress.SILENT)))
                .hasMessage("The line is cut.");

        assertThat(staged()).isZero();
        as(north, () -> assertThat(store.countBatches(season)).isZero());
        assertThat(bring(row(1, "a", "Иванов", 10)).newResults()).isEqualTo(1);
    }

    @Test
    void a_cancelled_staging_leaves_nothing() {
        var rows = IntStream.range(0, 30_000).<StagedRow>mapToObj(i -> row(i + 1, "id" + i, "Человек" + i, 1));
        assertThatThrownBy(() -> CurrentTenant.call(
                        north,
                        () -> importResults.dryRun(
                                opening("source"), rows.iterator(), NewNames.REFUSE, (step, _, _) -> {
                                    throw new Progress.Cancelled();
                                })))
                .isInstanceOf(Progress.Cancelled.class);

        assertThat(staged()).isZero();
    }

    /** The facts are in by then: nobody is told that the import failed or was cancelled. */
    @Test
    void an_import_that_cannot_clear_up_is_done_and_the_next_one_clears() {
        var batch = stage(row(1, "a", "Иванов", 10)).batch();

        var counts = CurrentTenant.call(
                north,
                () -> importResults.commit(batch, NewNames.REFUSE, (step, _, _) -> {
                    if (step.equals("clearing")) {
                        throw new Progress.Cancelled();
                    }
                }));

        assertThat(counts.newResults()).isEqualTo(1);
        assertThat(staged()).isPositive();
        bring(row(1, "b", "Петров", 20));
        assertThat(staged()).isZero();
        assertThat(sum()).isEqualByComparingTo("30");
    }

    /** A program that was killed while it staged: rows are there, their batch never was whole. */
    @Test
    void what_a_dead_program_staged_is_seen_by_nobody_and_swept_after_a_day() {
        var dead = stage(row(1, "a", "Иванов", 10)).batch();
        jdbc.update(
                "update import_batch set state = 'STAGING', at = now() - interval 2 day where tenant = ? and id = ?",
                north.tenant().value(),
                dead.value());
        as(north, () -> {
            assertThat(store.batch(dead)).isEmpty();
            assertThat(store.countBatches(season)).isZero();
        });
        assertThatThrownBy(() -> commit(dead)).isInstanceOf(NotFound.class);

        assertThat(bring(row(1, "b", "Петров", 20)).newResults()).isEqualTo(1);

        assertThat(staged()).isZero();
        assertThat(sum()).isEqualByComparingTo("20");
    }

    private int staged() {
        return jdbc.queryForObject(
                "select (select count(*) from import_staged where tenant = ?) + (select count(*) from import_staged_entrant"
                        + " where tenant = ?)",
                Integer.class,
                north.tenant().value(),
                north.tenant().value());
    }

    private EntrantId id(String external) {
        return participants.byExternal("source", external).orElseThrow();
    }

    private static StagedRow nameless(int number, int score) {
        return new StagedRow.Readable(
                place(number),
                new PersonFacts("", new PersonName("", "", ""), null, 0, 0, 9, "", "", "", IdentityLevel.ANONYMOUS),
                "olymp",
                "участник",
                score(score),
                true,
                true,
                Optional.empty(),
                1,
                null,
                Optional.empty());
    }

    private static StagedRow withGrade(int number, String id, int grade) {
        return new StagedRow.Readable(
                place(number),
                new PersonFacts(
                        id,
                        new PersonName("Иванов", "Иван", ""),
                        null,
                        2010,
                        0,
                        grade,
                        "Школа " + id,
                        "Москва",
                        "Москва",
                        IdentityLevel.SELF_DECLARED),
                "olymp",
                "участник",
                score(10),
                true,
                true,
                Optional.empty(),
                1,
                null,
                Optional.empty());
    }

    private static StagedRow team(String id, String title) {
        return new StagedRow.Readable(
                place(1),
                new TeamFacts(id, title, "Школа 1", List.of(facts("m1", "Белов", 2010, "Школа 1")), 1),
                "olymp",
                "участник",
                score(50),
                true,
                true,
                Optional.empty(),
                1,
                null,
                Optional.empty());
    }

    private Optional<EntrantId> mergedInto(EntrantId id) {
        return participants.participant(id).flatMap(Participant::mergedInto);
    }

    private BatchCounts bring(StagedRow... rows) {
        return bring("source", rows);
    }

    private BatchCounts bring(String source, StagedRow... rows) {
        return commit(stage(source, rows).batch());
    }

    private DryRun stage(StagedRow... rows) {
        return stage("source", rows);
    }

    private DryRun stage(String source, StagedRow... rows) {
        return CurrentTenant.call(
                north,
                () -> importResults.dryRun(
                        opening(source), List.of(rows).iterator(), NewNames.REFUSE, Progress.SILENT));
    }

    private BatchCounts commit(ImportBatchId id) {
        return CurrentTenant.call(north, () -> importResults.commit(id, NewNames.REFUSE, Progress.SILENT));
    }

    private ImportStore.Opening opening(String source) {
        return new ImportStore.Opening(season, policy, source, "", 0, "file.csv", "0".repeat(64), false);
    }

    private BigDecimal sum() {
        return sumAt(CurrentTenant.call(north, () -> unitOfWork.inOne(marks::newest)));
    }

    private BigDecimal sumAt(long mark) {
        return CurrentTenant.call(
                north,
                () -> unitOfWork.inOne(() -> {
                    var statistics = participations.statistics(season, mark).get(olympiad);
                    return statistics == null
                            ? BigDecimal.ZERO
                            : statistics.get(Base.ALL).sum();
                }));
    }

    private static StagedRow row(int number, String id, String last, int score) {
        return row(number, id, last, score, "участник");
    }

    private static StagedRow row(int number, String id, String last, int score, String role) {
        return new StagedRow.Readable(
                place(number),
                facts(id, last, 2010, "Школа " + id),
                "olymp",
                role,
                score(score),
                true,
                true,
                Optional.empty(),
                1,
                null,
                Optional.empty());
    }

    private static StagedRow person(
            int number, String id, String last, int birthYear, String school, String event, int score) {
        return new StagedRow.Readable(
                place(number),
                facts(id, last, birthYear, school),
                event,
                "участник",
                score(score),
                true,
                true,
                Optional.empty(),
                1,
                null,
                Optional.empty());
    }

    private static StagedRow faulty(int number, Phrase reason) {
        return new StagedRow.Unreadable(place(number), reason);
    }

    private static RowPlace place(int number) {
        return new RowPlace("file.csv", number, "raw " + number);
    }

    private static Result score(int score) {
        return new Result.Scored(new BigDecimal(score), List.of(), Optional.empty(), Optional.empty());
    }

    private static PersonFacts facts(String id, String last, int birthYear, String school) {
        return new PersonFacts(
                id,
                new PersonName(last, "Иван", ""),
                null,
                birthYear,
                0,
                9,
                school,
                "Москва",
                "Москва",
                IdentityLevel.SELF_DECLARED);
    }

    private EventId event(String code) {
        return contests.save(new Event(
                        new EventId(0),
                        0,
                        season,
                        code,
                        code,
                        "олимпиада",
                        "региональный",
                        LocalDate.of(2026, 3, 1),
                        LocalDate.of(2026, 3, 2),
                        new BigDecimal(100),
                        null,
                        Map.of()))
                .id();
    }

    private void as(Actor actor, Runnable work) {
        CurrentTenant.run(actor, () -> unitOfWork.inOne(work));
    }
}
