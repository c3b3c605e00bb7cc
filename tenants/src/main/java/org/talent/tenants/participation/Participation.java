package org.talent.tenants.participation;

import java.time.LocalDate;
import java.util.Optional;
import org.talent.tenants.contest.EventId;
import org.talent.tenants.participant.EntrantId;

/**
 * One entrant in one event, as of one revision.
 *
 * @param mark the high-water mark at which this revision came; a run that froze an earlier mark does not see it
 * @param team the team through which a person took part
 * @param struckOut why the organiser disqualified it; empty where it stands
 */
public record Participation(
        ParticipationId id,
        long mark,
        EntrantId entrant,
        EventId event,
        String role,
        Result result,
        boolean official,
        boolean verified,
        Optional<String> struckOut,
        int attempt,
        LocalDate date,
        Optional<EntrantId> team,
        int teamSize) {}
