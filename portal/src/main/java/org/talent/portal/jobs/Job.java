package org.talent.portal.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.talent.rules.Phrase;
import org.talent.tenants.tenancy.AccountId;

/**
 * One piece of long work, as of now.
 *
 * @param title what it does, in the portal's words
 * @param path where it was started from; its result is seen there
 */
public record Job(long id, AccountId owner, Phrase title, String path, Instant started, State state) {

    public boolean isOver() {
        return switch (state) {
            case Waiting _, Running _ -> false;
            case Done _, Failed _, Cancelled _ -> true;
        };
    }

    Job withState(State next) {
        return new Job(id, owner, title, path, started, next);
    }

    /** Where a job stands. */
    public sealed interface State {}

    /** Others run first. */
    public record Waiting() implements State {}

    /**
     * It works.
     *
     * @param step key of what it does now
     * @param total -1 while unknown
     */
    public record Running(String step, long done, long total, Instant since) implements State {

        public OptionalDouble share() {
            return total > 0 ? OptionalDouble.of(Math.min(1.0, (double) done / total)) : OptionalDouble.empty();
        }

        /** By how long the step took so far; null where nothing can be said yet. */
        public @Nullable Duration left(Instant now) {
            if (total <= 0 || done <= 0) {
                return null;
            }
            return Duration.between(since, now).multipliedBy(total - done).dividedBy(done);
        }
    }

    /** It ended well; {@code path} leads to what came of it. */
    public record Done(Phrase words, String path) implements State {}

    /** It broke or was refused. */
    public record Failed(Throwable fault) implements State {}

    /** Somebody asked it to stop; nothing of it counts. */
    public record Cancelled() implements State {}
}
