package org.talent.tenants.contest;

import java.util.List;
import java.util.Locale;
import org.talent.rules.Phrase;
import org.talent.rules.Words;

/** The outcome of saving an event. A form with faults is expected input: a value, not an exception. */
public sealed interface EventSaving {

    record Saved(Event event) implements EventSaving {}

    /** All faults at once. */
    record Faulty(List<Fault> faults) implements EventSaving {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /** What is wrong with one field, said by {@link #say}. */
    record Fault(Field field, Phrase words) {

        public String say(Locale locale) {
            return new Words("org.talent.tenants.contest.faults", locale).say(words);
        }
    }

    /** The fields of an event that a person fills in. */
    enum Field {
        CODE,
        TITLE,
        KIND,
        LEVEL,
        STARTS,
        ENDS,
        MAXIMUM,
        META_EVENT,
        TRACKS,
        EDGES
    }
}
