package org.talent.persistence.scoring;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.talent.rules.Cohort;
import org.talent.rules.ContestFacts;
import org.talent.rules.ContestFacts.Base;
import org.talent.rules.ContestFacts.EventFacts;
import org.talent.rules.ContestFacts.EventStatistics;
import org.talent.rules.ContestFacts.ScoreDistribution;
import org.talent.rules.Domain;
import org.talent.rules.Phrase;
import org.talent.rules.Points;
import org.talent.rules.ResultBatch;
import org.talent.rules.Vocabulary;
import org.talent.tenants.contest.Contest;
import org.talent.tenants.contest.Contests;
import org.talent.tenants.contest.Event;
import org.talent.tenants.contest.EventId;
import org.talent.tenants.contest.Season;
import org.talent.tenants.contest.TrackId;
import org.talent.tenants.participant.EntrantId;
import org.talent.tenants.participation.Participations;
import org.talent.tenants.scoring.ScoringRunId;
import org.talent.tenants.scoring.ScoringStore;
import org.talent.tenants.support.NotFound;
import org.talent.tenants.support.UnitOfWork;
import org.talent.tenants.tenancy.CurrentTenant;

/** Streams frozen results out and standings in by plain statements; memory does not grow with the contest. */
@Repository
class JdbcScoringStore implements ScoringStore {

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final Contests contests;
    private final Participations participations;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    JdbcScoringStore(
            DataSource dataSource,
            JdbcClient jdbc,
            Contests contests,
            Participations participations,
            UnitOfWork unitOfWork,
            Clock clock) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
        this.contests = contests;
        this.participations = participations;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    @Override
    public ContestFacts facts(Contest contest, Vocabulary vocabulary, long mark) {
        return unitOfWork.inOne(() -> {
            var season = season(contest);
            var events = contests.events(contest.season());
            var statistics = participations.statistics(contest.season(), mark);
            var distributions = distributions(contest, mark);
            var positions = new HashMap<EventId, Integer>();
            var trackCodes = new HashMap<TrackId, Integer>();
            for (int code = 0; code < contest.tracks().size(); code++) {
                trackCodes.put(contest.tracks().get(code).id(), code);
            }
            var metaEvents = new ArrayList<String>();
            var facts = new ArrayList<EventFacts>();
            for (var event : events) {
                positions.put(event.id(), facts.size());
                var tracks = new HashMap<Integer, BigDecimal>();
                event.tracks().forEach((track, weight) -> {
                    var code = trackCodes.get(track);
                    if (code != null) {
                        tracks.put(code, weight);
                    }
                });
                facts.add(new EventFacts(
                        event.code(),
                        event.title(),
                        code(vocabulary, Domain.EVENT_KIND, event.kind()),
                        code(vocabulary, Domain.LEVEL, event.level()),
                        event.maximum(),
                        metaEvent(metaEvents, event),
                        event.ends(),
                        tracks,
                        allBases(statistics.getOrDefault(event.id(), Map.of())),
                        distributions.getOrDefault(event.id(), Map.of())));
            }
            var edges = contests.edges(contest.season()).stream()
                    .map(edge -> new ContestFacts.EventEdge(
                            positions.getOrDefault(edge.from(), -1),
                            positions.getOrDefault(edge.to(), -1),
                            edge.type()))
                    .toList();
            return new ContestFacts(season.starts(), season.ends(), vocabulary.names(Domain.TRACK), facts, edges);
        });
    }

    private static Map<Base, EventStatistics> allBases(Map<Base, EventStatistics> known) {
        var nothing = new EventStatistics(0, 0, 0, BigDecimal.ZERO, BigDecimal.ZERO, null, null, 0);
        return Arrays.stream(Base.values())
                .collect(Collectors.toMap(base -> base, base -> known.getOrDefault(base, nothing)));
    }

    private static int metaEvent(List<String> seen, Event event) {
        var name = event.metaEvent();
        if (name == null) {
            return -1;
        }
        int code = seen.indexOf(name);
        if (code < 0) {
            seen.add(name);
            code = seen.size() - 1;
        }
        return code;
    }

