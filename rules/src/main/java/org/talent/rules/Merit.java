package org.talent.rules;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One achievement that a person discloses to a university: what ADMISSION rules speak of. Names are codes of the
 * vocabulary, -1 where there is none or the vocabulary does not know it.
 *
 * @param title what the person reads, such as the title of the event
 * @param group who was ranked together; of a standing
 * @param place published place, the best of a tie; 0 where there is none
 * @param ranked how many were ranked together; 0 where unknown
 * @param score in the event's own unit, null where there is none
 * @param maximum the most that could be scored, null where unknown
 * @param standingPoints the total of a standing; zero for a result
 * @param yearsAgo whole calendar years from the achievement to the year of admission
 */
public record Merit(
        String title,
        Source source,
        int event,
        int kind,
        int level,
        int role,
        int outcome,
        int track,
        int group,
        boolean official,
        int teamSize,
        int place,
        int ranked,
        @Nullable BigDecimal score,
        @Nullable BigDecimal maximum,
        Points standingPoints,
        int yearsAgo) {

    /** Where an achievement was seen. */
    public enum Source {
        /** A confirmed result of an event. */
        RESULT,
        /** A place in the published ranking of a track. */
        STANDING
    }
}
