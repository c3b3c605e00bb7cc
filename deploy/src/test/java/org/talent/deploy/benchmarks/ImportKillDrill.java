package org.talent.deploy.benchmarks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.talent.persistence.DatabaseServer;
import org.talent.rules.Domain;
import org.talent.rules.IdentityLevel;
import org.talent.tenants.contest.Contests;
import org.talent.tenants.contest.Event;
import org.talent.tenants.contest.EventId;
import org.talent.tenants.contest.IdentityPolicy;
import org.talent.tenants.contest.Season;
import org.talent.tenants.contest.SeasonId;
import org.talent.tenants.imports.BatchState;
import org.talent.tenants.imports.EntrantFacts;
import org.talent.tenants.imports.EntrantFacts.PersonFacts;
import org.talent.tenants.imports.EntrantFacts.TeamFacts;
import org.talent.tenants.imports.ImportBatch;
import org.talent.tenants.imports.ImportResults;
import org.talent.tenants.imports.ImportResults.NewNames;
import org.talent.tenants.imports.ImportStore;
import org.talent.tenants.imports.ImportStore.Opening;
import org.talent.tenants.imports.RowPlace;
import org.talent.tenants.imports.StagedRow;
import org.talent.tenants.participant.PersonName;
import org.talent.tenants.participation.Marks;
import org.talent.tenants.participation.Result;
import org.talent.tenants.support.Progress;
import org.talent.tenants.support.UnitOfWork;
import org.talent.tenants.tenancy.AccountId;
import org.talent.tenants.tenancy.Actor;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.Role;
import org.talent.tenants.tenancy.TenantId;
import org.talent.tenants.tenancy.TenantKind;
import org.talent.tenants.tenancy.Tenants;

/**
 * A program brings a corrected file in over an earlier one, takes it back, and again without end, until it is killed
 * without a warning at a point drawn by chance in each of its steps in turn. After each kill the facts must be those of the earlier or of the corrected
 * file, whole; whatever was left is continued as staff would, and the same file again must end where an import that
 * nobody disturbed ends. Every kill has a tenant of its own, so that also people nobody knew are on their way.
 */
final class ImportKillDrill {

    private static final int PEOPLE = 8_000;
    private static final int EVENTS = 6;
    private static final int MEMBERS = 3;
    private static final long SEED = 20_36;
    private static final List<String> STEPS = List.of("staging", "matching", "applying", "clearing", "undo");
    private static final String EARLIER = "earlier.csv";
    private static final String CORRECTED = "corrected.csv";

    private final ApplicationContext context;
    private final ImportResults imports;

