package org.talent.deploy.benchmarks;

import java.math.BigDecimal;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.context.ApplicationContext;
import org.talent.rules.DefaultRuleSets;
import org.talent.rules.Domain;
import org.talent.tenants.contest.Contest;
import org.talent.tenants.contest.ContestId;
import org.talent.tenants.contest.Contests;
import org.talent.tenants.contest.EntrantKind;
import org.talent.tenants.contest.Event;
import org.talent.tenants.contest.EventId;
import org.talent.tenants.contest.IdentityPolicy;
import org.talent.tenants.contest.Season;
import org.talent.tenants.contest.SeasonId;
import org.talent.tenants.contest.Track;
import org.talent.tenants.contest.TrackId;
import org.talent.tenants.rulebook.RuleBook;
import org.talent.tenants.rulebook.RuleSet;
import org.talent.tenants.rulebook.RuleSetId;
import org.talent.tenants.rulebook.RuleSetVersion;
import org.talent.tenants.rulebook.RuleSets;
import org.talent.tenants.support.UnitOfWork;
import org.talent.tenants.tenancy.AccountId;
import org.talent.tenants.tenancy.Actor;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.Role;
import org.talent.tenants.tenancy.TenantKind;
import org.talent.tenants.tenancy.Tenants;

/**
 * An invented contest of any size under the rule sets that ship: three tracks, forty events of every kind and level, twelve
 * results a participant. The server makes the rows itself; ids have gaps, as they have when several contests grow together.
 */
record GeneratedContest(Actor actor, ContestId contest) {

    static final int RESULTS = 12;

    private static final int EVENTS = 40;
    private static final List<String> KINDS = List.of(
            "олимпиада",
            "соревнование роботов",
            "олимпиада",
            "курс",
            "хакатон",
            "олимпиада",
            "тест",
            "конкурс проектов");
    private static final List<String> LEVELS =
            List.of("школьный", "муниципальный", "региональный", "всероссийский", "международный");

    static GeneratedContest of(ApplicationContext context, String url, int participants) throws SQLException {
        var tenant = context.getBean(Tenants.class).register(TenantKind.ASSOCIATION, "generated", "Generated", null);
        var actor =
                new Actor(new AccountId(1), tenant.id(), "benchmark", EnumSet.allOf(Role.class), OptionalLong.empty());
        var contest = CurrentTenant.call(
                actor,
                () -> context.getBean(UnitOfWork.class).inOne(() -> contest(context, context.getBean(Contests.class))));
        rows(url, tenant.id().value(), participants);
        return new GeneratedContest(actor, contest);
    }

