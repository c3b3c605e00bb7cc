package org.talent.tenants.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.talent.rules.RuleSetKind;
import org.talent.tenants.contest.Contest;
import org.talent.tenants.contest.ContestId;
import org.talent.tenants.contest.EntrantKind;
import org.talent.tenants.contest.IdentityPolicy;
import org.talent.tenants.contest.InMemoryContests;
import org.talent.tenants.contest.Season;
import org.talent.tenants.contest.SeasonId;
import org.talent.tenants.rulebook.ShowMethodology.Methodology;
import org.talent.tenants.rulebook.ShowMethodology.Step;
import org.talent.tenants.tenancy.AccountId;
import org.talent.tenants.tenancy.Actor;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.TenantId;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ShowMethodologyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final Instant NOON = TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC);
    private static final Actor VISITOR =
            new Actor(new AccountId(0), new TenantId(1), "", Set.of(), OptionalLong.empty());

    private final InMemoryContests contests = new InMemoryContests();
    private final InMemoryRuleSets ruleSets = new InMemoryRuleSets();
    private final ShowMethodology show = new ShowMethodology(contests, ruleSets, Clock.fixed(NOON, ZoneOffset.UTC));

    @Test
    void shows_every_step_with_the_version_in_force_today_and_asks_for_no_role() {
        CurrentTenant.run(VISITOR, () -> {
            var contest = aContest("2026", "talent");
            publish(contest, RuleSetKind.NORMALISATION, 1, TODAY.minusDays(9), "Первое");
            publish(contest, RuleSetKind.NORMALISATION, 2, TODAY, "Второе");
            publish(contest, RuleSetKind.NORMALISATION, 3, TODAY.plusDays(1), "Завтрашнее");

            var steps = shown("2026", "talent").orElseThrow().steps();

            assertThat(steps).extracting(Step::kind).containsExactlyElementsOf(RuleSetKind.ofContest());
            assertThat(steps.get(1).inForce()).hasValueSatisfying(inForce -> {
                assertThat(inForce.number()).isEqualTo(2);
                assertThat(inForce.firstDay()).isEqualTo(TODAY);
                assertThat(inForce.rules().rules().getFirst().name()).isEqualTo("Второе");
            });
            assertThat(steps.getFirst().inForce()).isEmpty();
        });
    }

    @Test
    void stands_as_it_is_since_the_last_version_took_effect() {
        CurrentTenant.run(VISITOR, () -> {
            var contest = aContest("2026", "talent");
            publish(contest, RuleSetKind.NORMALISATION, 1, TODAY.minusDays(9), "Первое");
            assertThat(shown("2026", "talent").orElseThrow().since())
                    .isEqualTo(TODAY.minusDays(9).atTime(8, 0).toInstant(ZoneOffset.UTC));

            publish(contest, RuleSetKind.NORMALISATION, 2, TODAY.minusDays(10), TODAY, "Заранее");
            assertThat(shown("2026", "talent").orElseThrow().since())
                    .isEqualTo(TODAY.atStartOfDay().toInstant(ZoneOffset.UTC));
        });
    }

    @Test
    void a_contest_is_public_from_the_day_it_can_be_scored() {
        CurrentTenant.run(VISITOR, () -> {
            var contest = aContest("2026", "talent");
            publish(contest, RuleSetKind.ELIGIBILITY, 1, TODAY, "Без нормирования");
            assertThat(show.contests()).isEmpty();
            assertThat(shown("2026", "talent")).isEmpty();

            publish(contest, RuleSetKind.NORMALISATION, 1, TODAY, "Первое");
            assertThat(show.contests())
                    .extracting(one -> one.season().code() + "/" + one.contest().code())
                    .containsExactly("2026/talent");
        });
    }

    @Test
    void a_contest_is_found_under_its_own_season_only() {
        CurrentTenant.run(VISITOR, () -> {
            publish(aContest("2026", "talent"), RuleSetKind.NORMALISATION, 1, TODAY, "Первое");
            aContest("2025", "robots");

            assertThat(shown("2025", "talent")).isEmpty();
            assertThat(shown("2026", "robots")).isEmpty();
            assertThat(shown("1999", "talent")).isEmpty();
        });
    }

    @Test
    void without_a_tenant_in_scope_there_is_nothing_to_show() {
        assertThatThrownBy(show::contests).isInstanceOf(IllegalStateException.class);
    }

    private Optional<Methodology> shown(String season, String contest) {
        return show.of(season, contest);
    }

    private void publish(ContestId contest, RuleSetKind kind, int number, LocalDate from, String name) {
        publish(contest, kind, number, from, from, name);
    }

    private void publish(
            ContestId contest, RuleSetKind kind, int number, LocalDate published, LocalDate from, String name) {
        var book = RuleBook.of(contest);
        var ruleSet = ruleSets.ofKind(book, kind)
                .orElseGet(() -> ruleSets.save(new RuleSet(new RuleSetId(0), 0, book, kind, number)));
        var action = kind == RuleSetKind.ELIGIBILITY ? "exclude(\"рано\")" : "fixed(1)";
        ruleSets.add(new RuleSetVersion(
                ruleSet.id(),
                kind,
                number,
                "rule \"%s\" @id(1)\nwhen $r : ResultClass( scored )\nthen $r.%s; end\n".formatted(name, action),
                "hash" + number,
                "Анна",
                "решение",
                published.atTime(8, 0).toInstant(ZoneOffset.UTC),
                from,
                Optional.empty(),
                Optional.empty()));
    }

    private ContestId aContest(String season, String contest) {
        var made = contests.save(new Season(
                new SeasonId(0),
                0,
                season,
                "Сезон " + season,
                LocalDate.of(2025, 9, 1),
                LocalDate.of(2026, 8, 31),
                IdentityPolicy.EXTERNAL_ID,
                Map.of()));
        return contests.save(new Contest(
                        new ContestId(0),
                        0,
                        made.id(),
                        contest,
                        "Талант",
                        EntrantKind.PARTICIPANT,
                        List.of(),
                        List.of()))
                .id();
    }
}
