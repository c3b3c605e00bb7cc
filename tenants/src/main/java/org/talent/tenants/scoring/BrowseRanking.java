package org.talent.tenants.scoring;

import java.util.List;
import java.util.function.Consumer;
import org.talent.rules.Points;
import org.talent.tenants.participant.EntrantId;
import org.talent.tenants.support.UseCase;
import org.talent.tenants.tenancy.CurrentTenant;

/** UC-211: the association's people read the ranking of a run, with its cut-offs. */
@UseCase
public class BrowseRanking {

    /** Rows a page holds at most; more are asked for again. */
    public static final int LARGEST_PAGE = 200;

    private static final int STEP = 1_000;

    private final Rankings rankings;

    public BrowseRanking(Rankings rankings) {
        this.rankings = rankings;
    }

    /** By place, then entrant id. */
    public List<Rankings.RankingRow> rows(ScoringRunId run, Rankings.Filter filter, int offset, int limit) {
        CurrentTenant.actor().requireStaff();
        return rankings.rows(run, filter, offset, Math.min(limit, LARGEST_PAGE));
    }

    public int count(ScoringRunId run, Rankings.Filter filter) {
        CurrentTenant.actor().requireStaff();
        return rankings.count(run, filter);
    }

    public List<Rankings.RankingRow> of(ScoringRunId run, EntrantId entrant) {
        CurrentTenant.actor().requireStaff();
        return rankings.of(run, entrant);
    }

    public List<Rankings.CohortRow> cohorts(ScoringRunId run) {
        CurrentTenant.actor().requireStaff();
        return rankings.cohorts(run);
    }

    /** Entrants per bin of {@code width} points from 0. */
    public List<Rankings.Bin> histogram(ScoringRunId run, String track, String group, Points width) {
        CurrentTenant.actor().requireStaff();
        return rankings.histogram(run, track, group, width);
    }

    /** Every row of the filtered ranking, some at a time, for a file. */
    public void each(ScoringRunId run, Rankings.Filter filter, Consumer<Rankings.RankingRow> reader) {
        CurrentTenant.actor().requireStaff();
        for (int offset = 0; ; offset += STEP) {
            var rows = rankings.rows(run, filter, offset, STEP);
            rows.forEach(reader);
            if (rows.size() < STEP) {
                return;
            }
        }
    }

    /** Who changed class or place from one run to another, largest change first. */
    public List<Rankings.Change> changes(ScoringRunId before, ScoringRunId after, int limit) {
        CurrentTenant.actor().requireStaff();
        return rankings.changes(before, after, limit);
    }
}
