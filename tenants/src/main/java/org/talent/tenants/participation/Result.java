package org.talent.tenants.participation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What they brought home, from the richest form to the poorest. Scores are in the event's own unit, six decimals at most. */
public sealed interface Result {

    /** A score, with the published place and outcome where the organiser gave them. */
    record Scored(BigDecimal score, List<Part> parts, Optional<Place> place, Optional<String> outcome)
            implements Result {

        public Scored {
            parts = List.copyOf(parts);
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

    /** One problem, round or task with its marks; {@code maximum} empty where unknown. */
    record Part(String name, BigDecimal score, Optional<BigDecimal> maximum) {}
}
