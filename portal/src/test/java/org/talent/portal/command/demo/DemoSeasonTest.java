package org.talent.portal.command.demo;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.talent.persistence.OwnSchema;
import org.talent.portal.PortalApplication;
import org.talent.portal.command.DemoSeason;
import org.talent.rules.IdentityLevel;
import org.talent.rules.RuleSetKind;
import org.talent.tenants.admission.AdmissionOutcome;
import org.talent.tenants.admission.CountAdmissionPoints;
import org.talent.tenants.consent.Consent.State;
import org.talent.tenants.consent.RecordSignature;
import org.talent.tenants.consent.ShowConsents;
import org.talent.tenants.contest.BrowseContests;
import org.talent.tenants.contest.Contest;
import org.talent.tenants.contest.EntrantKind;
import org.talent.tenants.contest.Event;
import org.talent.tenants.contest.Season;
import org.talent.tenants.disclosure.DisclosedParticipant;
import org.talent.tenants.disclosure.Disclosures.Criteria;
import org.talent.tenants.disclosure.FindApplicants;
import org.talent.tenants.disclosure.OwnResults.Fate;
import org.talent.tenants.disclosure.OwnResults.OwnSeason;
import org.talent.tenants.disclosure.ShowOwnResults;
import org.talent.tenants.disclosure.ShowWhoLooked;
import org.talent.tenants.imports.BatchState;
import org.talent.tenants.imports.BrowseImports;
import org.talent.tenants.imports.ImportBatch;
import org.talent.tenants.participant.BrowseMatches;
import org.talent.tenants.participant.EntrantId;
import org.talent.tenants.participant.FindParticipants;
import org.talent.tenants.participant.Participant;
import org.talent.tenants.participant.Participants;
import org.talent.tenants.participation.BrowseEvents;
import org.talent.tenants.participation.Result;
import org.talent.tenants.participation.ShowResults;
import org.talent.tenants.rulebook.BrowseRuleSets;
import org.talent.tenants.rulebook.RuleBook;
import org.talent.tenants.rulebook.RuleSetVersion;
import org.talent.tenants.scoring.BrowseRanking;
import org.talent.tenants.scoring.BrowseRuns;
import org.talent.tenants.scoring.Rankings.CohortRow;
import org.talent.tenants.scoring.Rankings.Filter;
import org.talent.tenants.scoring.ScoringRun;
import org.talent.tenants.scoring.ScoringRun.Mode;
import org.talent.tenants.scoring.ScoringRun.Status;
import org.talent.tenants.support.UnitOfWork;
import org.talent.tenants.tenancy.CurrentTenant;

/** The demo season as a new user meets it, read by the use cases of the screens. */
@SpringBootTest(
        classes = PortalApplication.class,
        properties = {"talent.demo.load=true", "talent.demo.password=demo"})
@ContextConfiguration(initializers = OwnSchema.class)
@DirtiesContext
@DisplayNameGeneration(ReplaceUnderscores.class)
class DemoSeasonTest {

    private static final Locale RUSSIAN = Locale.of("ru");

    @Autowired
    DemoSeason demoSeason;

    @Autowired
    DemoTenants tenants;

    @Autowired
    BrowseContests browseContests;

    @Autowired
    BrowseEvents browseEvents;

    @Autowired
    BrowseImports browseImports;

    @Autowired
    BrowseMatches browseMatches;

    @Autowired
    BrowseRuleSets browseRuleSets;

    @Autowired
    BrowseRuns browseRuns;

    @Autowired
    BrowseRanking browseRanking;

    @Autowired
    FindParticipants findParticipants;

    @Autowired
    Participants participants;

    @Autowired
    UnitOfWork unitOfWork;

    @Autowired
    CountAdmissionPoints countAdmissionPoints;

    @Autowired
    ShowResults showResults;

    @Autowired
    ShowOwnResults showOwnResults;

    @Autowired
    ShowConsents showConsents;

    @Autowired
    ShowWhoLooked showWhoLooked;

    @Autowired
    RecordSignature recordSignature;

    @Autowired
    FindApplicants findApplicants;

