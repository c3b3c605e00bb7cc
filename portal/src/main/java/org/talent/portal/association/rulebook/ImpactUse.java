package org.talent.portal.association.rulebook;

import org.springframework.stereotype.Component;
import org.talent.portal.jobs.Jobs;
import org.talent.tenants.contest.BrowseContests;
import org.talent.tenants.rulebook.CheckRuleSet;
import org.talent.tenants.scoring.BrowseImpact;
import org.talent.tenants.scoring.CompareFormulas;
import org.talent.tenants.scoring.PreviewImpact;
import org.talent.tenants.scoring.TuneQuota;

/** What the proofs of a draft on the real population ask of the core. */
@Component
record ImpactUse(
        CheckRuleSet checkRuleSet,
        PreviewImpact preview,
        BrowseImpact browse,
        TuneQuota tuneQuota,
        CompareFormulas compareFormulas,
        BrowseContests browseContests,
        Jobs jobs) {}
