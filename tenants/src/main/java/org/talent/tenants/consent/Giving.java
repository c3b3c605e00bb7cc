package org.talent.tenants.consent;

import java.util.List;
import org.talent.rules.Phrase;

/** What came of giving a consent. */
public sealed interface Giving {

    /** It holds from today. */
    record Given(Consent consent) implements Giving {}

    /** It holds once the representative has signed. */
    record Waiting(ConsentRequest request) implements Giving {}

    /** It cannot be given like this; says why and what to do. */
    record Declined(List<Phrase> reasons) implements Giving {

        public Declined {
            reasons = List.copyOf(reasons);
        }
    }
}
