package org.talent.deploy.replays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.talent.deploy.local.TestServer;
import org.talent.portal.command.CommandContext;
import org.talent.portal.command.Databases;
import org.talent.tenants.imports.mapping.SharedData;
import org.talent.tenants.replay.Replay;
import org.talent.tenants.replay.ReplaySeason;
import org.talent.tenants.support.Progress;
import org.talent.tenants.tenancy.AccountId;
import org.talent.tenants.tenancy.Actor;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.Role;
import org.talent.tenants.tenancy.TenantKind;
import org.talent.tenants.tenancy.Tenants;

/** Every folder of {@code deploy/replays}, against the real server; each in a tenant of its own. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReplaysTest {

    static Databases.Open database;
    static ConfigurableApplicationContext context;

    @BeforeAll
    static void open() {
        database = TestServer.scratch();
        context = new SpringApplicationBuilder(CommandContext.class)
                .web(WebApplicationType.NONE)
                .properties(database.properties())
                .run("--logging.level.root=WARN");
    }

    @AfterAll
    static void close() {
        context.close();
        database.close();
    }

    @TestFactory
    Stream<DynamicTest> replays() throws IOException {
        try (var folders = Files.list(Path.of("replays"))) {
            return folders
                    .filter(folder -> Files.isRegularFile(folder.resolve("season.yaml")))
                    .sorted()
                    .toList()
                    .stream()
                    .filter(folder ->
                            folder.getFileName().toString().matches(System.getProperty("talent.replays", ".*")))
                    .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> replay(folder)));
        }
    }

    private static void replay(Path folder) throws IOException {
        var data = data(folder);
        assumeTrue(
                data.isPresent(),
                "The results for " + folder + " are not here: set TALENT_SHARED_DATA to the folder that has them.");
        var tenants = context.getBean(Tenants.class);
        var tenant = tenants.register(TenantKind.ASSOCIATION, "replay-" + folder.getFileName(), "Replay", null);
        var actor = new Actor(new AccountId(1), tenant.id(), "replay", EnumSet.allOf(Role.class), OptionalLong.empty());

        var outcome = CurrentTenant.call(
                actor, () -> context.getBean(ReplaySeason.class).replay(folder, data.get(), 2, Progress.SILENT));

        switch (outcome) {
            case Replay.Faulty(var faults) ->
                throw new AssertionError(String.join(
                        "\n",
                        faults.stream().map(fault -> fault.say(Locale.ENGLISH)).toList()));
            case Replay.Compared compared -> {
                assertThat(compared.differences())
                        .extracting(difference -> difference.say(Locale.ENGLISH))
                        .isEmpty();
                assertThat(compared.checked()).isPositive();
            }
        }
    }

    /** Beside the replay, or the folder of the real tables that its file {@code data} names. */
    private static Optional<Path> data(Path folder) throws IOException {
        if (Files.isDirectory(folder.resolve("data"))) {
            return Optional.of(folder.resolve("data"));
        }
        var name = Files.readString(folder.resolve("data.txt")).strip();
        return SharedData.root().map(shared -> shared.resolve(name)).filter(Files::isDirectory);
    }
}
