package org.talent.portal.command;

import java.util.List;
import java.util.Locale;
import org.talent.tenants.support.Progress;

/**
 * The synthetic season that a new installation begins with; whoever has one offers it as a bean, at most one.
 *
 * <p>{@link LoadDemoSeason} calls it at the end of every start with {@code talent.demo.load}, in the starting thread and
 * after the web server answers: {@link #load} once where the database had no tenant at all, and again where
 * {@link #isUnfinished} says that an earlier start was killed on the way. No tenant is bound and no transaction is open
 * then: the season registers its tenants and accounts itself and binds each as this gate may. Whatever {@code load}
 * throws ends the start. {@code deploy/start} sets the password of all accounts by {@code talent.demo.password} and
 * prints {@link #accounts} last; {@code --no-demo} never asks for any of this.
 */
public interface DemoSeason {

    /** Whether an earlier loading was cut short. */
    boolean isUnfinished();

    /** Loads the season, or the rest of one that was cut short. */
    void load(Progress progress);

    /** Those who can sign in; nobody while the season is not loaded. */
    List<DemoAccount> accounts(Locale locale);

    /** An account that may be shown. {@code space} says whose it is and what it may do. */
    record DemoAccount(String login, String password, String space) {}
}
