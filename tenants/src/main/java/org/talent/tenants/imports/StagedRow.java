package org.talent.tenants.imports;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.talent.rules.Phrase;
import org.talent.tenants.participation.Result;

/** One row of a file on its way in: read, or kept with the reason why it could not be read. */
public sealed interface StagedRow {

    RowPlace place();

    /**
     * A row that says who took part where, and with which result.
     *
     * @param event code of the event; whether the season has it is found out when the batch is resolved
     * @param team the team through which a person took part
     * @param date empty takes the event's last day
     */
    record Readable(
            RowPlace place,
            EntrantFacts entrant,
            String event,
            String role,
            Result result,
            boolean official,
            boolean verified,
            Optional<String> struckOut,
            int attempt,
            @Nullable LocalDate date,
            Optional<EntrantFacts.TeamFacts> team)
            implements StagedRow {}

    /** {@code reason} is said by {@link ImportReasons}. */
    record Unreadable(RowPlace place, Phrase reason) implements StagedRow {}
}
