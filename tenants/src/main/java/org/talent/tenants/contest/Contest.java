package org.talent.tenants.contest;

import java.util.List;

/**
 * A contest of a season: what it ranks, in which tracks, with which award classes.
 *
 * @param awardClasses names of the classes, best first
 */
public record Contest(
        ContestId id,
        int revision,
        SeasonId season,
        String code,
        String title,
        EntrantKind ranks,
        List<Track> tracks,
        List<String> awardClasses) {

    public Contest {
        tracks = List.copyOf(tracks);
        awardClasses = List.copyOf(awardClasses);
    }
}
