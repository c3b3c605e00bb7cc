package org.talent.tenants.disclosure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.talent.tenants.contest.ContestId;
import org.talent.tenants.participant.EntrantId;
import org.talent.tenants.support.Port;
import org.talent.tenants.tenancy.TenantId;

/**
 * The reading door: shows the university in scope what people allow it to see of the facts of {@code owner}. A field that
 * was not allowed is neither read, nor matched by a criterion, nor sorted by. While the university's agreement is not in
 * force on {@code day}, nobody is there.
 */
@Port
public interface Disclosures {

    /** By best published place in the chosen track, those without one last; nothing past the end. */
    List<DisclosedParticipant> page(TenantId owner, LocalDate day, Criteria criteria, int offset, int limit);

    int count(TenantId owner, LocalDate day, Criteria criteria);

    /** With their results, in no order; whoever is not there or allows nothing is left out. */
    List<DisclosedParticipant> cards(TenantId owner, LocalDate day, List<EntrantId> people);

    default Optional<DisclosedParticipant> find(TenantId owner, LocalDate day, EntrantId participant) {
        return cards(owner, day, List.of(participant)).stream().findFirst();
    }

    /**
     * How many people in the contest meet the track, the region and the grade, but allow the university nothing. Whoever
     * allows it something is left out, so that comparing counts tells nothing about a person it can see.
     */
    int others(TenantId owner, LocalDate day, Criteria criteria);

    /** Contests with a published ranking, newest first, and the regions of the owner's seasons. */
    Choices choices(TenantId owner);

    /** Words of the search form. */
    record Choices(List<PublishedTrack> tracks, List<String> regions) {

        public Choices {
            tracks = List.copyOf(tracks);
            regions = List.copyOf(regions);
        }
    }

    /** A track of a contest whose ranking is published. */
    record PublishedTrack(ContestId contest, String contestTitle, String track) {}

    /**
     * What a university searches by; null means any.
     *
     * @param contest with {@code track} and {@code placeUpTo}, narrows the published standings looked at
     * @param name words of the name, in any order
     */
    record Criteria(
            @Nullable ContestId contest,
            @Nullable String track,
            @Nullable Integer placeUpTo,
            @Nullable String region,
            @Nullable Integer grade,
            @Nullable String name) {

        /** Anybody. */
        public static final Criteria ANY = new Criteria(null, null, null, null, null, null);

        private static final int LONGEST_NAME = 100;

        public Criteria {
            track = blankToNull(track);
            region = blankToNull(region);
            name = blankToNull(name);
            if (name != null && name.length() > LONGEST_NAME) {
                name = name.substring(0, LONGEST_NAME);
            }
        }

        /** Whether only people who show their standings can match. */
        public boolean asksForStanding() {
            return track != null || placeUpTo != null;
        }

        private static @Nullable String blankToNull(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }
}
