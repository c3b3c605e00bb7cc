package org.talent.tenants.scoring;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.talent.rules.Domain;
import org.talent.rules.IdentityLevel;
import org.talent.rules.RuleEngine;
import org.talent.rules.RuleSetKind;
import org.talent.rules.drools.DroolsRuleEngine;
import org.talent.tenants.contest.Contest;
import org.talent.tenants.contest.ContestId;
import org.talent.tenants.contest.EntrantKind;
import org.talent.tenants.contest.Event;
import org.talent.tenants.contest.EventId;
import org.talent.tenants.contest.IdentityPolicy;
import org.talent.tenants.contest.InMemoryContests;
import org.talent.tenants.contest.Season;
import org.talent.tenants.contest.SeasonId;
import org.talent.tenants.contest.Track;
import org.talent.tenants.contest.TrackId;
import org.talent.tenants.participant.InMemoryParticipants;
import org.talent.tenants.participant.Participant;
import org.talent.tenants.participant.PersonName;
import org.talent.tenants.participation.Marks;
import org.talent.tenants.rulebook.InMemoryRuleSets;
import org.talent.tenants.rulebook.RuleBook;
import org.talent.tenants.rulebook.RuleSet;
import org.talent.tenants.rulebook.RuleSetId;
import org.talent.tenants.rulebook.RuleSetVersion;
import org.talent.tenants.support.InMemoryUnitOfWork;
import org.talent.tenants.tenancy.AccountId;
import org.talent.tenants.tenancy.Actor;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.Role;
import org.talent.tenants.tenancy.TenantId;

/**
 * A contest with one track, a final and a school event, and forty people: person n has n of 40 in the school event, and
 * those with an even number have 41 − n of 40 in the final.
 */
final class SmallSeason {

    static final RuleEngine ENGINE = new DroolsRuleEngine();
    static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    static final int PEOPLE = 40;

    static final String NORMALISATION = """
            rule "Процент от максимума" @id(1)
            when $r : ResultClass( scored )
            then $r.maxRatio(); end
            """;
    static final String WEIGHT = """
            rule "Школьный уровень" @id(1)
            when $r : ResultClass( level == "школьный" )
            then $r.level(%s); end
            """;
    static final String QUOTA = """
            rule "Победители" @id(1)
            when $c : Cohort( )
            then $c.quota("победитель", %s, Of.RANKED, Rounding.FLOOR, Ties.EXCLUDE, true); end

            rule "Призёры" @id(2)
            when $c : Cohort( )
            then $c.quota("призёр", 0.3, Of.RANKED, Rounding.FLOOR, Ties.EXCLUDE, true); end
            """;

    final InMemoryContests contests = new InMemoryContests();
    final InMemoryRuleSets ruleSets = new InMemoryRuleSets();
    final InMemoryParticipants participants = new InMemoryParticipants();
    final InMemoryImpacts impacts = new InMemoryImpacts(participants);
    final InMemoryScoringStore store = new InMemoryScoringStore();
    final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    final Clock clock = Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    final Populations populations = new Populations(store);
    final Actor editor = actor(Role.RULE_EDITOR);
    final ContestId contest;
    final EventId finals;
    final EventId school;
    long mark = 1;
    final Marks marks = new Marks() {
        @Override
        public long newest() {
            return mark;
        }

        @Override
        public void hold() {
            // nobody else writes facts here
        }

        @Override
        public long next(String act) {
            return ++mark;
        }
    };

