package org.talent.tenants.disclosure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.talent.rules.Points;
import org.talent.tenants.consent.DisclosedField;
import org.talent.tenants.participant.EntrantId;

/** What a university may see of a participant: granted fields only; the others are empty. */
public record DisclosedParticipant(
        EntrantId id,
        Set<DisclosedField> fields,
        LocalDate until,
        Optional<String> name,
        Optional<Integer> grade,
        Optional<String> region,
        Optional<String> school,
        List<DisclosedStanding> standings) {

    public DisclosedParticipant {
        fields = Set.copyOf(fields);
        standings = List.copyOf(standings);
    }

    /** A standing in the published ranking. */
    public record DisclosedStanding(
            String contest,
            String track,
            String group,
            Points points,
            int placeFrom,
            int placeTo,
            Optional<String> proposed) {}
}
