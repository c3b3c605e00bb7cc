package org.talent.rules.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.talent.rules.Compilation.Compiled;
import org.talent.rules.CompiledRuleSet;
import org.talent.rules.DefaultRuleSets;
import org.talent.rules.Domain;
import org.talent.rules.Merit;
import org.talent.rules.Merit.Source;
import org.talent.rules.Points;
import org.talent.rules.RuleSetKind;
import org.talent.rules.RuleSetText;
import org.talent.rules.Vocabulary;
import org.talent.rules.cases.CaseColumn.Part;
import org.talent.rules.drools.DroolsRuleEngine;
import org.talent.rules.language.NamedFacts;
import org.talent.rules.language.RuleSetParser;
import org.talent.rules.samples.TalentNames;

/** Test cases of a university's table of points: those that ship, faulty ones, and those made of what an applicant shows. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AdmissionCasesTest {

    private static final Locale RUSSIAN = Locale.of("ru");
    private static final DroolsRuleEngine ENGINE = new DroolsRuleEngine();
    private static final Vocabulary NAMES = TalentNames.vocabulary();
    private static final String DEFAULTS =
            DefaultRuleSets.admission(DefaultRuleSets.TALENT).text();
    private static final CompiledRuleSet TABLE = compiled(DEFAULTS);

    private static CompiledRuleSet compiled(String text) {
        return ((Compiled) ENGINE.compile(new RuleSetText(RuleSetKind.ADMISSION, text), NAMES)).ruleSet();
    }

    static Stream<RuleCase> shipped() {
        var reading = CasesText.read(DefaultRuleSets.cases(DefaultRuleSets.TALENT, RuleSetKind.ADMISSION));
        assertThat(reading.problems()).isEmpty();
        return reading.cases().stream();
    }

    private static List<String> told(CaseOutcome outcome) {
        return Stream.concat(
                        outcome.differences().stream().map(one -> one.entrant() + ": " + one.message(RUSSIAN)),
                        outcome.problems().stream().map(problem -> problem.message(RUSSIAN)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void that_ship_pass(RuleCase one) {
        assertThat(AdmissionCaseChecker.check(one, NAMES)).isEmpty();

        var outcome = AdmissionCaseRun.run(one, ENGINE, TABLE, NAMES);

        assertThat(told(outcome)).isEmpty();
        assertThat(outcome.passes()).isTrue();
    }

    @Test
    void that_ship_stand_in_the_form_in_which_they_are_printed() {
        assertThat(DefaultRuleSets.cases(DefaultRuleSets.TALENT, RuleSetKind.ADMISSION))
                .isEqualTo(CasesText.print(shipped().toList()));
    }

    @Test
    void tell_which_cells_a_changed_rule_moves() {
        var changed = compiled(DEFAULTS.replace("points(5, \"олимпиады\")", "points(6, \"олимпиады\")")
                .replace("capTotal(10)", "capTotal(9)"));

        assertThat(shipped()
                        .flatMap(one -> told(AdmissionCaseRun.run(one, ENGINE, changed, NAMES)).stream())
                        .toList())
                .containsExactly(
                        "a, региональная: баллы: ожидалось 5, получилось 6",
                        "a: баллы: ожидалось 5, получилось 6",
                        "вовремя: баллы: ожидалось 5, получилось 6",
                        "a: баллы: ожидалось 10, получилось 9",
                        "a: причина: ожидалось все достижения вместе приносят не больше чем 10; было 13, получилось все"
                                + " достижения вместе приносят не больше чем 9; было 14");
    }

    /** Faults are told to the case that meets them, not to those after it. */
    @Test
    void tell_which_of_them_meets_two_rules_for_one_achievement() {
        var changed = compiled(DEFAULTS
                + "\nrule \"Ещё раз\" @id(12)\nwhen $m : Merit( kind == \"хакатон\", place == 4 )"
                + " then $m.points(1, \"соревнования\"); end\n"
                + "rule \"И ещё раз\" @id(13)\nwhen $m : Merit( kind == \"хакатон\", place == 4, official )"
                + " then $m.points(2, \"соревнования\"); end\n");

        var failing = shipped()
                .map(one -> AdmissionCaseRun.run(one, ENGINE, changed, NAMES))
                .filter(outcome -> !outcome.passes())
                .toList();

        assertThat(failing)
                .extracting(CaseOutcome::name)
                .containsExactly("Четвёртое место и школьная олимпиада ничего не дают");
        assertThat(failing.getFirst().problems()).hasSize(1);
    }

    private static final String SOUND = """
            case "Обычный"
            merits | entrant | merit | kind      | outcome    | place | track                      | years |
                   | a       | А     | олимпиада | победитель |       |                            | 1     |
                   | a       | Б     |           |            | 3     | Программирование на Python |       |
            expect | entrant | merit | points | reason |
                   | a       | А     | 5      |        |
                   | a       |       | 5      |        |
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            олимпиада     | олимпиадаа        | 3 | kind    | В сезоне нет такого названия (вид мероприятия): «олимпиадаа». Может быть, «олимпиада»?
            Б             | А                 | 4 | merit   | Достижение «А» у участника уже есть. Назовите это иначе.
            Б             | ``                | 4 | merit   | Ячейка «достижение» должна быть заполнена.
            years         | ranked            | 3 | kind    | Строка, где есть направление, группа, число участников рейтинга или баллы в нём, говорит о месте в рейтинге, а эта ячейка — о результате: уберите что-то одно.
            years         | marks             | 3 | marks   | «1» здесь неизвестно. Возможны: unofficial, unverified, outside season, struck out, as a team, no consent.
            `a       \\| А     \\| 5` | `a \\| В \\| 5` | 6 | merit | У участника «a» нет достижения «В» в таблице «Достижения».
            `a       \\| А     \\| 5` | `b \\| А \\| 5` | 6 | entrant | Участника «b» нет в таблице «Достижения».
            `a       \\| А     \\| 5` | `a \\| А \\|`   | 6 |       | Строка ничего не ожидает. Заполните ячейку или уберите строку.
            merits        | results           | 2 | merit   | Столбца «merit» здесь нет. Возможны: entrant, times, grade, age, region, identity, event, score, place, outcome, role, team, fullparts, penalty, lastsuccess, attempt, day, marks.
            """)
    void name_the_line_and_the_cell(String sound, String faulty, int line, String column, String message) {
        var text = SOUND.replaceFirst(sound, faulty);
        var reading = CasesText.read(text);
        var problems = new ArrayList<>(reading.problems());
        reading.cases().forEach(one -> problems.addAll(AdmissionCaseChecker.check(one, NAMES)));

        assertThat(problems).isNotEmpty();
        assertThat(problems.getFirst().message(RUSSIAN)).isEqualTo(message);
        assertThat(problems.getFirst().line()).isEqualTo(line);
        assertThat(problems.getFirst().column()).isEqualTo(column == null ? "" : column);
    }

    @Test
    void have_no_tables_of_a_contest_and_a_contest_has_none_of_theirs() {
        var contest = CasesText.read(DefaultRuleSets.cases(DefaultRuleSets.TALENT, RuleSetKind.AWARD))
                .cases()
                .getFirst();
        var admission = shipped().findFirst().orElseThrow();

        assertThat(AdmissionCaseChecker.check(contest, NAMES))
                .extracting(problem -> problem.line() + " " + problem.message(RUSSIAN))
                .contains("4 В проверке этих правил таблицы events не бывает. Возможны: merits, expect.");
        assertThat(CaseChecker.check(admission, CaseRun.vocabulary(NAMES)))
                .extracting(problem -> problem.message(RUSSIAN))
                .contains("В проверке этих правил таблицы merits не бывает. Возможны: events, results, expect.");
    }

    @Test
    void made_of_what_somebody_shows_pass_under_the_same_table() {
        var asked = asked(DEFAULTS);
        for (long seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var merits =
                    Stream.generate(() -> any(random)).limit(random.nextInt(8)).toList();
            var points = ENGINE.admission(TABLE, NAMES).points(List.of(merits)).getFirst();
            var made = RecordedMerits.of("Абитуриент", points, NAMES, asked, RUSSIAN);

            var read = CasesText.read(CasesText.print(List.of(made)));

            assertThat(read.problems()).as("seed %d", seed).isEmpty();
            var one = read.cases().getFirst();
            if (!merits.isEmpty()) {
                assertThat(AdmissionCaseChecker.check(one, NAMES))
                        .as("seed %d", seed)
                        .isEmpty();
                assertThat(told(AdmissionCaseRun.run(one, ENGINE, TABLE, NAMES)))
                        .as("seed %d", seed)
                        .isEmpty();
            }
        }
    }

    /** What was shown for a time does not stay in a test: no title, no event, no score, no exact size of a team. */
    @Test
    void made_of_what_somebody_shows_hold_what_the_table_asks_for_alone() {
        var text = "rule \"Олимпиада\" when $m : Merit( kind == \"олимпиада\" ) then $m.points(5, \"олимпиады\"); end";
        var merit = new Merit(
                "Межгалактическая олимпиада",
                Source.RESULT,
                0,
                code(Domain.EVENT_KIND, "олимпиада"),
                code(Domain.LEVEL, "всероссийский"),
                0,
                0,
                -1,
                -1,
                true,
                3,
                1,
                0,
                BigDecimal.TEN,
                BigDecimal.TEN,
                Points.ZERO,
                2);
        var points = ENGINE.admission(compiled(text), NAMES)
                .points(List.of(List.of(merit)))
                .getFirst();

        var made = RecordedMerits.of("Абитуриент", points, NAMES, asked(text), RUSSIAN);

        assertThat(made.rows(Part.MERITS).getFirst().cells().values()).containsExactly("a", "1", "олимпиада");
        assertThat(CasesText.print(List.of(made))).doesNotContain("Межгалактическая", "final", "всероссийский", "10");
    }

    /** The exact place is in the published ranking, beside a name. */
    @Test
    void made_of_what_somebody_shows_have_a_place_no_more_exactly_than_the_table_tells_places_apart() {
        var standing = new Merit(
                "Талант",
                Source.STANDING,
                -1,
                -1,
                -1,
                -1,
                -1,
                0,
                0,
                true,
                1,
                36,
                770,
                null,
                null,
                Points.of("212.5"),
                0);
        var points = ENGINE.admission(TABLE, NAMES)
                .points(List.of(List.of(standing)))
                .getFirst();

        var made = RecordedMerits.of("Абитуриент", points, NAMES, asked(DEFAULTS), RUSSIAN);

        assertThat(made.rows(Part.MERITS).getFirst().cells())
                .containsOnlyKeys(
                        CaseColumn.MERITS_ENTRANT,
                        CaseColumn.MERITS_MERIT,
                        CaseColumn.MERITS_RANKED,
                        CaseColumn.MERITS_PLACE,
                        CaseColumn.MERITS_YEARS)
                .containsEntry(CaseColumn.MERITS_PLACE, "47")
                .containsEntry(CaseColumn.MERITS_RANKED, "1000");
        assertThat(told(AdmissionCaseRun.run(made, ENGINE, TABLE, NAMES))).isEmpty();
    }

    /** The event stands in the case where a rule names it, for otherwise the case would not pass. */
    @Test
    void made_of_what_somebody_shows_name_an_event_that_the_table_names() {
        var text = "rule \"Финал\" when $m : Merit( event == \"final\" ) then $m.points(5, \"финал\"); end";
        var merit =
                new Merit("Финал", Source.RESULT, 0, 0, 0, 0, -1, -1, -1, true, 1, 0, 0, null, null, Points.ZERO, 0);
        var table = compiled(text);
        var points =
                ENGINE.admission(table, NAMES).points(List.of(List.of(merit))).getFirst();

        var made = RecordedMerits.of("Абитуриент", points, NAMES, asked(text), RUSSIAN);

        assertThat(made.rows(Part.MERITS).getFirst().cell(CaseColumn.MERITS_EVENT))
                .contains("final");
        assertThat(told(AdmissionCaseRun.run(made, ENGINE, table, NAMES))).isEmpty();
    }

    private static NamedFacts asked(String text) {
        return NamedFacts.of(RuleSetParser.tree(RuleSetKind.ADMISSION, text).orElseThrow());
    }

    private static int code(Domain domain, String name) {
        return NAMES.code(domain, name).orElseThrow();
    }

    private static Merit any(Random random) {
        boolean standing = random.nextInt(3) == 0;
        return new Merit(
                "достижение " + random.nextInt(100),
                standing ? Source.STANDING : Source.RESULT,
                standing ? -1 : random.nextInt(2) - 1,
                standing ? -1 : random.nextInt(TalentNames.KINDS.size()),
                standing ? -1 : random.nextInt(TalentNames.LEVELS.size()),
                standing ? -1 : random.nextInt(TalentNames.ROLES.size()),
                standing ? -1 : random.nextInt(TalentNames.OUTCOMES.size() + 1) - 1,
                standing ? random.nextInt(TalentNames.TRACKS.size()) : -1,
                standing ? random.nextInt(TalentNames.GROUPS.size()) : -1,
                random.nextInt(4) > 0,
                standing ? 1 : 1 + random.nextInt(3),
                random.nextInt(40),
                standing ? 100 : 0,
                standing || random.nextBoolean() ? null : BigDecimal.valueOf(random.nextInt(1000), 1),
                standing || random.nextBoolean() ? null : BigDecimal.valueOf(100),
                standing ? Points.of(BigDecimal.valueOf(random.nextInt(3000), 1)) : Points.ZERO,
                random.nextInt(6));
    }
}
