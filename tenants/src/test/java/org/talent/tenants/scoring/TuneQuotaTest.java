package org.talent.tenants.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.talent.rules.RuleSetKind;
import org.talent.rules.language.NumberPlace;
import org.talent.tenants.scoring.Impact.ClassImpact;
import org.talent.tenants.scoring.QuotaTuning.ClassCount;
import org.talent.tenants.scoring.QuotaTuning.Tuned.Counted;
import org.talent.tenants.support.NotFound;
import org.talent.tenants.support.Progress;
import org.talent.tenants.support.Refused;
import org.talent.tenants.tenancy.AccountId;
import org.talent.tenants.tenancy.Actor;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.Role;
import org.talent.tenants.tenancy.TenantId;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TuneQuotaTest {

    private static final NumberPlace SHARE_OF_WINNERS = new NumberPlace(1, "quota", "share");

    private final SmallSeason season = new SmallSeason();

    @AfterEach
    void forget() {
        season.populations.close();
    }

    @Test
    void each_value_counts_winners_anew_without_scoring_anew() {
        season.publishRules();
        try (var tuning = ready(SHARE_OF_WINNERS)) {
            int reads = season.store.reads();

            assertThat(winners(tuning, "0.1")).isEqualTo(4);
            assertThat(winners(tuning, "0.2")).isEqualTo(8);
            assertThat(winners(tuning, "0")).isZero();
            assertThat(winners(tuning, "0.1")).isEqualTo(4);
            assertThat(season.store.reads()).isEqualTo(reads);
        }
    }

    @Test
    void it_counts_what_a_preview_of_the_same_text_counts() {
        season.publishRules();
        var preview = (ImpactOutcome.Seen) season.as(() -> season.previewImpact()
                .preview(
                        season.contest,
                        Map.of(RuleSetKind.QUOTA, SmallSeason.QUOTA.formatted("0.25")),
                        Progress.SILENT));

        try (var tuning = ready(SHARE_OF_WINNERS)) {
            var counted = counted(tuning, "0.25");
            assertThat(counted.cohorts().getFirst().classes())
                    .extracting(ClassCount::awardClass, ClassCount::cutOff, ClassCount::proposed)
                    .containsExactlyElementsOf(preview.impact().cohorts().getFirst().classes().stream()
                            .map(one -> org.assertj.core.groups.Tuple.tuple(
                                    one.awardClass(), one.cutOffAfter(), one.proposedAfter()))
                            .toList());
            assertThat(preview.impact().cohorts().getFirst().classes())
                    .extracting(ClassImpact::proposedAfter)
                    .startsWith(10);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.1", "1.1", "0.0000000001"})
    void a_value_outside_the_bounds_is_refused_in_words(String value) {
        season.publishRules();
        try (var tuning = ready(SHARE_OF_WINNERS)) {
            assertThatThrownBy(() -> season.as(() -> tuning.at(new BigDecimal(value))))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("from 0 to 1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"class", "ties", "count"})
    void what_is_no_number_of_the_rule_is_refused(String parameter) {
        season.publishRules();

        assertThatThrownBy(() -> ready(new NumberPlace(1, "quota", parameter))).isInstanceOf(Refused.class);
    }

    @Test
    void without_a_quota_there_is_nothing_to_tune() {
        season.publish(RuleSetKind.NORMALISATION, SmallSeason.NORMALISATION);

        assertThat(opened(SHARE_OF_WINNERS)).isEqualTo(new TuningOutcome.NoRules());
    }

    @Test
    void once_closed_and_for_another_tenant_it_tells_nothing() {
        season.publishRules();
        var tuning = ready(SHARE_OF_WINNERS);

        var stranger =
                new Actor(new AccountId(1), new TenantId(2), "Юг", EnumSet.of(Role.RULE_EDITOR), OptionalLong.empty());
        assertThatThrownBy(() -> CurrentTenant.call(stranger, () -> tuning.at(new BigDecimal("0.1"))))
                .isInstanceOf(NotFound.class);
        tuning.close();
        tuning.close();
        assertThatThrownBy(() -> season.as(() -> tuning.at(new BigDecimal("0.1"))))
                .isInstanceOf(Refused.class);
    }

    private QuotaTuning ready(NumberPlace place) {
        return ((TuningOutcome.Ready) opened(place)).tuning();
    }

    private TuningOutcome opened(NumberPlace place) {
        return season.as(() -> season.tuneQuota().open(season.contest, Map.of(), place, Progress.SILENT));
    }

    private int winners(QuotaTuning tuning, String value) {
        List<ClassCount> classes = counted(tuning, value).cohorts().getFirst().classes();
        return classes.getFirst().proposed();
    }

    private Counted counted(QuotaTuning tuning, String value) {
        return (Counted) season.as(() -> tuning.at(new BigDecimal(value)));
    }
}
