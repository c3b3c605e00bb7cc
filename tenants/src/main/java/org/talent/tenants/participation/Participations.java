package org.talent.tenants.participation;

import java.util.List;
import java.util.Map;
import org.talent.rules.ContestFacts;
import org.talent.tenants.contest.EventId;
import org.talent.tenants.contest.SeasonId;
import org.talent.tenants.participant.EntrantId;
import org.talent.tenants.support.Port;

/** Participations as append-only revisions: nothing a run read ever changes. */
@Port
public interface Participations {

    /** The newest mark; every revision at or below it is complete. */
    long highWaterMark();

    /** Participations of an entrant (with those merged into it) in a season, as of a mark, by event and attempt. */
    List<Participation> of(EntrantId entrant, SeasonId season, long mark);

    /** Participations in one event as of a mark, by entrant and attempt. */
    List<Participation> ofEvent(EventId event, long mark);

    /** Statistics of a season's events as of a mark, over every base. Events without results are absent. */
    Map<EventId, Map<ContestFacts.Base, ContestFacts.EventStatistics>> statistics(SeasonId season, long mark);

    /** Adds one revision outside an import, such as a correction by hand; returns its mark. */
    long add(Participation participation);

    /** Takes a participation out from the next mark on, with the reason. */
    long withdraw(ParticipationId id, String reason);
}
