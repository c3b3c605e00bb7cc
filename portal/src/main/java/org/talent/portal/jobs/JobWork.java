package org.talent.portal.jobs;

import org.talent.tenants.support.Progress;

/** What a job does: it tells where it is, stops when asked, and says what came of it. */
@FunctionalInterface
public interface JobWork {

    Job.Done run(Progress progress);
}
