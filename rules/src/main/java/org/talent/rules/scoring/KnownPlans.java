package org.talent.rules.scoring;

import org.jspecify.annotations.Nullable;
import org.talent.rules.ResultBatch;

/**
 * One thread's way from results to their plans: classes met before are found without a lock, those never met go to the
 * rules all together.
 */
final class KnownPlans {

    private final ScoringSetup setup;
    private final LongIntMap classes = new LongIntMap();
    /** By event, the class met last and its plan: most results of an event are of one class. */
    private final long[] usualKey;

    private final @Nullable Plan[] usualPlan;
    private Plan[] plans = new Plan[0];
    private long[] wanted = new long[0];
    private int[] entrants = new int[0];
    private int[] rows = new int[0];

    KnownPlans(ScoringSetup setup) {
        this.setup = setup;
        int events = setup.contest.events().size();
        this.usualKey = new long[events];
        this.usualPlan = new Plan[events];
    }

    /** The plan of each row of the entrants from {@code first} to before {@code end}, in its place; good until asked again. */
    Plan[] of(ResultBatch batch, int first, int end) {
        if (plans.length < batch.rows) {
            plans = new Plan[batch.rows];
            wanted = new long[batch.rows];
            entrants = new int[batch.rows];
            rows = new int[batch.rows];
        }
        var made = setup.plans();
        int missing = 0;
        for (int entrant = first; entrant < end; entrant++) {
            for (int row = batch.firstRow[entrant]; row < batch.firstRow[entrant + 1]; row++) {
                long key = setup.key(batch, entrant, row);
                int event = batch.event[row];
                var usual = usualPlan[event];
                if (usual != null && usualKey[event] == key) {
                    plans[row] = usual;
                    continue;
                }
                int index = classes.get(key);
                if (index >= 0) {
                    plans[row] = made[index];
                    usualKey[event] = key;
                    usualPlan[event] = made[index];
                } else {
                    wanted[missing] = key;
                    entrants[missing] = entrant;
                    rows[missing++] = row;
                }
            }
        }
        if (missing > 0) {
            setup.plan(batch, wanted, entrants, rows, missing, classes);
            made = setup.plans();
            for (int i = 0; i < missing; i++) {
                plans[rows[i]] = made[classes.get(wanted[i])];
            }
        }
        return plans;
    }
}