    private static int code(Vocabulary vocabulary, Domain domain, String name) {
        return vocabulary.code(domain, name).orElseThrow(() -> new NotFound(domain.name(), name));
    }

    /** Distinct scores with counts; a team's result counts once, for the team. */
    private Map<EventId, Map<Base, ScoreDistribution>> distributions(Contest contest, long mark) {
        var gathered = new HashMap<EventId, Map<Base, DistributionBuilder>>();
        jdbc.sql("""
                select p.event, p.official and p.struck_out is null as official, p.score, count(*) as n
                from participation p
                where p.tenant = :tenant and p.from_mark <= :mark and p.to_mark > :mark and p.team is null
                  and p.score is not null
                  and p.event in (select e.id from event e where e.tenant = :tenant and e.season = :season)
                group by p.event, p.score, 2
                order by p.event, p.score""")
                .param("tenant", tenant())
                .param("mark", mark)
                .param("season", contest.season().value())
                .query(row -> {
                    long score = row.getBigDecimal("score").movePointRight(6).longValueExact();
                    long count = row.getLong("n");
                    var bases =
                            gathered.computeIfAbsent(new EventId(row.getLong("event")), _ -> new EnumMap<>(Base.class));
                    add(bases, Base.ALL, score, count);
                    if (row.getBoolean("official")) {
                        add(bases, Base.OFFICIAL, score, count);
                        add(bases, Base.RANKED, score, count);
                    }
                });
        var distributions = new HashMap<EventId, Map<Base, ScoreDistribution>>();
        gathered.forEach((event, bases) -> {
            var built = new EnumMap<Base, ScoreDistribution>(Base.class);
            bases.forEach((base, builder) -> built.put(base, builder.build()));
            distributions.put(event, built);
        });
        return distributions;
    }

    private static void add(Map<Base, DistributionBuilder> bases, Base base, long score, long count) {
        bases.computeIfAbsent(base, _ -> new DistributionBuilder()).add(score, count);
    }

    @Override
    public List<EntrantRange> ranges(Contest contest, long mark, int parts) {
        var ends = jdbc.sql("select coalesce(min(p.entrant), 0), coalesce(max(p.entrant), -1) from participation p"
                        + " where p.tenant = ?")
                .param(tenant())
                .query((row, _) -> new EntrantRange(row.getLong(1), row.getLong(2) + 1))
                .single();
        long width = Math.max(1, Math.ceilDiv(ends.to() - ends.from(), parts));
        var ranges = new ArrayList<EntrantRange>();
        for (long from = ends.from(); from < ends.to(); from += width) {
            ranges.add(new EntrantRange(from, Math.min(ends.to(), from + width)));
        }
        return ranges;
    }

    @Override
    public void read(
            Contest contest,
            Vocabulary vocabulary,
            long mark,
            EntrantRange range,
            ResultBatch batch,
            Consumer<ResultBatch> each) {
        reader(contest, vocabulary, mark).read(range, batch, each);
    }

    @Override
    public ResultBatch readOne(Contest contest, Vocabulary vocabulary, long mark, EntrantId entrant) {
        return reader(contest, vocabulary, mark).readOne(entrant.value());
    }

    private ResultReader reader(Contest contest, Vocabulary vocabulary, long mark) {
        var season = unitOfWork.inOne(() -> season(contest));
        var events = unitOfWork.inOne(() -> contests.events(contest.season()));
        var codes = new HashMap<Long, Integer>();
        var inContest = new ArrayList<Long>();
        var tracks = contest.tracks().stream().map(track -> track.id()).toList();
        for (int code = 0; code < events.size(); code++) {
            codes.put(events.get(code).id().value(), code);
            if (events.get(code).tracks().keySet().stream().anyMatch(tracks::contains)) {
                inContest.add(events.get(code).id().value());
            }
        }
        return new ResultReader(
                dataSource, tenant(), contest.ranks(), season, vocabulary, mark, day(mark), codes, inContest);
    }

