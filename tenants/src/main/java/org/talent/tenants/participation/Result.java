package org.talent.tenants.participation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What they brought home, from the richest form to the poorest. Scores are in the event's own unit, six decimals at most. */
public sealed interface Result {

    /** A score, with the published place, outcome and numbers for ties where the organiser gave them. */
    record Scored(BigDecimal score, List<Part> parts, Optional<Place> place, Optional<String> outcome, TieNumbers ties)
            implements Result {

        public Scored {
            parts = List.copyOf(parts);
        }

        public Scored(BigDecimal score, List<Part> parts, Optional<Place> place, Optional<String> outcome) {
            this(score, parts, place, outcome, TieNumbers.NONE);
        }
    }

    record Placed(Place place, Optional<String> outcome) implements Result {}

    /** A word of the season's OUTCOME, such as winner, pass, withdrawn. */
    record Graded(String outcome) implements Result {}

    record Attended() implements Result {}

    /** A place from 1; a tie is a range. */
    record Place(int from, int to) {

        public Place {
            if (from < 1 || to < from) {
                throw new IllegalArgumentException("""
                        The place (%d–%d) must start at 1 and not run backwards.
                        Maybe the columns of the table are swapped.""".formatted(from, to));
            }
        }
    }

    /**
     * What tells equal scores apart, six decimals at most; in both the smaller is better.
     *
     * @param penalty penalty time, attempts or whatever else the organiser charges
     * @param lastSuccess the moment of the last solved problem or captured flag, by any clock of the event
     */
    record TieNumbers(Optional<BigDecimal> penalty, Optional<BigDecimal> lastSuccess) {

        public static final TieNumbers NONE = new TieNumbers(Optional.empty(), Optional.empty());
    }

    /** One problem, round or task with its marks; {@code maximum} empty where unknown. */
    record Part(String name, BigDecimal score, Optional<BigDecimal> maximum) {}
}
