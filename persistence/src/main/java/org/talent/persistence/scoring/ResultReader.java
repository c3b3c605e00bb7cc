package org.talent.persistence.scoring;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongUnaryOperator;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.talent.rules.Domain;
import org.talent.rules.IdentityLevel;
import org.talent.rules.ResultBatch;
import org.talent.rules.Vocabulary;
import org.talent.tenants.contest.EventId;
import org.talent.tenants.scoring.RunInput;
import org.talent.tenants.scoring.ScoringStore.EntrantRange;

/**
 * Reads results as of a mark, one entrant after another, in the order of the primary key: a range at a time, first the
 * rows, then the facts of the people met. People merged as of the mark are read apart, duplicates and survivor together, a
 * few hundred at a time.
 */
final class ResultReader {

    private static final int AT_ONCE = 500;
    private static final int GROWN = 64;
    private static final long EPOCH = 719_528; // to_days('1970-01-01')

    private static final String ROWS = """
            select p.entrant, p.id, p.event, p.role, p.official, p.verified, p.struck_out is not null,
                   cast(p.score * 1000000 as signed), p.place_from, p.place_to, p.outcome, p.team_size, p.full_parts,
                   p.attempt, to_days(p.held_on), p.team is not null,
                   cast(p.penalty * 1000000 as signed), cast(p.last_success * 1000000 as signed)
            from participation p %s
            where p.tenant = ? and p.season = ? and p.from_mark <= ? and p.to_mark > ? and p.event in (%s) and %s
            order by %s p.entrant, p.id""";

    private static final String MERGED = """
            left join entrant_merge m on m.tenant = p.tenant and m.duplicate = p.entrant
                 and m.from_mark <= %1$d and m.to_mark > %1$d""";

    private static final String PEOPLE = """
            select h.id, h.from_mark, h.grade, h.birth_year, h.graduation_year, h.region, h.identity,
                   exists (select 1 from consent c where c.tenant = h.tenant and c.purpose = 'CONTEST'
                           and c.participant = h.id and c.given_mark <= ? and c.withdrawn_mark > ?
                           and c.given_on <= ? and c.until >= ?)
            from participant h where h.tenant = ? and h.id in (%s)""";

    private static final String EARLIER = """
            select o.participant, o.grade, o.birth_year, o.graduation_year, o.region, o.identity
            from participant_past o
            where o.tenant = ? and o.from_mark <= ? and o.to_mark > ? and o.participant in (%s)""";

    private final DataSource dataSource;
    private final int tenant;
    private final RunInput input;
    private final Vocabulary vocabulary;
    private final Map<Long, Integer> codes = new HashMap<>();
    private final String events;
    private final int seasonStart;
    private final int seasonEnd;

    ResultReader(DataSource dataSource, int tenant, RunInput input) {
        this.dataSource = dataSource;
        this.tenant = tenant;
        this.input = input;
        this.vocabulary = input.vocabulary();
        input.codes().forEach((event, code) -> codes.put(event.value(), code));
        this.events = listed(input.counting().stream().map(EventId::value).toList());
        this.seasonStart = (int) input.season().starts().toEpochDay();
        this.seasonEnd = (int) input.season().ends().toEpochDay();
    }

    void read(EntrantRange range, ResultBatch batch, Consumer<ResultBatch> each) {
        fill(range, batch, each);
        flush(batch, each);
    }

    ResultBatch readOne(long entrant) {
        var batch = new ResultBatch(1, 10_000);
        fill(new EntrantRange(entrant, entrant + 1), batch, _ -> {});
        return batch.entrants == 0 ? nothing(entrant) : batch;
    }

    /** An entrant without results in the contest; scoring it gives nothing, explaining it says so. */
    private static ResultBatch nothing(long entrant) {
        var batch = new ResultBatch(1, 1);
        batch.entrant[0] = entrant;
        batch.entrants = 1;
        return batch;
    }

