package org.talent.deploy.benchmarks;

import com.mysql.cj.jdbc.JdbcStatement;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.springframework.context.ApplicationContext;
import org.talent.persistence.DatabaseServer;
import org.talent.rules.Domain;
import org.talent.tenants.contest.Contests;
import org.talent.tenants.contest.Event;
import org.talent.tenants.contest.EventId;
import org.talent.tenants.contest.IdentityPolicy;
import org.talent.tenants.contest.Season;
import org.talent.tenants.contest.SeasonId;
import org.talent.tenants.imports.BatchCounts;
import org.talent.tenants.imports.EntrantFacts.PersonFacts;
import org.talent.tenants.imports.ImportResults;
import org.talent.tenants.imports.ImportResults.NewNames;
import org.talent.tenants.imports.ImportStore.Opening;
import org.talent.tenants.imports.StagedRow;
import org.talent.tenants.participation.Result;
import org.talent.tenants.support.Progress;
import org.talent.tenants.support.UnitOfWork;
import org.talent.tenants.tenancy.AccountId;
import org.talent.tenants.tenancy.Actor;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.Role;
import org.talent.tenants.tenancy.TenantKind;
import org.talent.tenants.tenancy.Tenants;

/**
 * Brings the awards of OIerDb in, from staging to applied, and the same rows by plain LOAD DATA into two tables of the
 * shape they end in; round after round, each into a tenant of its own, so that both see the same weather. The file is
 * taken apart before the clock starts: its dialect is its own.
 */
final class ImportBenchmark {

    static final String[] PRODUCTION = {
        "--innodb-buffer-pool-size=1G", "--innodb-log-file-size=1G", "--innodb-flush-log-at-trx-commit=1"
    };

    private final ApplicationContext context;
    private final String url;
    private final List<Double> imports = new ArrayList<>();
    private final List<Double> agains = new ArrayList<>();
    private final List<Double> looks = new ArrayList<>();
    private final List<Double> loads = new ArrayList<>();
    private final List<StagedRow> rows = new ArrayList<>();

    private ImportBenchmark(ApplicationContext context, String url) throws IOException {
        this.context = context;
        this.url = url;
        try (var file = new Oierdb(Oierdb.file().orElseThrow())) {
            file.forEachRemaining(rows::add);
        }
    }

    public static void main(String[] arguments) throws Exception {
        if (Oierdb.file().isEmpty()) {
            System.err.println(
                    "The file of OIerDb is not there. Set TALENT_SHARED_DATA to the folder of the shared data.");
            System.exit(3);
        }
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        var report = new Report("Import of a real file", arguments);
        try (var server = DatabaseServer.start(PRODUCTION)) {
            var url = server.schema();
            try (var context = BenchmarkApplication.over(url)) {
                new ImportBenchmark(context, url).run(rounds, report);
            }
        }
        report.write();
    }

    private void run(int rounds, Report report) throws SQLException {
        var times = context.getBean(StatementTimes.class);
        report.table(
                "round",
                "rows",
                "import",
                "rows/s",
                "staged",
                "applied",
                "cleared",
                "processor: program",
                "processor: server",
                "LOAD DATA",
                "rows/s",
                "of LOAD DATA",
                "same file again",
                "after a dry run");
        for (int round = 1; round <= rounds; round++) {
            var actor = actor("round-" + round);
            var season = season(actor);
            times.clear();
            double program = Report.processorTime();
            double server = Report.serverTime();
            var steps = new Steps();
            check(bring(actor, season, steps).newResults());
            var stepped = steps.end();
            double clearing = stepped.getOrDefault("clearing", 0L);
            double took = stepped.values().stream().mapToLong(Long::longValue).sum() - clearing;
            program = Report.processorTime() - program;
            server = Report.serverTime() - server;
            if (round == rounds) {
                times.keep();
            }
            double load = load();
            double again =
                    time(() -> check(bring(actor, season, Progress.SILENT).unchangedResults()));
            var other = actor("looked-" + round);
            var otherSeason = season(other);
            double looked = time(() -> check(lookThenBring(other, otherSeason).newResults()));
            imports.add(perSecond(took));
            agains.add(perSecond(again));
            looks.add(perSecond(looked));
            loads.add(perSecond(load));
            report.row(
                    round,
                    rows.size(),
                    Report.seconds(took),
                    Report.number(perSecond(took), 0),
                    Report.seconds(stepped.getOrDefault("staging", 0L)),
                    Report.seconds(stepped.getOrDefault("applying", 0L)),
                    Report.seconds(clearing),
                    Report.number(program, 1) + " s",
                    Report.number(server, 1) + " s",
                    Report.seconds(load),
                    Report.number(perSecond(load), 0),
                    Report.number(100 * load / took, 0) + " %",
                    Report.seconds(again),
                    Report.seconds(looked));
        }
        report.say(
                "Median: **%s rows/s** from staging to applied (validated, matched, compared, written, seen by everybody; what was staged is cleared after it), %s rows/s by `LOAD"
                        + " DATA` alone: %s %% of it. The same file again, where nothing changes: %s rows/s. With a dry run"
                        + " before, which matches once more: %s rows/s. The first round is cold.",
                Report.number(Report.median(imports), 0),
                Report.number(Report.median(loads), 0),
                Report.number(100 * Report.median(imports) / Report.median(loads), 0),
                Report.number(Report.median(agains), 0),
                Report.number(Report.median(looks), 0));
        report.say("Where the last round's time went, by statement:");
        report.table("ms", "calls", "statement");
        times.kept(20)
                .forEach(time ->
                        report.row(Report.number(time.milliseconds(), 0), time.calls(), "`" + time.text() + "`"));
    }