    @Test
    void has_people_events_and_results_in_plenty() {
        var events = asOrganiser(() -> browseEvents.browse(season().id()));

        assertThat(asOrganiser(() -> published()).entrants()).isGreaterThan(2_000);
        assertThat(asOrganiser(() -> published()).results()).isGreaterThan(8_000);
        assertThat(events).hasSizeGreaterThanOrEqualTo(40);
        assertThat(events)
                .filteredOn(event -> !event.event().code().equals("festival"))
                .allSatisfy(event ->
                        assertThat(event.statistics()).as(event.event().code()).isNotEmpty());
        assertThat(events.stream().map(one -> one.event().kind()).collect(toSet()))
                .containsExactlyInAnyOrder(
                        "олимпиада",
                        "соревнование роботов",
                        "хакатон",
                        "конкурс проектов",
                        "проектная школа",
                        "курс",
                        "тест");
        assertThat(events.stream().map(one -> one.event().level()).collect(toSet()))
                .containsExactlyInAnyOrder(
                        "школьный", "муниципальный", "региональный", "всероссийский", "международный");
        assertThat(asOrganiser(() -> browseContests.edges(season().id()))).hasSizeGreaterThan(20);
        assertThat(events.stream().map(one -> one.event()).filter(event -> event.maximum() == null))
                .isNotEmpty();
        assertThat(events.stream().map(one -> one.event()).filter(DemoSeasonTest::isWeighed))
                .isNotEmpty();
    }

    private static boolean isWeighed(Event event) {
        return event.tracks().values().stream().anyMatch(weight -> weight.doubleValue() != 1);
    }

    @Test
    void imports_show_what_can_happen_to_a_file() {
        var batches = asOrganiser(() -> browseImports.batches(season().id(), 0, 200));

        assertThat(batches).extracting(ImportBatch::state).containsOnly(BatchState.APPLIED, BatchState.UNDONE);
        assertThat(batches)
                .filteredOn(batch -> batch.state() == BatchState.UNDONE)
                .extracting(ImportBatch::fileName)
                .containsExactly(DemoFiles.MISTAKE);
        assertThat(batches).filteredOn(batch -> batch.counts().rejected() > 0).hasSizeGreaterThanOrEqualTo(5);
        assertThat(batches)
                .filteredOn(batch -> batch.fileName().contains("after-appeals"))
                .singleElement()
                .satisfies(batch -> {
                    assertThat(batch.counts().changedResults()).isBetween(5L, 30L);
                    assertThat(batch.counts().newResults()).isZero();
                });
        assertThat(batches).extracting(ImportBatch::mapping).doesNotContain("");
        assertThat(asOrganiser(() -> browseMatches.count())).isBetween(12, 30);
    }

    @Test
    void rules_have_a_history() {
        var book = asOrganiser(() -> RuleBook.of(contest().id()));
        for (var kind : EnumSet.complementOf(EnumSet.of(RuleSetKind.AWARD, RuleSetKind.ADMISSION))) {
            assertThat(asOrganiser(() -> browseRuleSets.versions(book, kind)))
                    .as(kind.name())
                    .extracting(RuleSetVersion::author)
                    .containsExactly("Мария Котова");
        }
        assertThat(asOrganiser(() -> browseRuleSets.versions(book, RuleSetKind.AWARD)))
                .extracting(RuleSetVersion::author, RuleSetVersion::approver)
                .containsExactly(
                        tuple("Вера Стрижова", Optional.of("Мария Котова")), tuple("Мария Котова", Optional.empty()));
    }

    @Test
    void the_published_ranking_has_no_problems_and_a_trial_differs_from_it() {
        var runs = asOrganiser(() -> browseRuns.ofContest(contest().id()));

        assertThat(runs).allSatisfy(run -> assertThat(run.problems()).isEmpty());
        assertThat(runs).extracting(ScoringRun::mode).containsExactly(Mode.TRIAL, Mode.OFFICIAL, Mode.OFFICIAL);
        assertThat(runs)
                .extracting(ScoringRun::status)
                .containsExactly(Status.FINISHED, Status.PUBLISHED, Status.SUPERSEDED);
        assertThat(asOrganiser(() ->
                        browseRanking.changes(runs.get(1).id(), runs.get(0).id(), 10)))
                .isNotEmpty();
        assertThat(asOrganiser(() ->
                        browseRanking.changes(runs.get(2).id(), runs.get(1).id(), 10)))
                .isNotEmpty();
    }

    @Test
    void all_groups_of_all_tracks_award_somebody_and_ties_stand_on_both_boundaries() {
        var cohorts = asOrganiser(() -> browseRanking.cohorts(published().id()));

        assertThat(cohorts)
                .hasSize(9)
                .allSatisfy(cohort -> assertThat(cohort.cutOffs())
                        .hasSize(2)
                        .allSatisfy(cutOff -> assertThat(cutOff.reached()).isPositive()));
        assertThat(tiedOut(cohorts, "победитель")).isNotEmpty();
        assertThat(tiedOut(cohorts, "призёр")).isNotEmpty();
        assertStandsAcross("Ветрова Дарья", "Программная робототехника", "победитель", 4);
        assertStandsAcross("Астахова Вера", "Программирование на Python", "призёр", 6);
    }

