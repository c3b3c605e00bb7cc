package org.talent.tenants.scoring;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.talent.rules.ResultBatch;
import org.talent.tenants.contest.EventId;
import org.talent.tenants.scoring.RunInput.EventNumbers;
import org.talent.tenants.scoring.ScoringStore.EntrantRange;

/** The results of a contest in the database. */
final class StoredResults implements FrozenResults {

    private static final int ROWS_PER_RANGE = 25_000;

    private final ScoringStore store;
    private final RunInput input;
    private List<EntrantRange> ranges = List.of();

    StoredResults(ScoringStore store, RunInput input) {
        this.store = store;
        this.input = input;
    }

    @Override
    public RunInput input() {
        return input;
    }

    @Override
    public Map<EventId, EventNumbers> numbers() {
        return store.numbers(input);
    }

    @Override
    public synchronized int parts() {
        return ranges().size();
    }

    @Override
    public void read(int part, ResultBatch batch, Consumer<ResultBatch> each) {
        store.read(input, ranges().get(part), batch, each);
    }

    private synchronized List<EntrantRange> ranges() {
        if (ranges.isEmpty()) {
            ranges = store.ranges(input, ROWS_PER_RANGE);
        }
        return ranges;
    }
}
