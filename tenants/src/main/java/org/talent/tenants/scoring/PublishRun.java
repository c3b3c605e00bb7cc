package org.talent.tenants.scoring;

import org.talent.tenants.support.UseCase;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.Role;

/** An organiser makes a finished official run the ranking that everybody sees. */
@UseCase
public class PublishRun {

    private final ScoringRuns runs;

    public PublishRun(ScoringRuns runs) {
        this.runs = runs;
    }

    public void publish(ScoringRunId id) {
        CurrentTenant.actor().require(Role.ORGANISER);
        runs.publish(id);
    }
}
