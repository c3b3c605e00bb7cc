package org.talent.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.talent.portal.command.Databases;
import org.talent.portal.command.Databases.Choice;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LocalServerTest {

    /** One folder with one database for all tests: making a database is slow. */
    @TempDir
    static Path folder;

    static Path home;
    static DataFolder data;

    @BeforeAll
    static void a_data_folder_with_spaces_in_its_path() {
        home = folder.resolve("data of talent");
        data = DataFolder.at(home);
    }

    @Test
    void keeps_data_between_starts_and_lets_only_its_own_user_in() throws Exception {
        // a number that another process has by now is no reason to end that process
        Files.writeString(data.pidFile(), Long.toString(ProcessHandle.current().pid()));
        try (var server = start()) {
            execute(server.address(), "create table talent.kept (id int)");
            assertThatThrownBy(() -> LocalDatabases.connect(
                            new DatabaseAddress(server.address().url(), "root", "")))
                    .isInstanceOf(SQLException.class);
            for (var secret : new String[] {"init.sql", "connection.properties"}) {
                assertThat(Files.getPosixFilePermissions(home.resolve(secret)))
                        .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
            }
        }

        try (var server = start()) {
            execute(server.address(), "insert into talent.kept values (1)");
        }
    }

    @Test
    void takes_over_from_a_server_that_was_left_behind() throws Exception {
        var lock = data.tryLock().orElseThrow();
        var left = LocalServer.start(data, TestServer.archive(), lock);
        execute(left.address(), "create table talent.left_behind (id int)");
        // the process that ran it is gone: its lock is free, its server runs on
        lock.close();

        try (var server = start()) {
            execute(server.address(), "insert into talent.left_behind values (1)");
            assertThatThrownBy(() -> LocalDatabases.connect(left.address())).isInstanceOf(SQLException.class);
        }
    }

    @Nested
    class Beside_a_running_server {

        static LocalServer server;

        @BeforeAll
        static void start_one() {
            server = start();
        }

        @AfterAll
        static void stop_it() throws Exception {
            server.close();
            data.tryLock().orElseThrow().close();
        }

        @Test
        void nobody_else_runs_the_folder_but_others_use_its_server() {
            assertThat(data.tryLock()).isEmpty();
            try (var second = databases().open(choice(false))) {
                assertThat(second.properties())
                        .containsEntry("spring.datasource.url", server.address().url());
            }
        }

        @Test
        void scratch_schemas_vanish_also_those_of_makers_that_were_killed() throws Exception {
            execute(server.address(), "create database talent_scratch_dead");
            DatabaseAddress used;
            try (var scratch = databases().open(choice(true))) {
                used = new DatabaseAddress(
                        (String) scratch.properties().get("spring.datasource.url"),
                        server.address().user(),
                        server.address().password());
                execute(used, "create table something (id int)");
                try (var _ = databases().open(choice(true))) {
                    execute(used, "insert into something values (1)");
                }
                assertThatThrownBy(() -> execute(server.address().withSchema("talent_scratch_dead"), "select 1"))
                        .isInstanceOf(SQLException.class);
            }
            assertThatThrownBy(() -> execute(used, "select 1")).isInstanceOf(SQLException.class);
        }

        @Test
        void a_server_of_ones_own_needs_address_and_credentials() throws Exception {
            var credentials = Files.writeString(
                    folder.resolve("credentials"),
                    "user=%s\npassword=%s\n"
                            .formatted(server.address().user(), server.address().password()));
            var url = server.address().url().replaceFirst("\\?.*", "").replace("jdbc:mysql", "jdbc:mariadb");

            try (var own = databases()
                    .open(new Choice(Optional.of(home), Optional.of(url), Optional.of(credentials), false))) {
                assertThat((String) own.properties().get("spring.datasource.url"))
                        .startsWith("jdbc:mysql://127.0.0.1")
                        .contains("rewriteBatchedStatements=true");
            }
            assertThatThrownBy(() ->
                            databases().open(new Choice(Optional.of(home), Optional.of(url), Optional.empty(), false)))
                    .hasMessageContaining("cannot be reached");
            assertThatThrownBy(() -> databases()
                            .open(new Choice(Optional.of(home), Optional.of("localhost"), Optional.empty(), false)))
                    .hasMessageContaining("no address");
        }
    }

    @Test
    void says_in_a_sentence_why_the_database_does_not_start(@TempDir Path broken) throws Exception {
        var other = DataFolder.at(broken);
        ServerBinaries.in(data, TestServer.archive());
        Files.createSymbolicLink(other.binaries(), data.binaries());
        Files.createDirectories(other.database().resolve("mysql"));
        Files.writeString(other.database().resolve("ibdata1"), "this is no database");

        assertThatThrownBy(() -> LocalServer.start(
                        other, TestServer.archive(), other.tryLock().orElseThrow()))
                .isInstanceOfSatisfying(
                        CannotStart.class,
                        cannot -> assertThat(cannot.say(Locale.ENGLISH))
                                .startsWith("The database did not start: ")
                                .contains(other.log("database").toString())
                                .doesNotContain("\n"));
        other.tryLock().orElseThrow().close();
        Files.delete(other.binaries());
    }

    @Test
    void says_in_a_sentence_that_the_disk_is_full_or_the_folder_closed() throws Exception {
        assertThatThrownBy(() -> data.requireRoom(Long.MAX_VALUE))
                .hasMessageContaining("too full")
                .hasMessageContaining("--data DIR");
        assertThat(DataFolder.failed(home, new java.io.IOException("No space left on device")))
                .hasMessageContaining("became full");
        var file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> DataFolder.at(file.resolve("below")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("cannot be written");
    }

    @Test
    void sentences_exist_in_both_languages() {
        var english = java.util.ResourceBundle.getBundle("org.talent.deploy.local.sentences", Locale.ROOT);
        var russian = java.util.ResourceBundle.getBundle("org.talent.deploy.local.sentences", Locale.of("ru"));

        assertThat(russian.getLocale()).isEqualTo(Locale.of("ru"));
        assertThat(english.keySet())
                .allSatisfy(key -> assertThat(russian.getString(key)).isNotEqualTo(english.getString(key)));
    }

    private static LocalServer start() {
        return LocalServer.start(data, TestServer.archive(), data.tryLock().orElseThrow());
    }

    private static Databases databases() {
        return new LocalDatabases(Surroundings.of(new Properties(), Map.of()));
    }

    private static Choice choice(boolean scratch) {
        return new Choice(Optional.of(home), Optional.empty(), Optional.empty(), scratch);
    }

    private static void execute(DatabaseAddress address, String sql) throws SQLException {
        try (var connection = LocalDatabases.connect(address);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