    private ImportKillDrill(ApplicationContext context) {
        this.context = context;
        this.imports = context.getBean(ImportResults.class);
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0 && arguments[0].equals(Victim.VICTIM)) {
            try (var context = BenchmarkApplication.over(arguments[1])) {
                new ImportKillDrill(context)
                        .importForEver(new Site(
                                actor(new TenantId(Integer.parseInt(arguments[2]))),
                                new SeasonId(Long.parseLong(arguments[3]))));
            }
            return;
        }
        int kills = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20;
        var report = new Report("Imports killed at random points", arguments);
        try (var server = DatabaseServer.start(ImportBenchmark.PRODUCTION)) {
            var url = server.schema();
            try (var context = BenchmarkApplication.over(url)) {
                new ImportKillDrill(context).run(url, kills, report);
            }
        }
        report.write();
    }

    /** A tenant with one season, and who acts there. */
    private record Site(Actor actor, SeasonId season) {}

    /** What stands open in a season: numbers of rows, and sums over all that they say, ids apart. */
    private record Facts(long results, long distinct, long resultSum, long people, long peopleSum, long members) {}

    private void run(String url, int kills, Report report) throws Exception {
        var random = new Random(SEED);
        var calm = site("undisturbed");
        bring(calm, EARLIER);
        long undisturbed = System.nanoTime();
        var earlier = facts(calm);
        bring(calm, CORRECTED);
        var corrected = facts(calm);
        var faults = new ArrayList<String>();
        takeBack(calm);
        undisturbed = System.nanoTime() - undisturbed;
        if (!facts(calm).equals(earlier) || earlier.equals(corrected)) {
            faults.add("undisturbed");
        }
        // about a step and a half, for a cold program is slower: each step is hit, and what comes right after it
        int longest = (int) (undisturbed / 2 / 1_000_000);
        report.say(
                "A file of %s rows is brought in over one of %s, with new, changed and missing results of people and teams;"
                        + " then it is taken back, and again until the program is killed.",
                Report.number(rows(CORRECTED).count(), 0),
                Report.number(rows(EARLIER).count(), 0));
        report.table(
                "kill",
                "it was at",
                "facts",
                "left behind",
                "continued by",
                "same file again",
                "taken back, again",
                "staged in the end");
        for (int kill = 1; kill <= kills; kill++) {
            var site = site("kill-" + kill);
            bring(site, EARLIER);
            var step = Victim.killed(
                    ImportKillDrill.class,
                    STEPS.get((kill - 1) % STEPS.size()),
                    random.nextInt(longest),
                    url,
                    String.valueOf(site.actor.tenant().value()),
                    String.valueOf(site.season.value()));
            var found = settled(site);
            boolean applied = isApplied(site);
            boolean whole = found.equals(applied ? corrected : earlier);
            var left = left(site);
            var way = goOn(site, random.nextBoolean());
            bring(site, CORRECTED);
            boolean same = facts(site).equals(corrected);
            takeBack(site);
            boolean back = facts(site).equals(earlier);
            bring(site, CORRECTED);
            back &= facts(site).equals(corrected);
            long staged = stagedAWeekLater(site);
            if (!whole || !same || !back || staged > 0) {
                faults.add("kill " + kill);
            }
            report.row(
                    kill,
                    step,
                    (applied ? "corrected" : "earlier") + (whole ? ", whole" : ", **not whole**: " + found),
                    left,
                    way,
                    same ? "same facts" : "**others**: " + facts(site),
                    back ? "same facts" : "**others**",
                    staged == 0 ? "nothing" : "**" + staged + " rows**");
        }
        report.say(
                faults.isEmpty()
                        ? "%d kills: the facts were always those of one file, whole; the same file again ended where an"
                                + " undisturbed import ends, row by row (%s results, %s people), and nothing stayed staged."
                        : "%d kills, and not all went well (of %s results, %s people): " + faults,
                kills,
                Report.number(corrected.results, 0),
                Report.number(corrected.people, 0));
    }

    private void importForEver(Site site) {
        while (true) {
            Victim.at("staging");
            CurrentTenant.run(site.actor, () -> {
                var dryRun = imports.dryRun(
                        opening(site, CORRECTED), iterator(CORRECTED), NewNames.ADD, (step, _, _) -> Victim.at(step));
                imports.commit(dryRun.batch(), NewNames.ADD, (step, _, _) -> Victim.at(step));
            });
            Victim.at("undo");
            takeBack(site);
        }
    }

    private void bring(Site site, String file) {
        CurrentTenant.run(
                site.actor, () -> imports.bring(opening(site, file), iterator(file), NewNames.ADD, Progress.SILENT));
    }

    /** Undoes what stands of the corrected file, newest first. */
    private void takeBack(Site site) {
        batches(site).stream()
                .filter(batch ->
                        batch.state() == BatchState.APPLIED && batch.fileName().equals(CORRECTED))
                .forEach(batch -> CurrentTenant.run(site.actor, () -> imports.undo(batch.id())));
    }

    /** As staff would: a batch that waits is applied or given up; one that was applied may be undone. */
    private String goOn(Site site, boolean forward) {
        var newest = batches(site).getFirst();
        return switch (newest.state()) {
            case STAGED -> {
                CurrentTenant.run(site.actor, () -> {
                    if (forward) {
                        imports.commit(newest.id(), NewNames.ADD, Progress.SILENT);
                    } else {
                        imports.abandon(newest.id());
                    }
                });
                yield forward ? "applying it" : "giving it up";
            }
            case APPLIED -> {
                if (forward || !newest.fileName().equals(CORRECTED)) {
                    yield "—";
                }
                takeBack(site);
                yield "undoing it";
            }
            case UNDONE, ABANDONED -> "—";
        };
    }

    private List<ImportBatch> batches(Site site) {
        return inOne(site, () -> context.getBean(ImportStore.class).batches(site.season, 0, 1_000));
    }

    private boolean isApplied(Site site) {
        return batches(site).stream()
                .anyMatch(batch ->
                        batch.state() == BatchState.APPLIED && batch.fileName().equals(CORRECTED));
    }

    /** What the dead program left that no fact tells of. */
    private String left(Site site) {
        var unseen = count("select count(*) from import_batch where tenant = ? and state = 'STAGING'", site);
        var rows = count("select count(*) from import_staged where tenant = ?", site);
        return batches(site).getFirst().state() == BatchState.STAGED
                ? "a batch that waits, %s rows".formatted(Report.number(rows, 0))
                : unseen > 0 ? "a batch nobody sees, %s rows".formatted(Report.number(rows, 0)) : "nothing";
    }

    /** What is left when time goes by: the next import sweeps. */
    private long stagedAWeekLater(Site site) {
        var jdbc = context.getBean(JdbcTemplate.class);
        int tenant = site.actor.tenant().value();
        jdbc.update("update import_batch set at = at - interval 8 day where tenant = ?", tenant);
        inOne(site, () -> context.getBean(ImportStore.class).sweep());
        return Stream.of(
                        "import_staged where tenant = ?",
                        "import_staged_entrant where tenant = ?",
                        "import_staged_name where tenant = ?",
                        "import_batch where tenant = ? and state in ('STAGING', 'STAGED')")
                .mapToLong(left -> count("select count(*) from " + left, site))
                .sum();
    }

    /** The facts once the server has noticed that the program which was changing them is dead. */
    private Facts settled(Site site) {
        return inOne(site, () -> {
            context.getBean(Marks.class).hold();
            return read(site);
        });
    }

    private Facts facts(Site site) {
        return inOne(site, () -> read(site));
    }

    private Facts read(Site site) {
        var jdbc = context.getBean(JdbcTemplate.class);
        int tenant = site.actor.tenant().value();
        var facts = jdbc.queryForObject(
                """
                select count(*), count(distinct p.entrant, p.event, p.attempt),
                       coalesce(sum(crc32(concat_ws('|', e.code, p.attempt, coalesce(q.last_name, t.title),
                           coalesce(q.birth_date, ''), coalesce(p.score, ''), coalesce(p.place_from, ''),
                           coalesce(o.name, ''), p.official, p.verified, p.held_on, coalesce(m.title, ''), p.team_size,
                           p.listed, hex(p.content)))), 0)
                from participation p
                join event e on e.tenant = p.tenant and e.season = p.season and e.id = p.event
                left join participant_person q on q.tenant = p.tenant and q.participant = p.entrant
                left join team t on t.tenant = p.tenant and t.id = p.entrant
                left join team m on m.tenant = p.tenant and m.id = p.team
                left join season_name o on o.tenant = p.tenant and o.season = p.season and o.domain = 'OUTCOME'
                     and o.code = p.outcome
                where p.tenant = ? and p.season = ? and p.to_mark = 9223372036854775807""",
                (row, _) -> new long[] {row.getLong(1), row.getLong(2), row.getLong(3)},
                tenant,
                site.season.value());
        var people = jdbc.queryForObject("""
                select count(*), coalesce(sum(crc32(concat_ws('|', q.last_name, coalesce(q.birth_date, ''), p.birth_year,
                       p.grade, q.school))), 0)
                from participant p
                join participant_person q on q.tenant = p.tenant and q.participant = p.id
                where p.tenant = ? and not p.retired""", (row, _) -> new long[] {row.getLong(1), row.getLong(2)}, tenant);
        return new Facts(
                facts[0],
                facts[1],
                facts[2],
                people[0],
                people[1],
                count("select count(*) from team_member where tenant = ?", site));
    }

    private long count(String sql, Site site) {
        Long count = context.getBean(JdbcTemplate.class)
                .queryForObject(sql, Long.class, site.actor.tenant().value());
        return count == null ? 0 : count;
    }

    private <T> T inOne(Site site, Supplier<T> read) {
        return CurrentTenant.call(
                site.actor, () -> context.getBean(UnitOfWork.class).inOne(read));
    }

    private static Opening opening(Site site, String file) {
        return new Opening(
                site.season,
                IdentityPolicy.NAME_AND_FACTS,
                "drill",
                "",
                0,
                file,
                "0".repeat(64),
                file.equals(CORRECTED));
    }

    private static Iterator<StagedRow> iterator(String file) {
        return rows(file).iterator();
    }

    /**
     * Everybody in two events, and a team of every three people. The corrected file lacks the first tenth, has as many new
     * ones at the end, other points for every third and another school for every seventh.
     */
    private static Stream<StagedRow> rows(String file) {
        int from = file.equals(CORRECTED) ? PEOPLE / 10 : 0;
        return IntStream.range(from, from + PEOPLE).boxed().flatMap(number -> {
            var person = person(file, number);
            var own = Stream.of(
                    row(file, number, person, "event-" + number % EVENTS),
                    row(file, number, person, "event-" + (number + 1) % EVENTS));
            return number % MEMBERS > 0 ? own : Stream.concat(own, Stream.of(team(file, number)));
        });
    }

    private static StagedRow team(String file, int number) {
        var members = IntStream.range(number, number + MEMBERS)
                .mapToObj(member -> person(file, member))
                .toList();
        return row(
                file,
                number,
                new TeamFacts("t-" + number, "Team " + number, "School", members, MEMBERS),
                "event-teams");
    }

    private static PersonFacts person(String file, int number) {
        boolean moved = file.equals(CORRECTED) && number % 7 == 0;
        return new PersonFacts(
                number % 2 == 0 ? "p-" + number : "",
                new PersonName("Last" + number, "First", ""),
                LocalDate.of(2008, 1, 1).plusDays(number % 1_500),
                0,
                0,
                9,
                moved ? "Other school" : "School " + number % 100,
                "",
                "",
                IdentityLevel.SELF_DECLARED);
    }

    private static StagedRow row(String file, int number, EntrantFacts entrant, String event) {
        int more = file.equals(CORRECTED) && number % 3 == 0 ? 7 : 0;
        return new StagedRow.Readable(
                new RowPlace(file, number + 2, "row " + number),
                entrant,
                event,
                "участник",
                new Result.Scored(
                        BigDecimal.valueOf(number * 31L % 400 + more),
                        List.of(),
                        Optional.empty(),
                        Optional.of(number % 10 == 0 ? "призёр" : "участник")),
                true,
                true,
                Optional.empty(),
                1,
                null,
                Optional.empty());
    }

    private static Actor actor(TenantId tenant) {
        return new Actor(new AccountId(1), tenant, "drill", EnumSet.allOf(Role.class), OptionalLong.empty());
    }

    private Site site(String code) {
        var actor = actor(context.getBean(Tenants.class)
                .register(TenantKind.ASSOCIATION, code, code, null)
                .id());
        return CurrentTenant.call(
                actor, () -> context.getBean(UnitOfWork.class).inOne(() -> new Site(actor, season())));
    }

    private SeasonId season() {
        var contests = context.getBean(Contests.class);
        var id = contests.save(new Season(
                        new SeasonId(0),
                        0,
                        "s",
                        "Season",
                        LocalDate.of(2025, 9, 1),
                        LocalDate.of(2026, 8, 31),
                        IdentityPolicy.NAME_AND_FACTS,
                        Map.of(
                                Domain.EVENT_KIND, List.of("олимпиада"),
                                Domain.LEVEL, List.of("региональный"),
                                Domain.ROLE, List.of("участник"))))
                .id();
        Stream.concat(IntStream.range(0, EVENTS).mapToObj(number -> "event-" + number), Stream.of("event-teams"))
                .forEach(code -> contests.save(new Event(
                        new EventId(0),
                        0,
                        id,
                        code,
                        code,
                        "олимпиада",
                        "региональный",
                        LocalDate.of(2026, 3, 1),
                        LocalDate.of(2026, 3, 2),
                        BigDecimal.valueOf(1000),
                        null,
                        Map.of())));
        return id;
    }
}
