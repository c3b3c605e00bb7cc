package org.talent.tenants.support;

/** How long work tells where it is, and hears that it should stop. */
public interface Progress {

    /**
     * Tells that {@code done} of {@code total} units are finished; {@code total} is -1 while unknown.
     *
     * @throws Cancelled when somebody asked the work to stop
     */
    void at(String step, long done, long total);

    /** Nobody watches and nobody cancels. */
    Progress SILENT = (step, done, total) -> {};

    /** The work was asked to stop; nothing of it is published. */
    final class Cancelled extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public Cancelled() {
            super("Cancelled on request; nothing was published.");
        }
    }
}
