package org.talent.rules.language;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Ordered tie-break keys: {@code "bestSingle, finals, earliest"}. */
public record TieKeys(List<TieKey> keys) {

    public TieKeys {
        keys = List.copyOf(keys);
    }

    /** What breaks a tie; the larger wins but where it says otherwise. */
    public enum TieKey {
        /** Best single counted result. */
        bestSingle,
        /** Number of verified finals. */
        finals,
        /** Parts with full marks, such as problems solved. */
        fullParts,
        /** Number of counted results. */
        counted,
        /** The day of the last counted result; the earlier wins. */
        earliest,
        /** Penalties of the counted results together; the smaller wins, and an unknown one loses. */
        penalty,
        /** The moment of the last success in a counted result; the earlier wins, and an unknown one loses. */
        lastSuccess
    }

    /** @throws TableFault where a key is unknown or stands twice */
    public static TieKeys parse(String text) {
        var keys = new LinkedHashSet<TieKey>();
        for (var cell : text.split(",", -1)) {
            try {
                if (!keys.add(TieKey.valueOf(cell.strip()))) {
                    throw new TableFault("tieKeyTwice", cell.strip());
                }
            } catch (IllegalArgumentException unknown) {
                throw new TableFault("tieKey", cell.strip(), List.of(TieKey.values()));
            }
        }
        return new TieKeys(new ArrayList<>(keys));
    }
}
