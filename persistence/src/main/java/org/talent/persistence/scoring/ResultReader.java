package org.talent.persistence.scoring;

import com.mysql.cj.jdbc.JdbcStatement;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.talent.rules.Domain;
import org.talent.rules.IdentityLevel;
import org.talent.rules.ResultBatch;
import org.talent.rules.Vocabulary;
import org.talent.tenants.contest.EntrantKind;
import org.talent.tenants.contest.Season;
import org.talent.tenants.scoring.ScoringStore.EntrantRange;

/**
 * Streams results as of a mark, one entrant after another, in the order of the primary key. People merged as of the mark
 * are read apart, duplicates and survivor together, a few hundred at a time.
 */
final class ResultReader {

    private static final int MERGED_AT_ONCE = 500;
    private static final int GROWN = 64;

    private final DataSource dataSource;
    private final int tenant;
    private final EntrantKind ranks;
    private final Season season;
    private final Vocabulary vocabulary;
    private final long mark;
    private final LocalDate day;
    private final Map<Long, Integer> eventCodes;
    private final List<Long> events;
    private final int seasonStart;
    private final int seasonEnd;

    ResultReader(
            DataSource dataSource,
            int tenant,
            EntrantKind ranks,
            Season season,
            Vocabulary vocabulary,
            long mark,
            LocalDate day,
            Map<Long, Integer> eventCodes,
            List<Long> events) {
        this.dataSource = dataSource;
        this.tenant = tenant;
        this.ranks = ranks;
        this.season = season;
        this.vocabulary = vocabulary;
        this.mark = mark;
        this.day = day;
        this.eventCodes = eventCodes;
        this.events = events;
        this.seasonStart = (int) season.starts().toEpochDay();
        this.seasonEnd = (int) season.ends().toEpochDay();
    }

    void read(EntrantRange range, ResultBatch batch, Consumer<ResultBatch> each) {
        fill(range, batch, each);
        flush(batch, each);
    }