    SmallSeason() {
        var season = as(() -> contests.save(new Season(
                new SeasonId(0),
                0,
                "2026",
                "Сезон",
                LocalDate.of(2025, 9, 1),
                LocalDate.of(2026, 8, 31),
                IdentityPolicy.EXTERNAL_ID,
                Map.of(
                        Domain.EVENT_KIND, List.of("олимпиада"),
                        Domain.LEVEL, List.of("школьный", "всероссийский"),
                        Domain.ROLE, List.of("участник"),
                        Domain.OUTCOME, List.of("победитель", "призёр"),
                        Domain.REGION, List.of("Москва", "Татарстан")))));
        var saved = as(() -> contests.save(new Contest(
                new ContestId(0),
                0,
                season.id(),
                "talent",
                "Талант",
                EntrantKind.PARTICIPANT,
                List.of(new Track(new TrackId(0), "python", "Python")),
                List.of("победитель", "призёр"))));
        contest = saved.id();
        finals = event(season.id(), saved, "final", "Финал", "всероссийский");
        school = event(season.id(), saved, "school", "Школьный этап", "школьный");
        for (int number = 1; number <= PEOPLE; number++) {
            person(number);
        }
    }

    private EventId event(SeasonId season, Contest whose, String code, String title, String level) {
        return as(() -> contests.save(new Event(
                        new EventId(0),
                        0,
                        season,
                        code,
                        title,
                        "олимпиада",
                        level,
                        LocalDate.of(2026, 2, 1),
                        LocalDate.of(2026, 2, 2),
                        new BigDecimal(40),
                        null,
                        Map.of(whose.tracks().getFirst().id(), BigDecimal.ONE))))
                .id();
    }

    private void person(int number) {
        var region = number % 3 == 0 ? "Татарстан" : "Москва";
        var saved = as(() -> participants.save(new Participant(
                new org.talent.tenants.participant.EntrantId(0),
                0,
                "",
                new PersonName("Участник%02d".formatted(number), "Иван", ""),
                null,
                2010,
                2027,
                9,
                "",
                "",
                region,
                IdentityLevel.MODERATOR_CHECKED,
                Optional.empty())));
        long id = saved.id().value();
        store.add(id, 7 + number % 5, region, school, number);
        if (number % 2 == 0) {
            store.add(id, 7 + number % 5, region, finals, PEOPLE + 1 - number);
        }
    }

    /** So many more, nameless, each with another result in both events. */
    void crowd(int people) {
        for (int number = 1; number <= people; number++) {
            long id = 1_000_000L + number;
            store.add(id, 7 + number % 5, "Москва", school, number * 7_919L % 4_000 / 100.0);
            store.add(id, 7 + number % 5, "Москва", finals, number * 104_729L % 4_000 / 100.0);
        }
    }

    /** Puts a text in force from the beginning. */
    void publish(RuleSetKind kind, String text) {
        as(() -> {
            var ruleSet = ruleSets.save(new RuleSet(new RuleSetId(0), 0, RuleBook.of(contest), kind, 1));
            ruleSets.add(new RuleSetVersion(
                    ruleSet.id(),
                    kind,
                    1,
                    text,
                    "0".repeat(64),
                    "author",
                    "first",
                    Instant.EPOCH,
                    LocalDate.EPOCH,
                    Optional.empty(),
                    Optional.empty()));
            return ruleSet;
        });
    }

    /** The school event counts half, a tenth wins, three tenths have a prize. */
    void publishRules() {
        publish(RuleSetKind.NORMALISATION, NORMALISATION);
        publish(RuleSetKind.WEIGHT, WEIGHT.formatted("0.5"));
        publish(RuleSetKind.QUOTA, QUOTA.formatted("0.1"));
    }

    PreviewImpact previewImpact() {
        return new PreviewImpact(contests, ruleSets, marks, populations, impacts, ENGINE, unitOfWork, clock);
    }

    BrowseImpact browseImpact() {
        return new BrowseImpact(impacts, store, participants, ENGINE, unitOfWork);
    }

    TuneQuota tuneQuota() {
        return new TuneQuota(contests, ruleSets, marks, populations, ENGINE, unitOfWork, clock);
    }

    CompareFormulas compareFormulas() {
        return new CompareFormulas(contests, ruleSets, marks, store, ENGINE, unitOfWork, clock);
    }

    <T> T as(Supplier<T> work) {
        return CurrentTenant.call(editor, work);
    }

    static Actor actor(Role role) {
        return new Actor(new AccountId(1), new TenantId(1), "Анна", EnumSet.of(role), OptionalLong.empty());
    }
}
