package org.talent.tenants.participation;

import org.talent.tenants.support.Port;

/** The marks of a tenant's facts: every change of facts stands under one, and a run's input is frozen by naming one. */
@Port
public interface Marks {

    /** The newest mark; every revision at or below it is complete. */
    long newest();

    /**
     * Waits for whoever writes facts, and holds the facts until the caller's transaction ends. First statement of whoever
     * reads facts in order to change them: what is read after it stays true.
     */
    void hold();

    /**
     * Waits for whoever writes facts, then takes the next mark. It counts once the caller's transaction commits, and
     * nobody else writes facts until then.
     *
     * @param act what the change is, for the history, such as "import 17"
     */
    long next(String act);
}