    /** That a company of so many has places on both sides of what the quota allows. */
    private void assertStandsAcross(String name, String track, String awardClass, int company) {
        var row = asOrganiser(() -> browseRanking
                .rows(published().id(), new Filter(track, null, null, name), 0, 1)
                .getFirst());
        var allowed = asOrganiser(() -> browseRanking.cohorts(published().id())).stream()
                .filter(cohort -> cohort.track().equals(track) && cohort.group().equals(row.group()))
                .flatMap(cohort -> cohort.cutOffs().stream())
                .filter(cutOff -> cutOff.awardClass().equals(awardClass))
                .findFirst()
                .orElseThrow()
                .allowed();
        assertThat(row.placeTo() - row.placeFrom() + 1).isEqualTo(company);
        assertThat(allowed).isBetween(row.placeFrom(), row.placeTo() - 1);
    }

    private static List<CohortRow> tiedOut(List<CohortRow> cohorts, String awardClass) {
        return cohorts.stream()
                .filter(cohort -> cohort.warnings().stream()
                        .anyMatch(warning -> warning.key().equals("warning.tieOut")
                                && warning.arguments().getFirst().equals(awardClass)))
                .toList();
    }

    @Test
    void homonyms_stay_apart() {
        assertThat(people("Соколов Артём Дмитриевич")).hasSize(2);
        assertThat(people("Морозова Анна Сергеевна")).hasSize(3);
        assertThat(people("Орлов Никита")).hasSize(2);
        assertThat(people("Кузнецова Мария Алексеевна"))
                .hasSize(2)
                .extracting(person -> person.birthDate().getYear())
                .containsOnly(2009 + asOrganiser(() -> season().starts().getYear()) - 2025);
    }

    private List<Participant> people(String name) {
        return asOrganiser(() -> findParticipants.search(name));
    }

    @Test
    void every_identity_role_outcome_and_form_of_result_is_there() {
        var roles = new HashSet<String>();
        var outcomes = new HashSet<String>();
        var forms = new HashSet<Class<?>>();
        var results = asOrganiser(() -> everybody().stream()
                .flatMap(person -> showResults.of(person, season().id()).stream())
                .toList());
        for (var participation : results) {
            roles.add(participation.role());
            forms.add(participation.result().getClass());
            outcome(participation.result()).ifPresent(outcomes::add);
        }

        var people = asOrganiser(() -> everybody());
        assertThat(asOrganiser(() -> unitOfWork.inOne(() -> people.stream()
                        .map(person ->
                                participants.participant(person).orElseThrow().identity())
                        .collect(toSet()))))
                .containsExactlyInAnyOrder(IdentityLevel.values());
        assertThat(roles).containsExactlyInAnyOrder("участник", "наставник", "эксперт");
        assertThat(outcomes)
                .containsExactlyInAnyOrder(
                        "победитель", "призёр", "финалист", "участник", "завершил", "зачёт", "незачёт", "не завершил");
        assertThat(forms)
                .containsExactlyInAnyOrder(
                        Result.Scored.class, Result.Placed.class, Result.Graded.class, Result.Attended.class);
        assertThat(results).anyMatch(result -> !result.official());
        assertThat(results).anyMatch(result -> !result.verified());
        assertThat(results).anyMatch(result -> result.struckOut().isPresent());
    }

    /** Every third of those the platform knows. */
    private List<EntrantId> everybody() {
        return unitOfWork.inOne(() -> participants.externalIds("talent", EntrantKind.PARTICIPANT)).values().stream()
                .filter(id -> id.value() % 3 == 0)
                .toList();
    }

    private static Optional<String> outcome(Result result) {
        return switch (result) {
            case Result.Scored scored -> scored.outcome();
            case Result.Placed placed -> placed.outcome();
            case Result.Graded graded -> Optional.of(graded.outcome());
            case Result.Attended _ -> Optional.empty();
        };
    }

    @Test
    void every_university_sees_somebody_and_not_everybody() {
        for (var university : DemoTenants.UNIVERSITIES) {
            int seen = CurrentTenant.call(tenants.actor(university.code()), () -> findApplicants.count(Criteria.ANY));
            assertThat(seen).as(university.code()).isBetween(20, 600);
        }
    }

