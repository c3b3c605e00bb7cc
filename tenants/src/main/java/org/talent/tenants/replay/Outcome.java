package org.talent.tenants.replay;

import java.math.BigDecimal;
import java.util.Optional;

/** What a publication says of one entrant: points, award, or both. */
record Outcome(Optional<BigDecimal> points, Optional<String> award) {

    /** What the results of several events say of one entrant together. */
    Outcome with(Outcome later) {
        return new Outcome(later.points.or(() -> points), later.award.or(() -> award));
    }
}
