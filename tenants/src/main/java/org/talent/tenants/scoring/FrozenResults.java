package org.talent.tenants.scoring;

import java.util.Map;
import java.util.function.Consumer;
import org.talent.rules.ResultBatch;
import org.talent.tenants.contest.EventId;
import org.talent.tenants.scoring.RunInput.EventNumbers;

/** The results that a pass scores, as of one mark: read from the database, or from a population that was kept of them. */
interface FrozenResults {

    /** Most entrants of a batch. */
    int ENTRANTS = 5_000;

    /** Most results of a batch. */
    int ROWS = 40_000;

    RunInput input();

    Map<EventId, EventNumbers> numbers();

    /** How many parts there are; each can be read by a thread of its own. */
    int parts();

    /** Reads whole entrants into the batch, again and again until the part is at its end. */
    void read(int part, ResultBatch batch, Consumer<ResultBatch> each);

    /** A batch that parts can be read into. */
    static ResultBatch batch() {
        return new ResultBatch(ENTRANTS, ROWS);
    }
}
