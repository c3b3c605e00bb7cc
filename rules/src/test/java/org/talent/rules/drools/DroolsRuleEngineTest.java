package org.talent.rules.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.talent.rules.Compilation;
import org.talent.rules.RuleSetKind;
import org.talent.rules.RuleSetText;
import org.talent.rules.samples.SampleSeason;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DroolsRuleEngineTest {

    private static final Locale RUSSIAN = Locale.of("ru");

    @Test
    void suggests_the_name_that_was_meant() {
        var outcome = new DroolsRuleEngine()
                .compile(
                        new RuleSetText(
                                RuleSetKind.NORMALISATION,
                                "rule \"a\" when $r : ResultClass( kind == \"олимпиадаа\", maxKnown ) then $r.maxRatoi(); end"),
                        SampleSeason.VOCABULARY);

        assertThat(((Compilation.Rejected) outcome).problems())
                .extracting(problem -> problem.column() + " " + problem.message(RUSSIAN))
                .containsExactly(
                        "41 В сезоне нет такого названия (вид мероприятия): «олимпиадаа». Может быть, «олимпиада»?",
                        "55 Свойства «maxKnown» нет. Возможны: event, kind, level, role, outcome, official, verified, insideSeason.",
                        "74 Действия «maxRatoi» нет. Может быть, maxRatio?");
    }
}
