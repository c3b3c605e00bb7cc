package org.talent.portal.command;

import java.util.List;
import org.talent.tenants.support.Progress;

/** The synthetic season that a new installation begins with. */
public interface DemoSeason {

    /** Whether an earlier loading was cut short. */
    boolean isUnfinished();

    /** Loads the season, or the rest of one that was cut short. */
    void load(Progress progress);

    List<DemoAccount> accounts();

    /** An account that may be shown. {@code space} says whose it is and what it may do. */
    record DemoAccount(String login, String password, String space) {}
}
