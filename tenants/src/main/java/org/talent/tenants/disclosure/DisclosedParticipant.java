package org.talent.tenants.disclosure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.talent.rules.Points;
import org.talent.tenants.consent.DisclosedField;
import org.talent.tenants.participant.EntrantId;
import org.talent.tenants.participation.Result;

/**
 * What a university may see of a participant: granted fields only; the others are empty because nobody read them.
 *
 * @param until last day on which all of the fields are granted
 * @param results in a list always empty; on a card newest first
 */
public record DisclosedParticipant(
        EntrantId id,
        Set<DisclosedField> fields,
        LocalDate until,
        Optional<String> name,
        Optional<Integer> grade,
        Optional<String> region,
        Optional<String> school,
        List<DisclosedStanding> standings,
        List<DisclosedResult> results) {

    public DisclosedParticipant {
        fields = Set.copyOf(fields);
        standings = List.copyOf(standings);
        results = List.copyOf(results);
    }

    /** What they achieved, without who they are. */
    public DisclosedParticipant achievements() {
        return new DisclosedParticipant(
                id,
                fields,
                until,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                standings,
                results);
    }

    /**
     * A standing in a published ranking.
     *
     * @param ranked how many stand in the same track and group
     * @param official not out of competition
     * @param seasonEnds last day of the season
     */
    public record DisclosedStanding(
            String contest,
            String track,
            String group,
            Points points,
            int placeFrom,
            int placeTo,
            int ranked,
            boolean official,
            LocalDate seasonEnds) {}

    /**
     * A confirmed result of an event.
     *
     * @param code of the event
     * @param event title of the event
     */
    public record DisclosedResult(
            String code,
            String event,
            String kind,
            String level,
            LocalDate date,
            String role,
            Result result,
            Optional<BigDecimal> maximum,
            boolean official,
            int teamSize) {}
}