    /** The day on which the mark was made: consents are read as of it, so that a run can be repeated. */
    private LocalDate day(long mark) {
        return jdbc.sql("select at from mark_history where tenant = ? and mark = ?")
                .params(tenant(), mark)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant)
                .orElseGet(clock::instant)
                .atZone(ZoneOffset.UTC)
                .toLocalDate();
    }

    @Override
    public StandingWriter write(ScoringRunId run) {
        discard(run);
        return new BulkStandingWriter(dataSource, tenant(), run.value());
    }

    @Override
    public void writeCohorts(ScoringRunId run, List<Cohort> cohorts, Vocabulary vocabulary) {
        var groups = new ArrayList<>(vocabulary.names(Domain.GROUP));
        for (var cohort : cohorts) {
            if (!groups.contains(cohort.group())) {
                groups.add(cohort.group());
            }
        }
        names(run, Domain.TRACK, vocabulary.names(Domain.TRACK));
        names(run, Domain.GROUP, groups);
        names(run, Domain.AWARD_CLASS, vocabulary.names(Domain.AWARD_CLASS));
        for (var cohort : cohorts) {
            int group = groups.indexOf(cohort.group());
            jdbc.sql("""
                    insert into cohort (tenant, run, track, grp, ranked, positive, official, best, warnings)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            tenant(),
                            run.value(),
                            cohort.track(),
                            group,
                            cohort.ranked(),
                            cohort.positive(),
                            cohort.official(),
                            cohort.best().micros(),
                            cohort.warnings().stream().map(Phrase::text).collect(Collectors.joining("\n")))
                    .update();
            for (var cutOff : cohort.cutOffs()) {
                jdbc.sql("""
                        insert into cut_off (tenant, run, track, grp, award_class, points, allowed, reached, rule, sentence)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                        .params(tenant(), run.value(), cohort.track(), group, cutOff.awardClass())
                        .param(cutOff.points().map(Points::micros).orElse(null))
                        .params(
                                cutOff.allowed(),
                                cutOff.reached(),
                                cutOff.rule(),
                                cutOff.sentence().text())
                        .update();
            }
        }
    }

    private void names(ScoringRunId run, Domain domain, List<String> names) {
        for (int code = 0; code < names.size(); code++) {
            jdbc.sql("insert into scoring_name (tenant, run, domain, code, name) values (?, ?, ?, ?, ?)")
                    .params(tenant(), run.value(), domain.name(), code, names.get(code))
                    .update();
        }
    }

    @Override
    public void discard(ScoringRunId run) {
        for (var table : List.of("standing", "scoring_name", "cohort", "cut_off")) {
            int deleted;
            do {
                deleted = jdbc.sql("delete from " + table + " where tenant = ? and run = ? limit 20000")
                        .params(tenant(), run.value())
                        .update();
            } while (deleted == 20_000);
        }
    }

    private Season season(Contest contest) {
        return contests.season(contest.season()).orElseThrow(() -> new NotFound("season", contest.season()));
    }

    private static int tenant() {
        return CurrentTenant.id().value();
    }

    /** Grows while rows come in ascending order of score. */
    private static final class DistributionBuilder {
        private long[] scores = new long[16];
        private long[] counts = new long[16];
        private int size;

        void add(long score, long count) {
            if (size > 0 && scores[size - 1] == score) {
                counts[size - 1] += count;
                return;
            }
            if (size == scores.length) {
                scores = Arrays.copyOf(scores, size * 2);
                counts = Arrays.copyOf(counts, size * 2);
            }
            scores[size] = score;
            counts[size++] = count;
        }

        ScoreDistribution build() {
            return new ScoreDistribution(Arrays.copyOf(scores, size), Arrays.copyOf(counts, size));
        }
    }

    /** Code of a name, or -1 where the season has no such name. */
    static int codeOrNone(Vocabulary vocabulary, Domain domain, String name) {
        OptionalInt code = vocabulary.code(domain, name);
        return code.isPresent() ? code.getAsInt() : -1;
    }
}
