package org.talent.tenants.scoring;

import java.util.List;
import java.util.Optional;
import org.talent.tenants.contest.ContestId;
import org.talent.tenants.support.NotFound;
import org.talent.tenants.support.UseCase;
import org.talent.tenants.tenancy.CurrentTenant;

/** UC-211: the association's people see which runs there are and which of them everybody sees. */
@UseCase
public class BrowseRuns {

    private final ScoringRuns runs;

    public BrowseRuns(ScoringRuns runs) {
        this.runs = runs;
    }

    /** Newest first. */
    public List<ScoringRun> ofContest(ContestId contest) {
        CurrentTenant.actor().requireStaff();
        return runs.ofContest(contest);
    }

    public ScoringRun run(ScoringRunId id) {
        CurrentTenant.actor().requireStaff();
        return runs.find(id).orElseThrow(() -> new NotFound("scoring run", id));
    }

    public Optional<ScoringRun> published(ContestId contest) {
        CurrentTenant.actor().requireStaff();
        return runs.published(contest);
    }
}
