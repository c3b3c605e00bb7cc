package org.talent.tenants.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.talent.rules.Points;
import org.talent.tenants.contest.EventId;
import org.talent.tenants.scoring.FormulaOutcome.Agreement;
import org.talent.tenants.scoring.FormulaOutcome.Compared;
import org.talent.tenants.scoring.FormulaOutcome.Faulty;
import org.talent.tenants.scoring.FormulaOutcome.FormulaColumn;
import org.talent.tenants.scoring.FormulaOutcome.Tried;
import org.talent.tenants.support.NotFound;

/** The final of the small season: twenty scores, 1, 3 … 39 of 40. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CompareFormulasTest {

    private final SmallSeason season = new SmallSeason();
    private final CompareFormulas compareFormulas = season.compareFormulas();

    @Test
    void formulas_stand_side_by_side_for_each_result() {
        var compared = (Compared) compare("maxRatio()", "bestRatio(Base.OFFICIAL)", "completion(60, 100)", "fixed(7)");

        assertThat(compared.event()).isEqualTo("Финал");
        assertThat(compared.results()).isEqualTo(20);
        assertThat(compared.rows()).hasSize(20);
        assertThat(compared.rows().getFirst().score()).contains(new BigDecimal("39"));
        assertThat(compared.rows().getFirst().points())
                .containsExactly(Points.of("97.5"), Points.of("100"), Points.of("97.5"), Points.of("7"));
        assertThat(compared.columns())
                .extracting(FormulaColumn::zeros, FormulaColumn::hundreds, FormulaColumn::different)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(0, 0, 20),
                        org.assertj.core.groups.Tuple.tuple(0, 1, 20),
                        org.assertj.core.groups.Tuple.tuple(12, 0, 9),
                        org.assertj.core.groups.Tuple.tuple(0, 0, 1));
        assertThat(compared.agreements())
                .hasSize(6)
                .contains(new Agreement(0, 1, Optional.of(new BigDecimal("1.000000"))));
        assertThat(compared.agreements()).contains(new Agreement(0, 3, Optional.empty()));
    }

    @Test
    void equal_results_are_one_row_with_their_number() {
        season.store.add(1, 9, "Москва", season.finals, 39);

        var compared = (Compared) compare("maxRatio()");

        assertThat(compared.rows()).hasSize(20);
        assertThat(compared.rows().getFirst().results()).isEqualTo(2);
    }

    @Test
    void one_formula_is_said_with_the_numbers_of_one_real_result() {
        var tried = (Tried) season.as(
                () -> compareFormulas.tryFormula(season.contest, season.finals, "maxRatio()", 0, Locale.ENGLISH));

        assertThat(tried.line().raw()).isEqualTo("39 of 40");
        assertThat(tried.line().calculation()).isEqualTo("100 · 39 / 40 = 97.5");
        assertThat(tried.line().normalised()).isEqualTo(Points.of("97.5"));
    }

    @Test
    void bounds_may_follow_the_formula() {
        var compared = (Compared) compare("maxRatio(); limit(0, 50)");

        assertThat(compared.rows().getFirst().points()).containsExactly(Points.of("50"));
    }

    @Test
    void a_formula_that_is_none_or_cannot_be_applied_is_faulty() {
        assertThat(compare("maxRatio()", "noSuchFormula()")).isInstanceOf(Faulty.class);
        assertThat(compare("gradeTable(\"победитель: 100\")"))
                .isInstanceOfSatisfying(
                        Faulty.class,
                        faulty -> assertThat(faulty.problems().getFirst().message(Locale.ENGLISH))
                                .contains("Финал"));
    }

    @Test
    void an_event_of_nobody_is_not_found() {
        assertThatThrownBy(() -> season.as(
                        () -> compareFormulas.compare(season.contest, new EventId(999), List.of("maxRatio()"))))
                .isInstanceOf(NotFound.class);
    }

    private FormulaOutcome compare(String... formulas) {
        return season.as(() -> compareFormulas.compare(season.contest, season.finals, List.of(formulas)));
    }
}
