package org.talent.tenants.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.talent.rules.ContestFacts;
import org.talent.rules.ContestFacts.Base;
import org.talent.rules.ResultBatch;
import org.talent.rules.Vocabulary;
import org.talent.tenants.contest.Event;
import org.talent.tenants.scoring.RunInput.EventNumbers;
import org.talent.tenants.scoring.ScoringStore.EntrantRange;
import org.talent.tenants.support.Refused;

/**
 * The results of one event, each by itself: as if it were the only event of a contest with one track, and every result
 * somebody's only one.
 *
 * @param apart one entrant a result that can get points
 */
record EventResults(RunInput input, Vocabulary vocabulary, ContestFacts facts, ResultBatch apart) {

    /** So many are read at once; where there are more, by ranges of entrants. */
    private static final long AT_ONCE = 50_000;

    private static final int ROWS_PER_RANGE = 25_000;
    private static final int ROWS = 20_000;

    static EventResults of(ScoringStore store, RunInput whole, Event event) {
        var contest = whole.contest();
        var track = contest.tracks().stream()
                .filter(one -> event.tracks().containsKey(one.id()))
                .findFirst()
                .orElseThrow(() -> Refused.because("eventCountsNowhere", event.title()));
        var alone = new Event(
                event.id(),
                event.revision(),
                event.season(),
                event.code(),
                event.title(),
                event.kind(),
                event.level(),
                event.starts(),
                event.ends(),
                event.maximum(),
                event.metaEvent(),
                Map.of(track.id(), BigDecimal.ONE));
        var input = new RunInput(whole.mark(), whole.day(), whole.season(), contest, List.of(alone), List.of());
        var numbers = store.numbers(input);
        var parts = new ArrayList<ResultBatch>();
        var batch = new ResultBatch(ROWS, ROWS);
        for (var range : ranges(store, input, numbers.getOrDefault(event.id(), EventNumbers.NONE))) {
            store.read(input, range, batch, full -> parts.add(apart(full)));
        }
        var results = joined(parts);
        if (results.entrants == 0) {
            throw Refused.because("eventWithoutResults", event.title());
        }
        return new EventResults(input, input.vocabulary(), input.facts(numbers), results);
    }

    private static List<EntrantRange> ranges(ScoringStore store, RunInput input, EventNumbers numbers) {
        var all = numbers.statistics().get(Base.ALL);
        return all != null && all.count() > AT_ONCE
                ? store.ranges(input, ROWS_PER_RANGE)
                : List.of(new EntrantRange(0, Long.MAX_VALUE));
    }

    private static ResultBatch apart(ResultBatch batch) {
        var apart = new ResultBatch(batch.rows, batch.rows);
        for (int entrant = 0; entrant < batch.entrants; entrant++) {
            for (int row = batch.firstRow[entrant]; row < batch.firstRow[entrant + 1]; row++) {
                boolean counts =
                        (batch.flags[row] & (ResultBatch.OFFICIAL | ResultBatch.DISQUALIFIED)) == ResultBatch.OFFICIAL;
                if (counts) {
                    add(apart, batch, entrant, row, batch.entrant[entrant]);
                }
            }
        }
        return apart;
    }

    /** The entrants of the whole are numbers of results. */
    private static ResultBatch joined(List<ResultBatch> parts) {
        int rows = parts.stream().mapToInt(part -> part.rows).sum();
        var joined = new ResultBatch(rows, rows);
        for (var part : parts) {
            for (int row = 0; row < part.rows; row++) {
                add(joined, part, row, row, joined.rows);
            }
        }
        return joined;
    }

    private static void add(ResultBatch to, ResultBatch from, int entrant, int row, long as) {
        int at = to.rows++;
        to.entrants = to.rows;
        to.entrant[at] = as;
        to.firstRow[at] = at;
        to.firstRow[at + 1] = at + 1;
        to.grade[at] = from.grade[entrant];
        to.age[at] = from.age[entrant];
        to.region[at] = from.region[entrant];
        to.identity[at] = from.identity[entrant];
        to.consent[at] = from.consent[entrant];
        to.copy(from, row, at);
    }

    int size() {
        return apart.rows;
    }
}