    private static ContestId contest(ApplicationContext context, Contests contests) {
        var season = contests.save(new Season(
                new SeasonId(0),
                0,
                "s",
                "Season",
                LocalDate.of(2025, 9, 1),
                LocalDate.of(2026, 8, 31),
                IdentityPolicy.NAME_AND_FACTS,
                Map.of(
                        Domain.EVENT_KIND,
                        List.of(
                                "олимпиада",
                                "соревнование роботов",
                                "курс",
                                "тест",
                                "хакатон",
                                "конкурс проектов",
                                "проектная школа"),
                        Domain.LEVEL,
                        LEVELS,
                        Domain.ROLE,
                        List.of("участник", "наставник", "эксперт"),
                        Domain.OUTCOME,
                        List.of(
                                "победитель",
                                "призёр",
                                "финалист",
                                "участник",
                                "зачёт",
                                "завершил",
                                "незачёт",
                                "не завершил"),
                        Domain.GROUP,
                        List.of("7–8 класс", "9–11 класс", "студенты СПО"),
                        Domain.REGION,
                        List.of("Москва"))));
        var contest = contests.save(new Contest(
                new ContestId(0),
                0,
                season.id(),
                "c",
                "Contest",
                EntrantKind.PARTICIPANT,
                List.of(
                        new Track(new TrackId(0), "python", "Python"),
                        new Track(new TrackId(0), "robots", "Robots"),
                        new Track(new TrackId(0), "projects", "Projects")),
                List.of("победитель", "призёр")));
        for (int number = 0; number < EVENTS; number++) {
            var weights = new HashMap<TrackId, BigDecimal>();
            weights.put(contest.tracks().get(number % 3).id(), BigDecimal.ONE);
            weights.put(contest.tracks().get(number / 3 % 3).id(), new BigDecimal("0.5"));
            contests.save(new Event(
                    new EventId(0),
                    0,
                    season.id(),
                    "event-" + number,
                    "Event " + number,
                    KINDS.get(number % KINDS.size()),
                    LEVELS.get(number % LEVELS.size()),
                    LocalDate.of(2025, 10, 1).plusDays(number),
                    LocalDate.of(2025, 10, 2).plusDays(number),
                    number % 2 == 0 ? new BigDecimal(400) : null,
                    number % 5 == 0 ? "series" : null,
                    weights));
        }
        var ruleSets = context.getBean(RuleSets.class);
        for (var shipped : DefaultRuleSets.of(DefaultRuleSets.TALENT)) {
            var ruleSet = ruleSets.save(new RuleSet(new RuleSetId(0), 0, RuleBook.of(contest.id()), shipped.kind(), 1));
            ruleSets.add(new RuleSetVersion(
                    ruleSet.id(),
                    shipped.kind(),
                    1,
                    shipped.text(),
                    "0".repeat(64),
                    "benchmark",
                    "shipped",
                    Clock.systemUTC().instant(),
                    LocalDate.EPOCH,
                    Optional.empty(),
                    Optional.empty()));
        }
        return contest.id();
    }

    private static void rows(String url, int tenant, int participants) throws SQLException {
        try (var connection = DriverManager.getConnection(url, "root", "");
                var statement = connection.createStatement()) {
            statement.execute("set unique_checks = 0");
            statement.execute("set foreign_key_checks = 0");
            statement.execute("insert into mark (tenant, value) values (%d, 1)".formatted(tenant));
            statement.execute("""
                    insert into participant (tenant, id, revision, number, birth_year, graduation_year, grade, region,
                           identity, from_mark)
                    select %d, seq * 3, 0, seq * 3, 2009 + seq %% 5, 0, 7 + seq %% 5, 'Москва', 'MODERATOR_CHECKED', 1
                    from seq_1_to_%d""".formatted(tenant, participants));
            statement.execute("""
                    insert into participant_person (tenant, participant, last_name, first_name)
                    select %d, seq * 3, concat('Last', seq), 'First' from seq_1_to_%d""".formatted(tenant, participants));
            statement.execute("""
                    insert into consent (tenant, id, participant, purpose, fields, given_on, until, signers, text_version,
                           text_language, text_hash, recorded_by, recorded_at, given_mark)
                    select %d, seq, seq * 3, 'CONTEST', '', '2025-09-01', '2099-01-01', 'SELF', 1, 'ru', '', 1, now(), 1
                    from seq_1_to_%d""".formatted(tenant, participants));
            statement.execute("""
                    insert into participation (tenant, season, entrant, id, from_mark, event, role, official, verified,
                           score, place_from, place_to, held_on)
                    select e.tenant, e.season, s.entrant, s.id, 1, e.id, 0, s.id %% 50 > 0, s.id %% 20 > 0,
                           if(s.result %% 4 = 3, null, crc32(s.id) %% 4000 / 10),
                           if(s.result %% 4 = 0, null, 1 + crc32(s.id) %% 500), if(s.result %% 4 = 0, null, 1 + crc32(s.id) %% 500),
                           e.ends
                    from (select p.seq * 3 as entrant, r.seq as result, (p.seq - 1) * %2$d + r.seq as id,
                                 (p.seq * 7 + r.seq * 3) %% %3$d as event
                          from seq_1_to_%4$d p, seq_1_to_%2$d r) s
                    join event e on e.tenant = %1$d and e.code = concat('event-', s.event)
                    order by s.entrant, s.id""".formatted(tenant, RESULTS, EVENTS, participants));
            statement.execute("analyze table participation, participant, consent");
        }
    }
}
