package org.talent.deploy.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.talent.deploy.local.TestServer;
import org.talent.portal.command.Databases;
import org.talent.portal.command.Talent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every command of {@code deploy/talent} on a database in which the season of the example was prepared and scored by
 * commands: what it answers, where, and with which exit code.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CommandsTest {

    private static final Path EXAMPLE = Path.of("replays/example");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static Databases.Open database;
    private static Said prepared;
    private static Said scored;

    @TempDir
    Path folder;

    /** What a command said, and where. */
    record Said(int code, String out, String err) {

        JsonNode json() {
            return JSON.readTree(out);
        }

        List<String> keys() {
            return List.copyOf(json().propertyNames());
        }
    }

    @BeforeAll
    static void prepare() {
        database = TestServer.scratch();
        prepared = run("season", "apply", EXAMPLE + "/season.yaml", "--data", EXAMPLE + "/data", "--json");
        scored = run("score", "--publish", "--json");
    }

    @AfterAll
    static void close() {
        database.close();
    }

    /** On the database of this test; a schema to throw away is a real one. */
    private static Said run(String... arguments) {
        return run(choice -> choice.scratch() ? TestServer.scratch() : new Shared(database), arguments);
    }

    private static Said run(Databases databases, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = Talent.run(arguments, databases, Locale.ENGLISH, new PrintWriter(out), new PrintWriter(err));
        return new Said(code, out.toString(), err.toString());
    }

    /** A database that stays open when a command is done with it. */
    private record Shared(Databases.Open open) implements Databases.Open {

        @Override
        public Map<String, Object> properties() {
            return open.properties();
        }

        @Override
        public Path log() {
            return open.log();
        }

        @Override
        public void close() {}
    }

    @Test
    void season_apply_says_what_it_did_and_progress_goes_to_standard_error() {
        assertThat(prepared.code()).as(prepared.err()).isZero();
        assertThat(prepared.keys()).containsExactly("season", "contest", "changes", "ruleSets", "imports");
        assertThat(prepared.json().at("/imports/0/rows").asInt()).isEqualTo(27);
        assertThat(prepared.json().at("/imports/0/rejected").asInt()).isZero();
        assertThat(prepared.json().at("/ruleSets").size()).isEqualTo(5);
        assertThat(prepared.err()).contains("Reading the results");
    }

    @Test
    void season_apply_changes_nothing_the_second_time() {
        var again = run("season", "apply", EXAMPLE + "/season.yaml");

        assertThat(again.code()).as(again.err()).isZero();
        assertThat(again.out()).contains("already as the file says");
    }

    @Test
    void season_apply_tells_all_faults_with_file_and_line() throws IOException {
        var text = Files.readString(EXAMPLE.resolve("season.yaml"));
        var file = folder.resolve("season.yaml");
        Files.writeString(file, text.replace("kinds:", "kindz:").replace("maximum: 50", "maximum: many"));

        var said = run("season", "apply", file.toString(), "--json");

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.keys()).containsExactly("faults");
        assertThat(said.json().get("faults").size()).isGreaterThan(1);
        assertThat(said.json().get("faults"))
                .allSatisfy(fault ->
                        assertThat(List.copyOf(fault.propertyNames())).containsExactly("file", "line", "words"));
    }

    @Test
    void score_tells_its_hashes() {
        assertThat(scored.code()).as(scored.err()).isZero();
        assertThat(scored.keys())
                .containsExactly(
                        "run",
                        "mode",
                        "published",
                        "entrants",
                        "results",
                        "inputHash",
                        "rulesHash",
                        "resultHash",
                        "ruleSets");
        assertThat(scored.json().get("published").asBoolean()).isTrue();
        assertThat(scored.json().get("entrants").asInt()).isEqualTo(15);
        assertThat(scored.err()).contains("Scoring");
    }

    @Test
    void a_trial_is_not_published() {
        var trial = run("score", "--trial", EXAMPLE + "/quota.drl", "--json");

        assertThat(trial.code()).as(trial.err()).isZero();
        assertThat(trial.json().get("mode").asString()).isEqualTo("TRIAL");
        assertThat(trial.json().get("published").asBoolean()).isFalse();
        assertThat(trial.json().at("/ruleSets/quota").asInt()).isZero();
    }

    @Test
    void ranking_has_cut_offs_and_everybody() {
        var ranking = run("ranking", "--json");

        assertThat(ranking.code()).as(ranking.err()).isZero();
        assertThat(ranking.keys()).containsExactly("run", "cohorts", "ranking");
        assertThat(ranking.json().get("cohorts").size()).isEqualTo(2);
        assertThat(ranking.json().get("ranking").size()).isEqualTo(15);
        assertThat(List.copyOf(ranking.json().at("/ranking/0").propertyNames()))
                .contains("entrant", "name", "track", "group", "points", "placeFrom", "placeTo", "proposed");
    }

    @Test
    void ranking_for_people_shows_as_many_as_asked_for() {
        var ranking = run("ranking", "--group", "7–8 класс", "--limit", "1");

        assertThat(ranking.code()).as(ranking.err()).isZero();
        assertThat(ranking.out()).contains("Ветрова Анна").doesNotContain("Громов", "9–11 класс");
    }

    @Test
    void explain_has_every_line_with_its_rule() {
        var explained = run("explain", "Ветрова", "Анна", "--json");

        assertThat(explained.code()).as(explained.err()).isZero();
        assertThat(explained.keys()).containsExactly("run", "ruleSets", "tracks");
        assertThat(explained.json().at("/tracks/0/lines").size()).isEqualTo(2);
        assertThat(explained.json().at("/tracks/0/lines/0/ruleSet").asString()).isEqualTo("normalisation");
    }

    @Test
    void explain_finds_nobody_of_an_unknown_name() {
        var nobody = run("explain", "Неизвестных", "--json");

        assertThat(nobody.code()).isEqualTo(1);
        assertThat(nobody.keys()).containsExactly("found");
        assertThat(nobody.json().get("found").size()).isZero();
    }

    @Test
    void import_writes_down_the_rows_it_cannot_take() throws IOException {
        var table = folder.resolve("cup-final.csv");
        Files.writeString(
                table,
                "Участник;Класс;Школа;Сумма;Диплом\nЗимин Пётр;9;Лицей 3;29;победитель\nРощин Глеб;10;Гимназия 1;много;\n");
        var faulty = folder.resolve("faulty.csv");

        var said = run(
                "import",
                table.toString(),
                "--mapping",
                EXAMPLE + "/mapping.yaml",
                "--dry-run",
                "--faulty",
                faulty.toString(),
                "--json");

        assertThat(said.code()).as(said.err()).isEqualTo(1);
        assertThat(said.keys()).contains("applied", "mapping", "batch", "rows", "rejected", "unknownEvents");
        assertThat(said.json().get("applied").asBoolean()).isFalse();
        assertThat(said.json().get("rejected").asInt()).isEqualTo(1);
        assertThat(Files.readString(faulty)).contains("holds no number", "cup-final.csv;3");
    }

    @Test
    void import_tells_the_faults_of_a_mapping() throws IOException {
        var mapping = folder.resolve("mapping.yaml");
        Files.writeString(
                mapping, Files.readString(EXAMPLE.resolve("mapping.yaml")).replace("result:", "rezult:"));

        var said = run("import", EXAMPLE + "/data/cup-final.csv", "--mapping", mapping.toString(), "--json");

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.keys()).containsExactly("faults");
        assertThat(said.out()).contains("rezult", "result");
    }

    @Test
    void rules_check_says_what_stands_against_each_file() throws IOException {
        var wrong = folder.resolve("quota.drl");
        Files.writeString(wrong, "rule \"x\"\nwhen $c : Cohort()\nthen $c.quotta(\"победитель\"); end\n");

        var said = run("rules", "check", EXAMPLE + "/grouping.drl", wrong.toString(), "--json");

        assertThat(said.code()).as(said.err()).isEqualTo(1);
        assertThat(said.json().at("/files/0/sound").asBoolean()).isTrue();
        assertThat(said.json().at("/files/1/sound").asBoolean()).isFalse();
        assertThat(List.copyOf(said.json().at("/files/1/problems/0").propertyNames()))
                .containsExactly("severity", "line", "column", "rule", "words");
        assertThat(said.json().at("/files/1/problems/0/line").asInt()).isEqualTo(3);
    }

    @Test
    void rules_publish_makes_no_version_of_the_same_text() {
        var said = run("rules", "publish", EXAMPLE + "/quota.drl", "--reason", "again", "--json");

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.keys()).containsExactly("kind", "outcome", "version", "hash");
        assertThat(said.json().get("outcome").asString()).isEqualTo("unchanged");
    }

    @Test
    void replay_compares_every_figure() {
        var said = run("replay", EXAMPLE.toString(), "--data", EXAMPLE + "/data", "--json");

        assertThat(said.code()).as(said.out()).isZero();
        assertThat(said.keys()).contains("run", "checked", "differences", "cohorts", "ranking");
        assertThat(said.json().get("checked").asInt()).isGreaterThan(30);
        assertThat(said.json().get("differences").size()).isZero();
    }

    @Test
    void replay_tells_what_came_out_otherwise() throws IOException {
        try (var files = Files.list(EXAMPLE)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        var expected = folder.resolve("expected.yaml");
        Files.writeString(expected, Files.readString(expected).replace("ranked: 6", "ranked: 7"));

        var said = run("replay", folder.toString(), "--data", EXAMPLE + "/data");

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out()).contains("officially ranked: expected 7, found 6", "1 of ");
    }

    @Test
    void an_empty_database_has_no_contest_to_score() {
        var said = run("score", "--scratch");

        assertThat(said.code()).isEqualTo(3);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains("no contest yet", "deploy/talent season apply");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "season apply",
                "import x.csv",
                "rules submit quota.drl",
                "rules approve quota.drl",
                "rules rollback --kind quota",
                "rules diff 1 2",
                "score --contest",
                "ranking --limit many",
                "explain",
                "replay x",
                "prize"
            })
    void wrong_usage_is_told_on_standard_error(String line) {
        var said = run(NONE, line.split(" "));

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains("deploy/talent", "Exit codes:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "season apply",
                "import",
                "rules check",
                "rules test",
                "rules diff",
                "rules submit",
                "rules approve",
                "rules publish",
                "rules rollback",
                "rules history",
                "score",
                "ranking",
                "explain",
                "replay"
            })
    void every_command_explains_itself_with_examples(String command) {
        var said = run(NONE, (command + " --help").split(" "));

        assertThat(said.code()).isZero();
        assertThat(said.err()).isEmpty();
        assertThat(said.out()).contains("deploy/talent " + command, "Examples:", "--json", "Exit codes:");
    }

    /** Help and wrong usage need no database. */
    private static final Databases NONE = _ -> {
        throw new AssertionError("No database is needed here.");
    };
}