    /** One transaction, so that everything is seen as of one moment; what the mark does not cover is left out. */
    private void fill(EntrantRange range, ResultBatch batch, Consumer<ResultBatch> each) {
        batch.clear();
        if (events.isEmpty()) {
            return;
        }
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var merged = survivors(connection, range);
                var apart = new HashSet<>(merged.keySet());
                apart.addAll(duplicates(connection, range));
                var rows = ROWS.formatted(
                        "", events, "p.entrant >= %d and p.entrant < %d".formatted(range.from(), range.to()), "");
                read(connection, rows, batch, each, entrant -> apart.contains(entrant) ? 0 : entrant);
                readMerged(connection, merged, batch, each);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException broken) {
            throw new DataAccessResourceFailureException("The results of the contest cannot be read.", broken);
        }
    }

    private void readMerged(
            Connection connection, TreeMap<Long, Set<Long>> merged, ResultBatch batch, Consumer<ResultBatch> each)
            throws SQLException {
        var survivors = new ArrayList<>(merged.keySet());
        for (int from = 0; from < survivors.size(); from += AT_ONCE) {
            var countsAs = new HashMap<Long, Long>();
            for (var survivor : survivors.subList(from, Math.min(survivors.size(), from + AT_ONCE))) {
                countsAs.put(survivor, survivor);
                requireNonNull(merged.get(survivor)).forEach(duplicate -> countsAs.put(duplicate, survivor));
            }
            var rows = ROWS.formatted(
                    MERGED.formatted(input.mark()),
                    events,
                    "p.entrant in (%s)".formatted(listed(countsAs.keySet())),
                    "coalesce(m.survivor, p.entrant),");
            read(connection, rows, batch, each, record -> requireNonNull(countsAs.get(record)));
        }
    }

    /** {@code counted} says as whom a record counts; 0 leaves it out. The facts are those of whom it counts as. */
    private void read(
            Connection connection,
            String rows,
            ResultBatch batch,
            Consumer<ResultBatch> each,
            LongUnaryOperator counted)
            throws SQLException {
        try (var statement =
                connection.prepareStatement(rows, ResultSet.TYPE_SCROLL_INSENSITIVE, ResultSet.CONCUR_READ_ONLY)) {
            statement.setInt(1, tenant);
            statement.setLong(2, input.season().id().value());
            statement.setLong(3, input.mark());
            statement.setLong(4, input.mark());
            try (var row = statement.executeQuery()) {
                var facts = facts(connection, row, counted);
                row.beforeFirst();
                while (row.next()) {
                    var who = facts.get(counted.applyAsLong(row.getLong(1)));
                    if (who != null) {
                        add(batch, each, row, who);
                    }
                }
            }
        }
    }

    private Map<Long, Facts> facts(Connection connection, ResultSet row, LongUnaryOperator counted)
            throws SQLException {
        var facts = new HashMap<Long, Facts>();
        var waiting = new ArrayList<Long>();
        long last = 0;
        while (row.next()) {
            long entrant = counted.applyAsLong(row.getLong(1));
            if (entrant != last && entrant != 0) {
                waiting.add(entrant);
                if (waiting.size() == AT_ONCE) {
                    facts(connection, waiting, facts);
                    waiting.clear();
                }
            }
            last = entrant;
        }
        if (!waiting.isEmpty()) {
            facts(connection, waiting, facts);
        }
        return facts;
    }

    private void facts(Connection connection, List<Long> entrants, Map<Long, Facts> facts) throws SQLException {
        switch (input.contest().ranks()) {
            case PARTICIPANT -> people(connection, entrants, facts);
            case TEAM -> teams(connection, entrants, facts);
        }
    }

    private void people(Connection connection, List<Long> entrants, Map<Long, Facts> facts) throws SQLException {
        var later = new ArrayList<Long>();
        try (var statement = connection.prepareStatement(PEOPLE.formatted(listed(entrants)))) {
            statement.setLong(1, input.mark());
            statement.setLong(2, input.mark());
            statement.setDate(3, Date.valueOf(input.day()));
            statement.setDate(4, Date.valueOf(input.day()));
            statement.setInt(5, tenant);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    facts.put(row.getLong(1), facts(row, 3, row.getLong(1), row.getBoolean(8)));
                    if (row.getLong(2) > input.mark()) {
                        later.add(row.getLong(1));
                    }
                }
            }
        }
        if (!later.isEmpty()) {
            earlier(connection, later, facts);
        }
    }

    /** What was known of people at the mark, where something else is known by now. */
    private void earlier(Connection connection, List<Long> people, Map<Long, Facts> facts) throws SQLException {
        try (var statement = connection.prepareStatement(EARLIER.formatted(listed(people)))) {
            statement.setInt(1, tenant);
            statement.setLong(2, input.mark());
            statement.setLong(3, input.mark());
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    long id = row.getLong(1);
                    var now = requireNonNull(facts.get(id));
                    facts.put(id, facts(row, 2, id, now.consent));
                }
            }
        }
    }

    private Facts facts(ResultSet row, int first, long entrant, boolean consent) throws SQLException {
        int birthYear = row.getInt(first + 1);
        return new Facts(
                entrant,
                grade(row.getInt(first), row.getInt(first + 2)),
                birthYear == 0 ? 0 : Math.max(0, input.season().starts().getYear() - birthYear),
                vocabulary.code(Domain.REGION, row.getString(first + 3)).orElse(-1),
                IdentityLevel.valueOf(row.getString(first + 4)).ordinal(),
                consent);
    }

    private void teams(Connection connection, List<Long> entrants, Map<Long, Facts> facts) throws SQLException {
        try (var statement = connection.prepareStatement(
                "select h.id from team h where h.tenant = ? and h.id in (" + listed(entrants) + ")")) {
            statement.setInt(1, tenant);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    facts.put(row.getLong(1), Facts.ofTeam(row.getLong(1)));
                }
            }
        }
    }

    /** What rules read of an entrant beside results. */
    private record Facts(long entrant, int grade, int age, int region, int identity, boolean consent) {

        static Facts ofTeam(long team) {
            return new Facts(team, 0, 0, -1, IdentityLevel.MODERATOR_CHECKED.ordinal(), true);
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
            statement.setLong(2, input.mark());
            statement.setLong(3, input.mark());
            statement.setLong(4, range.from());
            statement.setLong(5, range.to());
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    reader.read(row.getLong(1), row.getLong(2));
                }
            }
        }
    }

    private static String listed(Collection<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private void add(ResultBatch batch, Consumer<ResultBatch> each, ResultSet row, Facts who) throws SQLException {
        boolean isNew = batch.entrants == 0 || batch.entrant[batch.entrants - 1] != who.entrant;
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
            batch.entrant[at] = who.entrant;
            batch.firstRow[at] = batch.rows;
            batch.grade[at] = who.grade;
            batch.age[at] = who.age;
            batch.region[at] = who.region;
            batch.identity[at] = who.identity;
            batch.consent[at] = who.consent;
        }
        int at = batch.rows++;
        int day = (int) (row.getLong(15) - EPOCH);
        batch.participation[at] = row.getLong(2);
        batch.event[at] = requireNonNull(codes.get(row.getLong(3)));
        batch.role[at] = row.getInt(4);
        batch.flags[at] = (row.getBoolean(5) ? ResultBatch.OFFICIAL : 0)
                | (row.getBoolean(6) ? ResultBatch.VERIFIED : 0)
                | (row.getBoolean(7) ? ResultBatch.DISQUALIFIED : 0)
                | (day >= seasonStart && day <= seasonEnd ? ResultBatch.INSIDE_SEASON : 0)
                | (row.getBoolean(16) ? ResultBatch.BY_TEAM : 0);
        batch.score[at] = micros(row, 8);
        batch.penalty[at] = micros(row, 17);
        batch.lastSuccess[at] = micros(row, 18);
        batch.placeFrom[at] = row.getInt(9);
        batch.placeTo[at] = row.getInt(10);
        int outcome = row.getInt(11);
        batch.outcome[at] = row.wasNull() ? -1 : outcome;
        batch.teamSize[at] = row.getInt(12);
        batch.fullParts[at] = row.getInt(13);
        batch.attempt[at] = row.getInt(14);
        batch.day[at] = day;
        batch.firstRow[batch.entrants] = batch.rows;
    }

    private static long micros(ResultSet row, int column) throws SQLException {
        long micros = row.getLong(column);
        return row.wasNull() ? ResultBatch.NONE : micros;
    }

    /** A grade as it was at the season's start; from the year of graduation where the grade itself is unknown. */
    private int grade(int known, int graduationYear) {
        if (known > 0 || graduationYear == 0) {
            return known;
        }
        int grade = 11 - (graduationYear - input.season().ends().getYear());
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
    private interface PairReader {
        void read(long duplicate, long survivor);
    }
}
