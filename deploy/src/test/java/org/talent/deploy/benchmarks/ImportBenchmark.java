package org.talent.deploy.benchmarks;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.talent.persistence.DatabaseServer;
import org.talent.rules.Domain;
import org.talent.tenants.contest.Contests;
import org.talent.tenants.contest.Event;
import org.talent.tenants.contest.EventId;
import org.talent.tenants.contest.IdentityPolicy;
import org.talent.tenants.contest.Season;
import org.talent.tenants.contest.SeasonId;
import org.talent.tenants.imports.ImportResults;
import org.talent.tenants.imports.ImportResults.NewNames;
import org.talent.tenants.imports.ImportStore;
import org.talent.tenants.imports.StagedRow;
import org.talent.tenants.support.Progress;
import org.talent.tenants.support.UnitOfWork;
import org.talent.tenants.tenancy.AccountId;
import org.talent.tenants.tenancy.Actor;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.Role;
import org.talent.tenants.tenancy.TenantKind;
import org.talent.tenants.tenancy.Tenants;

public final class ImportBenchmark {

    public static void main(String[] arguments) throws Exception {
        long cpu0 = 0;
        try (var server = DatabaseServer.start(
                        "--innodb-buffer-pool-size=1G",
                        "--innodb-log-file-size=1G",
                        "--innodb-flush-log-at-trx-commit=1");
                var context = BenchmarkApplication.over(server.schema())) {
            for (int i = 0; i < (arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2); i++) {
                var tenant = context.getBean(Tenants.class).register(TenantKind.ASSOCIATION, "a" + i, "A", null);
                var actor =
                        new Actor(new AccountId(1), tenant.id(), "b", EnumSet.allOf(Role.class), OptionalLong.empty());
                var imports = context.getBean(ImportResults.class);
                var contests = context.getBean(Contests.class);
                var season = CurrentTenant.call(
                        actor, () -> context.getBean(UnitOfWork.class).inOne(() -> season(contests)));
                long start = System.nanoTime();
                long rows = 0;
                for (int again = 0; again < 2; again++) {
                    start = System.nanoTime();
                    cpu0 = cpu();
                    context.getBean(StatementTimes.class).clear();
                    try (var file = new Oierdb(Oierdb.file().orElseThrow())) {
                        var dry = CurrentTenant.call(
                                actor,
                                () -> imports.dryRun(
                                        new ImportStore.Opening(
                                                season,
                                                IdentityPolicy.NAME_AND_FACTS,
                                                "oierdb",
                                                "",
                                                0,
                                                "result.csv",
                                                "0".repeat(64),
                                                false),
                                        (java.util.Iterator<StagedRow>) file,
                                        NewNames.ADD,
                                        (step, done, total) -> {}));
                        long staged = System.nanoTime();
                        var counts = CurrentTenant.call(
                                actor, () -> imports.commit(dry.batch(), NewNames.ADD, Progress.SILENT));
                        long end = System.nanoTime();
                        rows = counts.newResults() + counts.unchangedResults();
                        System.out.printf(
                                "%s%n dry %.2f s, commit %.2f s: %.0f rows/s, cpu %d ms%n",
                                counts,
                                (staged - start) / 1e9,
                                (end - staged) / 1e9,
                                rows / ((end - start) / 1e9),
                                cpu() - cpu0);
                        context.getBean(StatementTimes.class).print();
                    }
                }
            }
            if (System.getProperty("hold") != null) {
                var tenant = context.getBean(Tenants.class).register(TenantKind.ASSOCIATION, "hold", "A", null);
                var actor =
                        new Actor(new AccountId(1), tenant.id(), "b", EnumSet.allOf(Role.class), OptionalLong.empty());
                CurrentTenant.call(actor, () -> {
                    var season = context.getBean(UnitOfWork.class).inOne(() -> season(context.getBean(Contests.class)));
                    try (var file = new Oierdb(Oierdb.file().orElseThrow())) {
                        return context.getBean(ImportResults.class)
                                .dryRun(
                                        new ImportStore.Opening(
                                                season,
                                                IdentityPolicy.NAME_AND_FACTS,
                                                "oierdb",
                                                "",
                                                0,
                                                "result.csv",
                                                "0".repeat(64),
                                                false),
                                        file,
                                        NewNames.ADD,
                                        Progress.SILENT);
                    } catch (java.io.IOException e) {
                        throw new IllegalStateException(e);
                    }
                });
                System.out.println("HOLD");
                Thread.sleep(1_000_000);
            }
        }
    }

    static long cpu() {
        return ProcessHandle.current()
                .descendants()
                .map(p -> p.info()
                        .totalCpuDuration()
                        .orElse(java.time.Duration.ZERO)
                        .toMillis())
                .mapToLong(x -> x)
                .sum();
    }

    private static SeasonId season(Contests contests) {
        var id = contests.save(new Season(
                        new SeasonId(0),
                        0,
                        "s",
                        "S",
                        LocalDate.of(2009, 1, 1),
                        LocalDate.of(2019, 12, 31),
                        IdentityPolicy.NAME_AND_FACTS,
                        Map.of(
                                Domain.EVENT_KIND, java.util.List.of("олимпиада"),
                                Domain.LEVEL, java.util.List.of("региональный"),
                                Domain.ROLE, java.util.List.of("участник"))))
                .id();
        var codes = new TreeSet<String>();
        try (var file = new Oierdb(Oierdb.file().orElseThrow())) {
            file.forEachRemaining(row -> codes.add(((StagedRow.Readable) row).event()));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        for (var code : codes) {
            contests.save(new Event(
                    new EventId(0),
                    0,
                    id,
                    code,
                    code,
                    "олимпиада",
                    "региональный",
                    LocalDate.of(2019, 1, 1),
                    LocalDate.of(2019, 1, 1),
                    null,
                    null,
                    Map.of()));
        }
        return id;
    }
}
