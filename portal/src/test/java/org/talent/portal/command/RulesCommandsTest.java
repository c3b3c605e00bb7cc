package org.talent.portal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.talent.portal.PortalSeason;
import org.talent.portal.PortalSpaces;
import org.talent.portal.PortalTest;
import org.talent.rules.RuleSetKind;
import org.talent.tenants.contest.Contest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A rule change as a file, by commands alone: what is answered, with which exit code, and who may do what. */
@PortalTest
class RulesCommandsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    Environment environment;

    @Autowired
    PortalSeason season;

    @Autowired
    PortalSpaces spaces;

    @TempDir
    Path folder;

    private String contest = "";

    /** What a command said, and where. */
    record Said(int code, String out, String err) {

        JsonNode json() {
            return JSON.readTree(out);
        }
    }

    @Test
    void a_file_sent_by_one_and_approved_by_another_goes_in_force() throws IOException {
        contest("four-eyes");
        var first = file("first/weight.drl", weight("0.6"));
        assertThat(rules("publish", first, "--reason", "Правила сезона").code()).isZero();
        var next = file("weight.drl", weight("0.5"));

        var sent = rules("submit", next, "--as", PortalSeason.EDITOR, "--reason", "Положение от 12 мая", "--json");
        assertThat(sent.code()).as(sent.err()).isZero();
        assertThat(sent.json().get("outcome").asString()).isEqualTo("IN_REVIEW");

        var early = rules("publish", next, "--as", PortalSeason.APPROVER);
        assertThat(early.code()).isEqualTo(1);
        assertThat(early.out()).contains("not approved", "deploy/talent rules submit");

        var other = rules("approve", first, "--as", PortalSeason.APPROVER, "--reason", "читано");
        assertThat(other.code()).isEqualTo(3);
        assertThat(other.err()).contains("is not this file");

        var approved = rules("approve", next, "--as", PortalSeason.APPROVER, "--reason", "читано");
        assertThat(approved.code()).as(approved.err()).isZero();
        var published = rules("publish", next, "--as", PortalSeason.APPROVER, "--json");
        assertThat(published.code()).as(published.err()).isZero();
        assertThat(published.json().get("version").asInt()).isEqualTo(2);

        var history = rules("history", "--kind", "weight", "--json").json();
        assertThat(history.at("/ruleSets/0/versions/0/author").asString()).isEqualTo("Вера Стрижова");
        assertThat(history.at("/ruleSets/0/versions/0/approver").asString()).isEqualTo("Глеб Соколов");
        assertThat(history.at("/ruleSets/0/versions/1/reason").asString()).isEqualTo("Правила сезона");
    }

    @Test
    void whoever_sent_a_file_does_not_approve_it_and_an_editor_approves_nothing() throws IOException {
        contest("own");
        var file = file("weight.drl", weight("0.5"));
        assertThat(rules("submit", file, "--reason", "проба").code()).isZero();

        var own = rules("approve", file, "--reason", "сам");
        var editor = rules("approve", file, "--as", PortalSeason.EDITOR, "--reason", "сам");

        assertThat(own.code()).isEqualTo(3);
        assertThat(own.err()).contains("Ask another approver");
        assertThat(editor.code()).isEqualTo(3);
        assertThat(editor.err()).contains("RULE_APPROVER");
    }

    @Test
    void only_accounts_of_the_association_act() throws IOException {
        contest("accounts");
        var file = file("weight.drl", weight("0.5"));

        assertThat(rules("submit", file, "--as", "nobody", "--reason", "проба").err())
                .contains("no account nobody");
        assertThat(rules("submit", file, "--as", PortalSeason.ADMISSIONS, "--reason", "проба")
                        .code())
                .isEqualTo(3);
        assertThat(rules("submit", file, "--as", PortalSeason.ORGANISER, "--reason", "проба")
                        .err())
                .contains("RULE_EDITOR");
    }

    @Test
    void the_first_text_of_a_kind_goes_in_force_with_a_reason_alone() throws IOException {
        contest("first");
        var file = file("weight.drl", weight("0.5"));

        assertThat(rules("publish", file).code()).isEqualTo(2);
        assertThat(rules("publish", file, "--reason", "сезон", "--from", "2099-01-01")
                        .code())
                .isEqualTo(2);
        assertThat(rules("publish", file, "--reason", "сезон").out()).contains("weight: version 1 is in force");
        assertThat(rules("publish", file).out()).contains("says the same already");
    }

    @Test
    void cases_that_do_not_pass_are_told_with_line_and_difference() throws IOException {
        contest("cases");
        var weight = file("weight.drl", weight("0.6"));

        assertThat(rules("test", weight, "--cases", file("good.txt", cases("60")))
                        .code())
                .isZero();
        var wrong = rules("test", weight, "--cases", file("wrong.txt", cases("50")));
        var json = rules("test", weight, "--cases", file("wrong.txt", cases("50")), "--json");

        assertThat(wrong.code()).isEqualTo(1);
        assertThat(wrong.out()).contains("«Региональный этап» does not pass", "wrong.txt:7:", "not passing: 1");
        assertThat(json.code()).isEqualTo(1);
        assertThat(json.json().get("passes").asBoolean()).isFalse();
        assertThat(json.json().at("/failing/0/differences/0/line").asInt()).isEqualTo(7);
    }

    @Test
    void several_files_are_tested_together() throws IOException {
        contest("together");
        var weight = file("weight.drl", weight("0.6"));
        var normalisation = file("normalisation.drl", normalisation("50"));

        assertThat(rules("test", weight, normalisation, "--cases", file("cases.txt", cases("30")))
                        .code())
                .isZero();
        assertThat(rules("test", weight, weight).err()).contains("Two files are of the kind weight");
    }

    @Test
    void a_text_whose_cases_do_not_pass_is_not_sent() throws IOException {
        contest("failing");
        var weight = file("weight.drl", weight("0.6"));

        var said = rules("submit", weight, "--cases", file("wrong.txt", cases("50")), "--reason", "проба");

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out()).contains("does not pass", "was not passed on");
        assertThat(rules("history", "--kind", "weight").out()).contains("being edited");
    }

    @Test
    void a_faulty_file_is_told_with_its_lines_and_nothing_is_saved() throws IOException {
        contest("faulty");

        var said = rules("submit", file("weight.drl", weight("0.6").replace("level(", "levle(")), "--reason", "проба");

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out()).contains("weight.drl:3:");
        assertThat(rules("history", "--kind", "weight").out()).isEmpty();
    }

    @Test
    void whoever_approves_cases_too_gives_their_file() throws IOException {
        contest("with-cases");
        var weight = file("weight.drl", weight("0.6"));
        var cases = file("cases.txt", cases("60"));
        assertThat(rules("submit", weight, "--cases", cases, "--reason", "с примером")
                        .code())
                .isZero();

        var blind = rules("approve", weight, "--as", PortalSeason.APPROVER, "--reason", "читано");
        var seeing = rules("approve", weight, "--cases", cases, "--as", PortalSeason.APPROVER, "--reason", "читано");

        assertThat(blind.code()).isEqualTo(3);
        assertThat(blind.err()).contains("--cases FILE");
        assertThat(seeing.code()).as(seeing.err()).isZero();
        assertThat(rules("publish", weight, "--as", PortalSeason.APPROVER).code())
                .isZero();
    }

    @Test
    void the_draft_of_somebody_else_is_replaced_only_by_whoever_has_seen_it() throws IOException {
        contest("over");
        rules("submit", file("weight.drl", weight("0.6")), "--as", PortalSeason.EDITOR, "--reason", "первая");
        var mine = file("weight.drl", weight("0.4"));

        var blind = rules("submit", mine, "--as", PortalSeason.APPROVER, "--reason", "вторая");
        var seeing = rules("submit", mine, "--as", PortalSeason.APPROVER, "--reason", "вторая", "--over", "1");

        assertThat(blind.code()).isEqualTo(3);
        assertThat(blind.err()).contains("Вера Стрижова", "--over 1");
        assertThat(seeing.code()).as(seeing.err()).isZero();
    }

    @Test
    void a_difference_is_told_by_rule_and_cell_and_an_older_version_comes_back_by_review() throws IOException {
        var made = contest("versions");
        season.publishRules(made.id(), RuleSetKind.WEIGHT, weight("0.6"));
        season.publishRules(made.id(), RuleSetKind.WEIGHT, weight("0.5"));

        var versions = rules("diff", "--kind", "weight", "1", "2");
        var file = rules("diff", file("weight.drl", weight("0.5")));
        var older = rules("diff", file("weight.drl", weight("0.5")), "--against", "1", "--json");

        assertThat(versions.code()).isEqualTo(1);
        assertThat(versions.out()).contains("Региональный уровень", "0.6", "0.5");
        assertThat(file.code()).isZero();
        assertThat(older.json().at("/changes/0/details/0").asString()).contains("0.6 → 0.5");
        assertThat(rules("diff", "1", "2").code()).isEqualTo(2);

        var back = rules("rollback", "--kind", "weight", "--to", "1", "--reason", "ошибка", "--json");
        assertThat(back.code()).as(back.err()).isZero();
        assertThat(back.json().get("outcome").asString()).isEqualTo("IN_REVIEW");
        assertThat(rules("rollback", "--kind", "weight", "--to", "9", "--reason", "ошибка")
                        .code())
                .isEqualTo(3);
    }

    @Test
    void a_difference_has_words_for_people_and_the_written_values_for_machines() throws IOException {
        var made = contest("words");
        season.publishRules(made.id(), RuleSetKind.WEIGHT, weight("0.6"));
        var file = file("weight.drl", """
                rule "Региональный уровень"
                when $r : ResultClass( level == "региональный", kind in ("олимпиада", "хакатон") )
                then $r.level(0.5); end
                rule "Команда"
                when $r : ResultClass( byTeam )
                then $r.teamShare(Share.INVERSE); end
                """);

        var russian = in(Locale.of("ru"), "diff", file);
        var english = rules("diff", file);
        var json = rules("diff", file, "--json").json();

        assertThat(russian.out())
                .contains(
                        "  условие «вид мероприятия»: новое — олимпиада; хакатон",
                        "  «множитель уровня»: 0,6 → 0,5",
                        "  Если результат получила команда участника, то: ",
                        "баллы, делённые на размер команды")
                .doesNotContain("Share.", " in (", "when");
        assertThat(english.out())
                .contains(
                        "  condition «kind of the event»: new — олимпиада; хакатон",
                        "  «factor of the level»: 0.6 → 0.5",
                        "  If the result is one of the participant's team, then: ")
                .doesNotContain("Share.", " in (", "when ");
        assertThat(texts(json.at("/changes/0/details")))
                .containsExactly(
                        "condition «kind of the event»: new — kind in (\"олимпиада\", \"хакатон\")",
                        "«factor of the level»: 0.6 → 0.5");
        assertThat(texts(json.at("/changes/1/details"))).contains("then $r.teamShare(Share.INVERSE); end");
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    @Test
    void whom_a_file_would_concern_is_told_in_words_and_for_machines() throws IOException {
        contest = season.contest().code();
        var more = file("quota.drl", """
                rule "Победители и призёры"
                when $c : Cohort( positive >= 1 )
                then $c.quota("победитель", 0.08, Of.POSITIVE, Rounding.FLOOR, Ties.EXCLUDE, true); $c.quota("призёр", 0.5, Of.POSITIVE, Rounding.FLOOR, Ties.EXCLUDE, true); end
                """);

        var said = rules("impact", more);
        var json = rules("impact", more, "--json");

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).contains("gain an award", "призёр: cut-off");
        assertThat(json.json().get("gained").asInt()).isPositive();
        assertThat(json.json().get("lost").asInt()).isZero();
        assertThat(json.json().at("/largest/0/cause").asString()).isEqualTo("CUT_OFF");
        assertThat(rules("impact", file("quota-faulty.drl", "rule \"x\" when then end"), "--kind", "quota")
                        .code())
                .isEqualTo(1);
    }

    private Contest contest(String code) {
        var made = season.emptySeason("rules-" + code);
        contest = made.code();
        season.publishRules(made.id(), RuleSetKind.NORMALISATION, normalisation("100"));
        return made;
    }

    private String file(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text).toString();
    }

    private static String normalisation(String points) {
        return """
                rule "Всем поровну"
                when $r : ResultClass( scored )
                then $r.fixed(%s); end
                """.formatted(points);
    }

    private static String weight(String factor) {
        return """
                rule "Региональный уровень"
                when $r : ResultClass( level == "региональный" )
                then $r.level(%s); end
                """.formatted(factor);
    }

    /** The same steps for a university's table of points, by its own people. */
    @Test
    void a_universitys_table_is_checked_tested_measured_and_sent_as_a_file() throws IOException {
        var file = file("admission.drl", """
                rule "Первое место хакатона"
                when $m : Merit( source == Source.RESULT, place == 1 )
                then $m.points(4, "соревнования"); end
                """);
        var cases = file("cases.txt", """
                case "Первое место"
                merits | entrant | merit | kind    | place |
                       | a       | рой   | хакатон | 1     |
                expect | entrant | points |
                       | a       | 3      |
                """);
        var north = List.of("--university", "north", "--as", PortalSpaces.TABLE_EDITOR);

        assertThat(said(north, "check", file).code()).isZero();
        var tested = said(north, "test", file, "--cases", cases);
        assertThat(tested.code()).isEqualTo(1);
        assertThat(tested.out()).contains("Первое место", "expected 3, came out 4");
        var impact = said(north, "impact", file, "--year", "2027", "--json");
        assertThat(impact.code()).as(impact.err()).isZero();
        assertThat(impact.json().get("against").asInt()).isPositive();
        assertThat(impact.json().get("changes").size())
                .isEqualTo(impact.json().get("gaining").asInt()
                        + impact.json().get("losing").asInt())
                .isPositive();
        assertThat(said(north, "impact", file).out()).contains("applicants counted", " → ");
        var early = said(north, "impact", file, "--year", "1900");
        assertThat(early.code()).isEqualTo(3);
        assertThat(early.err()).contains("must be between");
        assertThat(said(north, "check", folder.resolve("nofile.drl").toString()).err())
                .contains("no file");
        var diff = said(north, "diff", file);
        assertThat(diff.code()).isEqualTo(1);
        assertThat(diff.out()).contains("Есть балл");
        var stopped = said(north, "submit", file, "--cases", cases, "--reason", "больше за хакатоны");
        assertThat(stopped.code()).isEqualTo(1);
        assertThat(said(north, "history").out()).contains("admission");
    }

    @Test
    void a_universitys_table_is_kept_by_its_own_accounts() throws IOException {
        var file = file("admission.drl", "");

        assertThat(said(List.of("--university", "north"), "check", file).err()).contains("--as LOGIN");
        assertThat(said(List.of("--university", "nowhere", "--as", PortalSpaces.TABLE_EDITOR), "check", file)
                        .err())
                .contains("no university nowhere", "north");
        assertThat(said(List.of("--university", "north", "--as", PortalSeason.EDITOR), "check", file)
                        .err())
                .contains("has no account " + PortalSeason.EDITOR);
        assertThat(said(List.of("--university", "north", "--contest", "x"), "check", file)
                        .code())
                .isEqualTo(2);
        assertThat(said(
                                List.of("--university", "north", "--as", PortalSpaces.TABLE_EDITOR),
                                "check",
                                file("weight.drl", weight("0.5")))
                        .err())
                .contains("possible here: admission");
    }

    private static String cases(String points) {
        return """
                case "Региональный этап"
                events  | event | kind      | level        |
                        | А     | олимпиада | региональный |
                results | entrant | event | score |
                        | первый  | А     | 10    |
                expect  | entrant | points |
                        | первый  | %s     |
                """.formatted(points);
    }

    private Said rules(String... arguments) {
        return in(Locale.ENGLISH, arguments);
    }

    private Said in(Locale locale, String... arguments) {
        return said(locale, List.of("--contest", contest), arguments);
    }

    private Said said(List<String> whose, String... arguments) {
        return said(Locale.ENGLISH, whose, arguments);
    }

    private Said said(Locale locale, List<String> whose, String... arguments) {
        var all = new ArrayList<>(List.of("rules"));
        all.addAll(List.of(arguments));
        all.addAll(whose);
        var out = new StringWriter();
        var err = new StringWriter();
        int code = Talent.run(
                all.toArray(String[]::new),
                _ -> new SameDatabase(),
                locale,
                new PrintWriter(out),
                new PrintWriter(err));
        return new Said(code, out.toString(), err.toString());
    }

    /** The one of the screens, so that commands and screens see each other's work. */
    private final class SameDatabase implements Databases.Open {

        @Override
        public Map<String, Object> properties() {
            return Map.of(
                    "spring.datasource.url", environment.getRequiredProperty("spring.datasource.url"),
                    "spring.datasource.username", "root",
                    "spring.datasource.password", "",
                    "spring.datasource.hikari.maximum-pool-size", "2");
        }

        @Override
        public Path log() {
            return folder.resolve("command.log");
        }

        @Override
        public void close() {}
    }
}
