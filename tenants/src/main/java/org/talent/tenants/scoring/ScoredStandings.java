package org.talent.tenants.scoring;

import java.util.List;
import org.talent.rules.ContestScoring;
import org.talent.rules.ContestScoring.Ranked;
import org.talent.rules.Problem;

/**
 * Everybody's totals, not ranked yet. Rules that only rank and award can be tried on them again and again.
 *
 * @param problems that the rules have with the results; where there are some the totals mean nothing
 */
record ScoredStandings(ContestScoring scoring, StandingSpool spool, long entrants, long results, List<Problem> problems)
        implements AutoCloseable {

    Ranked rank() {
        return rank(scoring);
    }

    /** By the quotas and awards of other rule sets, which must group and count as those did that gave the totals. */
    Ranked rank(ContestScoring by) {
        var ranking = by.ranking();
        spool.each(ranking::add);
        return ranking.rank();
    }

    @Override
    public void close() {
        spool.close();
    }
}
