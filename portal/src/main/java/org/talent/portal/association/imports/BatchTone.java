package org.talent.portal.association.imports;

import org.talent.portal.components.Tag.Tone;
import org.talent.tenants.imports.BatchState;

/** The state of an import at a glance. */
final class BatchTone {

    private BatchTone() {}

    static Tone of(BatchState state) {
        return switch (state) {
            case STAGED -> Tone.WARN;
            case APPLIED -> Tone.GOOD;
            case UNDONE, ABANDONED -> Tone.PLAIN;
        };
    }
}
