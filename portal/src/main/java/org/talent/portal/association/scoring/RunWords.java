package org.talent.portal.association.scoring;

import org.talent.portal.components.Tag;
import org.talent.portal.components.Tag.Tone;
import org.talent.tenants.scoring.ScoringRun.Status;

/** The state of a run at a glance. */
final class RunWords {

    private RunWords() {}

    static Tone tone(Status status) {
        return switch (status) {
            case RUNNING, FINISHED -> Tone.ACCENT;
            case PUBLISHED -> Tone.GOOD;
            case SUPERSEDED, CANCELLED -> Tone.PLAIN;
            case FAILED -> Tone.BAD;
            case INTERRUPTED -> Tone.WARN;
        };
    }

    static Tag tag(Status status, String words) {
        return new Tag(words, tone(status));
    }

    /** Whether the run has a ranking to look at. */
    static boolean isReadable(Status status) {
        return switch (status) {
            case FINISHED, PUBLISHED, SUPERSEDED -> true;
            case RUNNING, FAILED, CANCELLED, INTERRUPTED -> false;
        };
    }
}