    private void fill(EntrantRange range, ResultBatch batch, Consumer<ResultBatch> each) {
        batch.clear();
        if (events.isEmpty()) {
            return;
        }
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var merged = survivors(connection, range);
                var involved = new HashSet<Long>();
                merged.forEach((survivor, duplicates) -> involved.add(survivor));
                involved.addAll(duplicates(connection, range));
                stream(connection, "p.entrant >= %d and p.entrant < %d".formatted(range.from(), range.to()), row -> {
                    if (!involved.contains(row.getLong("entrant"))) {
                        add(batch, each, row, row.getLong("entrant"));
                    }
                });
                readMerged(connection, merged, batch, each);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException broken) {
            throw new DataAccessResourceFailureException("The results of the contest cannot be read.", broken);
        }
    }

    ResultBatch readOne(long entrant) {
        var batch = new ResultBatch(1, 10_000);
        fill(new EntrantRange(entrant, entrant + 1), batch, _ -> {});
        return batch.entrants == 0 ? kept(entrant) : batch;
    }

    /** An entrant without results in the contest; scoring it gives nothing, explaining it says so. */
    private static ResultBatch kept(long entrant) {
        var batch = new ResultBatch(1, 1);
        batch.entrant[0] = entrant;
        batch.entrants = 1;
        return batch;
    }

    private void readMerged(
            Connection connection, TreeMap<Long, Set<Long>> merged, ResultBatch batch, Consumer<ResultBatch> each)
            throws SQLException {
        var waiting = new ArrayList<>(merged.keySet());
        for (int from = 0; from < waiting.size(); from += MERGED_AT_ONCE) {
            var some = waiting.subList(from, Math.min(waiting.size(), from + MERGED_AT_ONCE));
            for (var survivor : some) {
                var ids = new HashSet<>(merged.getOrDefault(survivor, Set.of()));
                ids.add(survivor);
                var list = ids.stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
                // the facts are the survivor's, whoever brought the result
                stream(
                        connection,
                        "p.entrant in (%s)".formatted(list),
                        survivor,
                        row -> add(batch, each, row, survivor));
            }
        }
    }

    private void stream(Connection connection, String which, RowReader reader) throws SQLException {
        stream(connection, which, 0, reader);
    }

    private void stream(Connection connection, String which, long factsOf, RowReader reader) throws SQLException {
        var facts = factsOf == 0 ? "p.entrant" : Long.toString(factsOf);
        var people = ranks == EntrantKind.PARTICIPANT ? """
                  h.grade, h.birth_year, h.graduation_year, h.region, h.identity,
                  exists (select 1 from consent c where c.tenant = p.tenant and c.participant = h.id
                          and c.purpose = 'CONTEST' and c.given_on <= ? and c.until >= ?
                          and (c.withdrawn_on is null or c.withdrawn_on > ?)) as consent
                  from participation p join participant h on h.tenant = p.tenant and h.id = %s""".formatted(facts) : """
                  0 as grade, 0 as birth_year, 0 as graduation_year, '' as region, 'MODERATOR_CHECKED' as identity,
                  true as consent
                  from participation p join team h on h.tenant = p.tenant and h.id = %s""".formatted(facts);
        var sql = "select p.entrant, p.id, p.event, p.role, p.official, p.verified, p.struck_out is not null as struck,"
                + " p.score, p.place_from, p.place_to, p.outcome, p.full_parts, p.penalty, p.last_success, p.attempt, p.held_on,"
                + " p.team is not null as by_team, p.team_size, " + people
                + " where p.tenant = ? and p.from_mark <= ? and p.to_mark > ? and " + which + " and p.event in ("
                + events.stream().map(String::valueOf).collect(Collectors.joining(",")) + ")"
                + " order by p.entrant, p.id, p.from_mark";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.unwrap(JdbcStatement.class).enableStreamingResults();
            int at = 1;
            if (ranks == EntrantKind.PARTICIPANT) {
                var asOf = Date.valueOf(day);
                statement.setDate(at++, asOf);
                statement.setDate(at++, asOf);
                statement.setDate(at++, asOf);
            }
            statement.setInt(at++, tenant);
            statement.setLong(at++, mark);
            statement.setLong(at, mark);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    reader.read(row);
                }
            }
        }
    }

    private TreeMap<Long, Set<Long>> survivors(Connection connection, EntrantRange range) throws SQLException {
        var merged = new TreeMap<Long, Set<Long>>();
        pairs(
                connection,
                "m.survivor",
                range,
                (duplicate, survivor) ->
                        merged.computeIfAbsent(survivor, _ -> new HashSet<>()).add(duplicate));
        return merged;
    }

    private Set<Long> duplicates(Connection connection, EntrantRange range) throws SQLException {
        var found = new HashSet<Long>();
        pairs(connection, "m.duplicate", range, (duplicate, _) -> found.add(duplicate));
        return found;
    }

    private void pairs(Connection connection, String column, EntrantRange range, PairReader reader)
            throws SQLException {
        try (var statement = connection.prepareStatement("select m.duplicate, m.survivor from entrant_merge m"
                + " where m.tenant = ? and m.from_mark <= ? and m.to_mark > ? and " + column + " >= ? and " + column
                + " < ?")) {
            statement.setInt(1, tenant);
            statement.setLong(2, mark);
            statement.setLong(3, mark);
            statement.setLong(4, range.from());
            statement.setLong(5, range.to());
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    reader.read(row.getLong(1), row.getLong(2));
                }
            }
        }
    }

    private void add(ResultBatch batch, Consumer<ResultBatch> each, ResultSet row, long entrant) throws SQLException {
        boolean isNew = batch.entrants == 0 || batch.entrant[batch.entrants - 1] != entrant;
        if (batch.rows == batch.event.length) {
            if (isNew) {
                flush(batch, each);
            } else {
                keepLastWhole(batch, each);
            }
        } else if (isNew && batch.entrants == batch.entrant.length) {
            flush(batch, each);
        }
        if (isNew) {
            int at = batch.entrants++;
            batch.entrant[at] = entrant;
            batch.firstRow[at] = batch.rows;
            batch.grade[at] = grade(row.getInt("grade"), row.getInt("graduation_year"));
            int birthYear = row.getInt("birth_year");
            batch.age[at] = birthYear == 0 ? 0 : Math.max(0, season.starts().getYear() - birthYear);
            batch.region[at] = JdbcScoringStore.codeOrNone(vocabulary, Domain.REGION, row.getString("region"));
            batch.identity[at] =
                    IdentityLevel.valueOf(row.getString("identity")).ordinal();
            batch.consent[at] = row.getBoolean("consent");
        }
        int at = batch.rows++;
        int heldOn = (int) row.getObject("held_on", LocalDate.class).toEpochDay();
        batch.participation[at] = row.getLong("id");
        batch.event[at] = eventCodes.getOrDefault(row.getLong("event"), -1);
        batch.role[at] = row.getInt("role");
        batch.flags[at] = (row.getBoolean("official") ? ResultBatch.OFFICIAL : 0)
                | (row.getBoolean("verified") ? ResultBatch.VERIFIED : 0)
                | (row.getBoolean("struck") ? ResultBatch.DISQUALIFIED : 0)
                | (heldOn >= seasonStart && heldOn <= seasonEnd ? ResultBatch.INSIDE_SEASON : 0)
                | (row.getBoolean("by_team") ? ResultBatch.BY_TEAM : 0);
        batch.score[at] = micros(row, "score");
        batch.penalty[at] = micros(row, "penalty");
        batch.lastSuccess[at] = micros(row, "last_success");
        batch.placeFrom[at] = row.getInt("place_from");
        batch.placeTo[at] = row.getInt("place_to");
        int outcome = row.getInt("outcome");
        batch.outcome[at] = row.wasNull() ? -1 : outcome;
        batch.teamSize[at] = row.getInt("team_size");
        batch.fullParts[at] = row.getInt("full_parts");
        batch.attempt[at] = row.getInt("attempt");
        batch.day[at] = heldOn;
        batch.firstRow[batch.entrants] = batch.rows;
    }

    private static long micros(ResultSet row, String column) throws SQLException {
        var number = row.getBigDecimal(column);
        return number == null ? ResultBatch.NONE : number.movePointRight(6).longValueExact();
    }

    /** A grade as it was at the season's start; from the year of graduation where the grade itself is unknown. */
    private int grade(int known, int graduationYear) {
        if (known > 0 || graduationYear == 0) {
            return known;
        }
        int grade = 11 - (graduationYear - season.ends().getYear());
        return grade >= 1 && grade <= 11 ? grade : 0;
    }

    /** The batch is full in the middle of an entrant: gives the whole ones away and moves the open one to the front. */
    private static void keepLastWhole(ResultBatch batch, Consumer<ResultBatch> each) {
        int open = batch.entrants - 1;
        int from = batch.firstRow[open];
        if (open == 0) {
            throw new IllegalStateException("""
                    The entrant (%d) has more results than a batch holds (%d).
                    Maybe an import joined the rows of many people under one id; undo it.""".formatted(batch.entrant[0], batch.event.length));
        }
        int count = batch.rows - from;
        var kept = new ResultBatch(1, Math.max(count, GROWN));
        copy(batch, open, from, count, kept);
        batch.entrants = open;
        batch.rows = from;
        flush(batch, each);
        copy(kept, 0, 0, count, batch);
    }

    private static void copy(ResultBatch from, int entrant, int row, int rows, ResultBatch to) {
        to.entrants = 1;
        to.rows = rows;
        to.entrant[0] = from.entrant[entrant];
        to.firstRow[0] = 0;
        to.firstRow[1] = rows;
        to.grade[0] = from.grade[entrant];
        to.age[0] = from.age[entrant];
        to.region[0] = from.region[entrant];
        to.identity[0] = from.identity[entrant];
        to.consent[0] = from.consent[entrant];
        System.arraycopy(from.participation, row, to.participation, 0, rows);
        System.arraycopy(from.event, row, to.event, 0, rows);
        System.arraycopy(from.role, row, to.role, 0, rows);
        System.arraycopy(from.flags, row, to.flags, 0, rows);
        System.arraycopy(from.score, row, to.score, 0, rows);
        System.arraycopy(from.placeFrom, row, to.placeFrom, 0, rows);
        System.arraycopy(from.placeTo, row, to.placeTo, 0, rows);
        System.arraycopy(from.outcome, row, to.outcome, 0, rows);
        System.arraycopy(from.teamSize, row, to.teamSize, 0, rows);
        System.arraycopy(from.fullParts, row, to.fullParts, 0, rows);
        System.arraycopy(from.penalty, row, to.penalty, 0, rows);
        System.arraycopy(from.lastSuccess, row, to.lastSuccess, 0, rows);
        System.arraycopy(from.attempt, row, to.attempt, 0, rows);
        System.arraycopy(from.day, row, to.day, 0, rows);
    }

    private static void flush(ResultBatch batch, Consumer<ResultBatch> each) {
        if (batch.entrants > 0) {
            each.accept(batch);
            batch.clear();
        }
    }

    @FunctionalInterface
    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    @FunctionalInterface
    private interface PairReader {
        void read(long duplicate, long survivor);
    }
}
