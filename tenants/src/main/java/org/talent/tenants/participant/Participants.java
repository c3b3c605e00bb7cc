package org.talent.tenants.participant;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.talent.rules.Phrase;
import org.talent.tenants.contest.EntrantKind;
import org.talent.tenants.support.Port;

/** People and teams. Saving compares revisions; an id of 0 means new and comes back filled. */
@Port
public interface Participants {

    Optional<Participant> participant(EntrantId id);

    /** The person a record stands for: itself, or the one it was merged into. */
    default Optional<Participant> person(EntrantId id) {
        return participant(id)
                .flatMap(record -> record.mergedInto().map(this::participant).orElse(Optional.of(record)));
    }

    Optional<Team> team(EntrantId id);

    Optional<Entrant> entrant(EntrantId id);

    Map<EntrantId, String> displayNames(Collection<EntrantId> ids);

    Participant save(Participant participant);

    Team save(Team team);

    void linkExternal(EntrantId id, String source, String externalId);

    Optional<EntrantId> byExternal(String source, String externalId);

    /** Everybody of a kind whom a source knows by an id of its own. */
    Map<String, EntrantId> externalIds(String source, EntrantKind kind);

    /** Names that contain every word of {@code text}, or the exact number; at most {@code limit}, by name. */
    List<Participant> search(String text, int limit);

    /** Records that one record turned out to be another; their results count together from the next run on. */
    void merge(EntrantId duplicate, EntrantId into, String reason);

    /** Takes a merge back; history keeps both acts. */
    void unmerge(EntrantId duplicate, String reason);

    /** Merges and un-merges of an entrant, oldest first. */
    List<MergeRecord> mergeHistory(EntrantId id);

    /** Pairs an import found doubtful, not decided yet; oldest first. */
    List<DoubtfulMatch> doubtfulMatches(int offset, int limit);

    int countDoubtfulMatches();

    /** Decides a doubtful pair: {@code same} merges them, else they stay apart and are not asked about again. */
    void decide(long doubtfulMatch, boolean same, String reason);

    /** One act of merging ({@code merged}) or un-merging. */
    record MergeRecord(
            EntrantId duplicate, EntrantId into, boolean merged, String reason, String actor, java.time.Instant at) {}

    /** Two records that may be one person, and why it looks so. */
    record DoubtfulMatch(long id, Participant newer, Participant older, Phrase why) {}
}
