package org.talent.tenants.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.talent.rules.ExplanationDifference;
import org.talent.rules.ExplanationDifference.Cause;
import org.talent.rules.RuleSetKind;
import org.talent.tenants.scoring.Impact.AwardCount;
import org.talent.tenants.scoring.Impact.Headcount;
import org.talent.tenants.scoring.Impact.Move;
import org.talent.tenants.scoring.ImpactOutcome.Faulty;
import org.talent.tenants.scoring.ImpactOutcome.NoRules;
import org.talent.tenants.scoring.ImpactOutcome.Seen;
import org.talent.tenants.support.Progress;
import org.talent.tenants.support.Refused;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.Role;

/** Forty people under the rules in force and under drafts: person n has n in the school event, the even ones 41 − n in the final. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PreviewImpactTest {

    private static final Map<RuleSetKind, String> SCHOOL_COUNTS_WHOLE =
            Map.of(RuleSetKind.WEIGHT, SmallSeason.WEIGHT.formatted("1"));

    private static final Map<RuleSetKind, String> BOTH_WEIGHTS = Map.of(RuleSetKind.WEIGHT, """
            rule "Школьный уровень" @id(1)
            when $r : ResultClass( level == "школьный" )
            then $r.level(0.9); end

            rule "Финал" @id(2)
            when $r : ResultClass( level == "всероссийский" )
            then $r.level(0.4); end
            """);
    private static final List<String> CLASSES = List.of("победитель", "призёр");

    private final SmallSeason season = new SmallSeason();
    private final BrowseImpact browse = season.browseImpact();

    @AfterEach
    void forget() {
        season.populations.close();
    }

    @Test
    void a_changed_weight_shows_who_gains_and_who_loses_and_why() {
        season.publishRules();

        var impact = seen(SCHOOL_COUNTS_WHOLE);

        // before, the even with low numbers lead; after, all even ones have 41 / 40 and the odd ones follow
        assertThat(impact.entrants()).isEqualTo(40);
        assertThat(impact.results()).isEqualTo(60);
        var cohort = impact.cohorts().getFirst();
        assertThat(cohort.track()).isEqualTo("Python");
        assertThat(cohort.before()).isEqualTo(new Headcount(40, 40));
        assertThat(cohort.after()).isEqualTo(new Headcount(40, 40));
        assertThat(cohort.classes().getFirst().proposedBefore()).isEqualTo(4);
        assertThat(cohort.classes().getFirst().proposedAfter()).isZero();
        assertThat(impact.awards().total()).isEqualTo(new AwardCount("", 0, 12, 0, 0));
        assertThat(impact.reasons().exact()).isTrue();
        assertThat(impact.reasons().counts()).isEqualTo(Map.of(Cause.CUT_OFF, 12));
        assertThat(cohort.histogram().stream().mapToInt(Impact.Bin::before).sum())
                .isEqualTo(40);
        assertThat(cohort.histogram().stream().mapToInt(Impact.Bin::after).sum())
                .isEqualTo(40);
        assertThat(impact.moves().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(40);
    }

    @Test
    void those_who_move_most_places_are_listed_whatever_becomes_of_their_award() {
        season.publishRules();

        var impact = seen(SCHOOL_COUNTS_WHOLE);

        // the even ones, apart before, share the first place after; the odd ones stay behind them
        assertThat(impact.movers())
                .extracting(one -> Math.abs(one.change().moved()))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 19)
                        .map(back -> 20 - back)
                        .boxed()
                        .toList());
        assertThat(impact.movers())
                .anySatisfy(one -> assertThat(one.change().classBefore())
                        .isEqualTo(one.change().classAfter()))
                .anySatisfy(one -> assertThat(one.cause()).isEqualTo(Cause.FACTOR));
        assertThat(season.as(() -> browse.names(impact)).keySet())
                .containsAll(impact.movers().stream()
                        .map(one -> one.change().entrant())
                        .toList());
    }

    @Test
    void a_lower_weight_of_the_final_takes_points_and_says_which_result_lost_them() {
        season.publishRules();

        var impact = seen(Map.of(RuleSetKind.WEIGHT, """
                rule "Школьный уровень" @id(1)
                when $r : ResultClass( level == "школьный" )
                then $r.level(0.5); end

                rule "Финал" @id(2)
                when $r : ResultClass( level == "всероссийский" )
                then $r.level(0.1); end
                """));

        assertThat(impact.awards().total()).satisfies(total -> {
            assertThat(total.gained()).isEqualTo(total.lost()).isPositive();
        });
        assertThat(impact.moves().getOrDefault(Move.STAYED, 0)).isLessThan(20);
        assertThat(impact.movers())
                .hasSize(20)
                .isSortedAccordingTo(
                        Comparator.comparingInt(one -> -Math.abs(one.change().moved())));
        assertThat(impact.reasons().counts()).containsKey(Cause.FACTOR);
        var lost = impact.largest().stream()
                .filter(one -> one.cause() == Cause.FACTOR)
                .findFirst()
                .orElseThrow();
        assertThat(ExplanationDifference.words(Locale.of("ru")).say(lost.reason()))
                .isEqualTo("лучший результат «Финал» теперь идёт с множителем ×0,1 вместо ×1");
        assertThat(impact.awards().byRegion()).extracting(AwardCount::of).isSubsetOf("Москва", "Татарстан");
        assertThat(impact.awards().byGrade().stream().mapToInt(AwardCount::all).sum())
                .isEqualTo(impact.awards().total().all());
        assertThat(impact.awards().byTrack().stream().mapToInt(AwardCount::all).sum())
                .isEqualTo(impact.awards().total().all());
    }

    @Test
    void a_changed_quota_moves_the_cut_off_and_nobody_s_place() {
        season.publishRules();

        var impact = seen(Map.of(RuleSetKind.QUOTA, SmallSeason.QUOTA.formatted("0.2")));

        assertThat(impact.moves()).isEqualTo(Map.of(Move.STAYED, 40));
        assertThat(impact.cohorts().getFirst().placeAgreement()).contains(new BigDecimal("1.000000"));
        assertThat(impact.awards().total()).isEqualTo(new AwardCount("", 0, 0, 4, 0));
        assertThat(impact.awards().passages())
                .containsExactly(new Impact.Passage(Optional.of("призёр"), Optional.of("победитель"), 4));
        assertThat(impact.reasons().counts()).isEqualTo(Map.of(Cause.CUT_OFF, 4));
        assertThat(ExplanationDifference.words(Locale.ENGLISH)
                        .say(impact.largest().getFirst().reason()))
                .endsWith("only the cut-off moved");
        assertThat(impact.movers()).isEmpty();
    }

    @Test
    void why_awards_change_is_counted_over_every_change_as_if_each_were_explained_alone() {
        season.publishRules();
        season.crowd(9_000);

        var impact = seen(BOTH_WEIGHTS);

        var alone = season.as(() -> changes(impact).stream()
                .map(change -> reason(impact, change).cause())
                .toList());
        assertThat(alone)
                .hasSizeGreaterThan(2_000)
                .hasSize(impact.awards().total().all());
        assertThat(impact.reasons().exact()).isTrue();
        assertThat(impact.reasons().counts())
                .hasSizeGreaterThan(1)
                .isEqualTo(alone.stream().collect(Collectors.toMap(cause -> cause, _ -> 1, Integer::sum)));
        assertThat(Stream.concat(impact.largest().stream(), impact.movers().stream()))
                .hasSize(2 * ImpactTally.LARGEST)
                .allSatisfy(one -> season.as(() -> {
                    var reason = reason(impact, one.change());
                    assertThat(one).isEqualTo(new Impact.Largest(one.change(), reason.cause(), reason.phrase()));
                    return reason;
                }));
    }

    private List<AwardChange> changes(Impact impact) {
        return IntStream.iterate(
                        0,
                        offset -> offset < browse.count(impact.id(), Impacts.Filter.ALL),
                        offset -> offset + BrowseImpact.LARGEST_PAGE)
                .mapToObj(offset -> browse.rows(impact.id(), Impacts.Filter.ALL, offset, BrowseImpact.LARGEST_PAGE))
                .flatMap(List::stream)
                .map(Impacts.Row::change)
                .toList();
    }

    /** Out of both explanations in words; without award rules the class proposed is the class reached. */
    private ExplanationDifference reason(Impact impact, AwardChange change) {
        var both = browse.explain(impact.id(), change.entrant(), Locale.ENGLISH);
        var sides = both.tracks().getFirst();
        int before = CLASSES.indexOf(change.classBefore().orElse(""));
        int after = CLASSES.indexOf(change.classAfter().orElse(""));
        return ExplanationDifference.between(
                sides.before(),
                sides.after(),
                new ExplanationDifference.Award(before, before, after, after),
                both.eventTitles()::get);
    }

    @Test
    void the_same_people_and_drafts_give_the_same_impact() {
        season.publishRules();
        season.crowd(600);

        assertThat(seen(BOTH_WEIGHTS))
                .usingRecursiveComparison()
                .ignoringFields("id")
                .isEqualTo(seen(BOTH_WEIGHTS));
    }

    @Test
    void it_is_found_again_by_the_text_with_names_and_both_explanations() {
        season.publishRules();
        var draft = Map.of(RuleSetKind.QUOTA, SmallSeason.QUOTA.formatted("0.2"));
        var impact = seen(draft);

        var hash = impact.drafts().get(RuleSetKind.QUOTA);
        assertThat(season.as(() -> browse.ofText(season.contest, RuleSetKind.QUOTA, String.valueOf(hash))))
                .contains(impact);
        var rows = season.as(() -> browse.rows(impact.id(), Impacts.Filter.ALL, 0, 10));
        assertThat(rows)
                .hasSize(4)
                .allSatisfy(row -> assertThat(row.displayName()).startsWith("Участник"));
        assertThat(season.as(() -> browse.names(impact))).hasSize(4);
        var sides = season.as(() ->
                        browse.explain(impact.id(), rows.getFirst().change().entrant(), Locale.ENGLISH))
                .tracks()
                .getFirst();
        assertThat(sides.before().orElseThrow().total())
                .isEqualTo(sides.after().orElseThrow().total())
                .isEqualTo(rows.getFirst().change().after().orElseThrow().points());
    }

    @Test
    void a_second_look_does_not_read_the_results_again_until_facts_change() {
        season.publishRules();
        seen(SCHOOL_COUNTS_WHOLE);
        int once = season.store.reads();

        seen(Map.of(RuleSetKind.QUOTA, SmallSeason.QUOTA.formatted("0.2")));
        assertThat(season.store.reads()).isEqualTo(once);

        season.mark++;
        seen(SCHOOL_COUNTS_WHOLE);
        assertThat(season.store.reads()).isEqualTo(2 * once);
        assertThat(season.populations.kept()).isOne();
    }

    @Test
    void a_text_that_does_not_compile_and_one_with_a_gap_are_faulty() {
        season.publishRules();

        assertThat(preview(Map.of(RuleSetKind.WEIGHT, "rule")))
                .isInstanceOfSatisfying(
                        Faulty.class, faulty -> assertThat(faulty.problems()).isNotEmpty());
        assertThat(preview(Map.of(RuleSetKind.NORMALISATION, """
                        rule "Только финал" @id(1)
                        when $r : ResultClass( scored, level == "всероссийский" )
                        then $r.maxRatio(); end
                        """)))
                .isInstanceOfSatisfying(
                        Faulty.class,
                        faulty -> assertThat(faulty.problems())
                                .extracting(problem -> problem.message(Locale.ENGLISH))
                                .singleElement()
                                .asString()
                                .contains("Школьный этап"));
    }

    @Test
    void two_award_rules_for_one_standing_are_faulty_and_nothing_is_kept() {
        season.publishRules();
        var drafts = Map.of(RuleSetKind.AWARD, """
                rule "Один" @id(1)
                when $s : Standing( place == 1 )
                then $s.propose("победитель"); end

                rule "Другой" @id(2)
                when $s : Standing( place < 3 )
                then $s.propose("призёр"); end
                """);

        assertThat(preview(drafts)).isInstanceOf(Faulty.class);
        assertThat(season.impacts.opened()).isZero();
    }

    @Test
    void without_rules_in_force_there_is_nothing_to_compare_with() {
        assertThat(preview(SCHOOL_COUNTS_WHOLE)).isEqualTo(new NoRules(List.of()));
        assertThat(preview(Map.of(RuleSetKind.NORMALISATION, SmallSeason.NORMALISATION)))
                .isEqualTo(new NoRules(List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"population", "score", "compare"})
    void it_can_be_cancelled_at_each_step_and_keeps_nothing(String step) {
        season.publishRules();
        var told = new ArrayList<String>();

        assertThatThrownBy(() -> season.as(() -> season.previewImpact()
                        .preview(season.contest, SCHOOL_COUNTS_WHOLE, (at, done, _) -> {
                            told.add(at);
                            cancelWhere(at.equals(step) && done > 0);
                        })))
                .isInstanceOf(Progress.Cancelled.class);

        assertThat(told).endsWith(step);
        assertThat(season.impacts.opened()).isZero();
        assertThat(seen(SCHOOL_COUNTS_WHOLE).entrants()).isEqualTo(40);
    }

    private static void cancelWhere(boolean asked) {
        Optional.of(asked).filter(Boolean::booleanValue).ifPresent(_ -> {
            throw new Progress.Cancelled();
        });
    }

    @Test
    void others_than_those_who_work_on_rules_are_refused() {
        season.publishRules();

        assertThatThrownBy(() -> CurrentTenant.call(
                        SmallSeason.actor(Role.MODERATOR),
                        () -> season.previewImpact().preview(season.contest, SCHOOL_COUNTS_WHOLE, Progress.SILENT)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void what_was_prepared_is_not_read_again() {
        season.publishRules();
        season.as(() -> {
            season.previewImpact().prepare(season.contest, Progress.SILENT);
            return true;
        });
        int reads = season.store.reads();
        assertThat(season.impacts.opened()).as("a rehearsal keeps nothing").isZero();

        var impact = seen(SCHOOL_COUNTS_WHOLE);

        assertThat(reads).isPositive();
        assertThat(season.store.reads()).isEqualTo(reads);
        assertThat(impact.entrants()).isEqualTo(40);
    }

    @Test
    void preparing_can_be_cancelled_and_is_told_as_one_step() {
        season.publishRules();
        var told = Collections.synchronizedList(new ArrayList<String>());

        assertThatThrownBy(() -> season.as(() -> {
                    season.previewImpact().prepare(season.contest, (at, _, _) -> {
                        told.add(at);
                        cancelWhere(told.size() > 12);
                    });
                    return true;
                }))
                .isInstanceOf(Progress.Cancelled.class);

        assertThat(told).containsOnly("population");
        assertThat(seen(SCHOOL_COUNTS_WHOLE).entrants()).isEqualTo(40);
    }

    @Test
    void only_staff_of_the_rules_prepare() {
        season.publishRules();

        assertThatThrownBy(() -> CurrentTenant.call(SmallSeason.actor(Role.MODERATOR), () -> {
                    season.previewImpact().prepare(season.contest, Progress.SILENT);
                    return true;
                }))
                .isInstanceOf(Refused.class);
    }

    private Impact seen(Map<RuleSetKind, String> drafts) {
        return ((Seen) preview(drafts)).impact();
    }

    private ImpactOutcome preview(Map<RuleSetKind, String> drafts) {
        return season.as(() -> season.previewImpact().preview(season.contest, drafts, Progress.SILENT));
    }
}