    private void check(long taken) {
        if (taken != rows.size()) {
            throw new IllegalStateException("Of %d rows %d were taken.".formatted(rows.size(), taken));
        }
    }

    private static double time(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }

    private double perSecond(double nanos) {
        return rows.size() / nanos * 1e9;
    }

    private Actor actor(String code) {
        var tenant = context.getBean(Tenants.class).register(TenantKind.ASSOCIATION, code, code, null);
        return new Actor(new AccountId(1), tenant.id(), "benchmark", EnumSet.allOf(Role.class), OptionalLong.empty());
    }

    private BatchCounts bring(Actor actor, SeasonId season, Progress progress) {
        return CurrentTenant.call(
                actor,
                () -> context.getBean(ImportResults.class)
                        .bring(opening(season), rows.iterator(), NewNames.ADD, progress)
                        .counts());
    }

    private BatchCounts lookThenBring(Actor actor, SeasonId season) {
        var imports = context.getBean(ImportResults.class);
        return CurrentTenant.call(actor, () -> {
            var dryRun = imports.dryRun(opening(season), rows.iterator(), NewNames.ADD, Progress.SILENT);
            return imports.commit(dryRun.batch(), NewNames.ADD, Progress.SILENT);
        });
    }

    private static Opening opening(SeasonId season) {
        return new Opening(season, IdentityPolicy.NAME_AND_FACTS, "oierdb", "", 0, "result.csv", "0".repeat(64), false);
    }

    /** Takes the text as given: what is measured is the server alone. */
    private double load() throws SQLException {
        var people = new StringBuilder();
        var results = new StringBuilder();
        int line = 0;
        var last = "";
        for (var staged : rows) {
            var row = (StagedRow.Readable) staged;
            var person = (PersonFacts) row.entrant();
            if (!person.externalId().equals(last)) {
                last = person.externalId();
                people.append("1\t%s\t%s\t%d\t%s\t%s\n"
                        .formatted(
                                last, person.name().last(), person.graduationYear(), person.school(), person.region()));
            }
            results.append(
                    "1\t%s\t%d\t%s\t%s\t%s\n".formatted(last, ++line, row.event(), row.role(), laidFlat(row.result())));
        }
        try (var connection = DriverManager.getConnection(url, "root", "");
                var statement = connection.createStatement()) {
            statement.execute("""
                    create temporary table plain_person (
                        tenant int not null, id bigint not null, last_name varchar(200) not null, year smallint not null,
                        school varchar(300) not null, region varchar(200) not null, primary key (tenant, id))
                    engine = InnoDB default character set utf8mb4 collate utf8mb4_bin""");
            statement.execute("""
                    create temporary table plain_result (
                        tenant int not null, entrant bigint not null, id bigint not null, event varchar(120) not null,
                        role varchar(100) not null, score decimal(18, 6) null, place_from int null, outcome varchar(100) null,
                        primary key (tenant, entrant, id), key by_event (tenant, event), unique key by_id (tenant, id))
                    engine = InnoDB default character set utf8mb4 collate utf8mb4_bin""");
            long start = System.nanoTime();
            load(statement, "plain_person", people);
            load(statement, "plain_result", results);
            double took = System.nanoTime() - start;
            statement.execute("drop temporary table plain_person, plain_result");
            return took;
        }
    }

    private static String laidFlat(Result result) {
        return switch (result) {
            case Result.Scored(var score, var _, var place, var outcome, var _) ->
                score.toPlainString()
                        + '\t'
                        + place.map(one -> "" + one.from()).orElse("\\N")
                        + '\t'
                        + outcome.orElse("\\N");
            case Result.Placed(var place, var outcome) -> "\\N\t" + place.from() + '\t' + outcome.orElse("\\N");
            case Result.Graded(var outcome) -> "\\N\t\\N\t" + outcome;
            case Result.Attended() -> "\\N\t\\N\t\\N";
        };
    }

    private static void load(java.sql.Statement statement, String table, CharSequence text) throws SQLException {
        statement
                .unwrap(JdbcStatement.class)
                .setLocalInfileInputStream(
                        new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)));
        statement.execute("load data local infile 'rows' into table " + table + " character set utf8mb4");
    }

    private SeasonId season(Actor actor) {
        return CurrentTenant.call(actor, () -> context.getBean(UnitOfWork.class).inOne(() -> season()));
    }

    private SeasonId season() {
        var contests = context.getBean(Contests.class);
        var id = contests.save(new Season(
                        new SeasonId(0),
                        0,
                        "s",
                        "Season",
                        LocalDate.of(2009, 1, 1),
                        LocalDate.of(2019, 12, 31),
                        IdentityPolicy.NAME_AND_FACTS,
                        Map.of(
                                Domain.EVENT_KIND, List.of("олимпиада"),
                                Domain.LEVEL, List.of("региональный"),
                                Domain.ROLE, List.of("участник"))))
                .id();
        var codes = new TreeSet<String>();
        rows.forEach(row -> codes.add(((StagedRow.Readable) row).event()));
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
                    BigDecimal.valueOf(1000),
                    null,
                    Map.of()));
        }
        return id;
    }
}
