package org.talent.rules;

import org.jspecify.annotations.Nullable;

/** Standings as columns: one row per entrant and track. Scoring fills the upper part, ranking the lower. */
public final class StandingBatch {

    public int rows;

    public final long[] entrant;
    public final int[] track;
    /** Code of the group ranked together, see {@link Domain#GROUP}. */
    public final int[] group;
    /** Track total in micro-points. */
    public final long[] points;
    /** Results that count for the total. */
    public final int[] counted;
    /** Best single counted result in micro-points. */
    public final long[] bestSingle;
    /** Counted verified results of events nothing qualifies from, that is finals. */
    public final int[] finals;
    /** Parts with full marks over the counted results. */
    public final int[] fullParts;
    /** Latest day of a counted result, as epoch day; earlier wins a tie by date. */
    public final int[] lastDay;
    /** Penalties of the counted results together in micro-units, or {@link ResultBatch#NONE} where one is unknown. */
    public final long[] penalty;
    /** Latest moment of success in a counted result in micro-units, or {@link ResultBatch#NONE} where one is unknown. */
    public final long[] lastSuccess;
    /** Whether the entrant is ranked officially in the track: at least one counted official result. */
    public final boolean[] official;
    /** Official entrants of whom no result counts: they have no place, but some quotas count them. */
    public int unranked;

    public final int[] unrankedTrack;
    public final int[] unrankedGroup;

    // filled by ranking
    public final int[] placeFrom;
    public final int[] placeTo;
    /** Code in {@link Domain#AWARD_CLASS} by cut-offs alone, or -1. */
    public final int[] reached;
    /** Code in {@link Domain#AWARD_CLASS} the rules propose, or -1. */
    public final int[] proposed;
    /** Why a class was withheld or proposed, in the words of the rule; null where no rule spoke. */
    public final @Nullable String[] reason;

    public StandingBatch(int mostRows) {
        entrant = new long[mostRows];
        track = new int[mostRows];
        group = new int[mostRows];
        points = new long[mostRows];
        counted = new int[mostRows];
        bestSingle = new long[mostRows];
        finals = new int[mostRows];
        fullParts = new int[mostRows];
        lastDay = new int[mostRows];
        penalty = new long[mostRows];
        lastSuccess = new long[mostRows];
        official = new boolean[mostRows];
        unrankedTrack = new int[mostRows];
        unrankedGroup = new int[mostRows];
        placeFrom = new int[mostRows];
        placeTo = new int[mostRows];
        reached = new int[mostRows];
        proposed = new int[mostRows];
        reason = new String[mostRows];
    }

    public void clear() {
        rows = 0;
        unranked = 0;
    }

    /** A number that stands for what a row says; the sum over all rows stands for the ranking. */
    public long hash(int row) {
        long hash = Mixing.mix(entrant[row]);
        hash = Mixing.mix(hash ^ track[row]);
        hash = Mixing.mix(hash ^ group[row]);
        hash = Mixing.mix(hash ^ points[row]);
        hash = Mixing.mix(hash ^ counted[row]);
        hash = Mixing.mix(hash ^ bestSingle[row]);
        hash = Mixing.mix(hash ^ placeFrom[row]);
        hash = Mixing.mix(hash ^ placeTo[row]);
        hash = Mixing.mix(hash ^ reached[row]);
        return Mixing.mix(hash ^ proposed[row]);
    }
}