    @Test
    void the_student_has_a_long_history_with_every_reason_not_to_count() {
        var own = asStudent(() -> showOwnResults.show(RUSSIAN)).seasons().getFirst();
        var fates = own.timeline().stream()
                .flatMap(result -> result.fates().stream())
                .toList();

        assertThat(own.timeline()).hasSizeGreaterThanOrEqualTo(12);
        assertThat(fates.stream().filter(Fate::counted).map(Fate::track).collect(toSet()))
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(reasons(own))
                .anyMatch(reason -> reason.startsWith("дисквалификация"))
                .anyMatch(reason -> reason.contains("лучшая попытка"))
                .anyMatch(reason -> reason.contains("лучший этап"))
                .anyMatch(reason -> reason.startsWith("из этой серии"))
                .anyMatch(reason -> reason.startsWith("не входит в"))
                .anyMatch(reason -> reason.contains("вне конкурса"))
                .anyMatch(reason -> reason.contains("вне дат сезона"))
                .anyMatch(reason -> reason.contains("не проверен"))
                .anyMatch(reason -> reason.contains("наставники"));
        assertThat(own.contests().getFirst().published())
                .hasValueSatisfying(published -> assertThat(published.standings())
                        .anySatisfy(standing -> {
                            var winners = own.contests()
                                    .getFirst()
                                    .cohort(standing)
                                    .orElseThrow()
                                    .cutOffs()
                                    .getFirst();
                            var missing = winners.points()
                                    .orElseThrow()
                                    .toDecimal()
                                    .subtract(standing.points().toDecimal());
                            assertThat(missing.doubleValue()).isBetween(0.1, 4.0);
                        }));
    }

    private static Set<String> reasons(OwnSeason season) {
        return season.timeline().stream()
                .flatMap(result -> result.fates().stream())
                .filter(fate -> !fate.counted() && fate.reason() != null)
                .map(Fate::reason)
                .collect(toSet());
    }

    @Test
    void consents_of_the_student_stand_in_every_state_and_universities_looked() {
        var held = asStudent(() -> showConsents.show()).held();

        assertThat(held.stream().map(one -> one.state()).collect(toSet())).containsExactlyInAnyOrder(State.values());
        assertThat(asStudent(() -> showWhoLooked.show(ZoneOffset.UTC))).isNotEmpty();
    }

    @Test
    void the_younger_student_is_under_14_and_waits_for_a_signature() {
        var own = CurrentTenant.call(tenants.actor(DemoTenants.CHILD), () -> showConsents.show());

        assertThat(own.signers()).isEqualTo(org.talent.tenants.consent.Signers.REPRESENTATIVE);
        assertThat(own.waiting()).hasSize(1);
        assertThat(CurrentTenant.call(tenants.actor(DemoTenants.MODERATOR), () -> recordSignature.countWaiting()))
                .isGreaterThanOrEqualTo(4);
    }

    @Test
    void whoever_starts_it_is_told_an_account_for_every_role() {
        assertThat(demoSeason.accounts(RUSSIAN))
                .extracting(DemoSeason.DemoAccount::login)
                .contains("organiser", "moderator", "editor", "approver", "student", "student2", "sever")
                .hasSize(14);
        assertThat(demoSeason.accounts(RUSSIAN))
                .allSatisfy(account -> assertThat(account.password()).isEqualTo("demo"));
        assertThat(demoSeason.isUnfinished()).isFalse();
    }

    @Test
    void one_university_has_a_table_of_points_that_gives_some() {
        var page = CurrentTenant.call(
                tenants.actor(DemoTenants.UNIVERSITY_EDITOR), () -> findApplicants.page(Criteria.ANY, 0, 50));
        var outcomes = CurrentTenant.call(
                tenants.actor(DemoTenants.UNIVERSITY_EDITOR),
                () -> countAdmissionPoints.of(
                        page.stream().map(DisclosedParticipant::id).toList(), countAdmissionPoints.comingSummer()));

        assertThat(outcomes.values())
                .filteredOn(AdmissionOutcome.Counted.class::isInstance)
                .map(outcome -> ((AdmissionOutcome.Counted) outcome).points().total())
                .anyMatch(total -> total.micros() > 0);
    }

    private Season season() {
        return browseContests.seasons().getFirst();
    }

    private Contest contest() {
        return browseContests.contests(season().id()).getFirst();
    }

    private ScoringRun published() {
        return browseRuns.published(contest().id()).orElseThrow();
    }

    private <T> T asOrganiser(Supplier<T> work) {
        return CurrentTenant.call(tenants.actor(DemoTenants.ORGANISER), work);
    }

    private <T> T asStudent(Supplier<T> work) {
        return CurrentTenant.call(tenants.actor(DemoTenants.STUDENT), work);
    }
}
