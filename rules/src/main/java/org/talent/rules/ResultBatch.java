package org.talent.rules;

/**
 * Results of many entrants as columns. Rows of one entrant stand together; entrant {@code i} owns the rows from {@code
 * firstRow[i]} to before {@code firstRow[i + 1]}. Filled again and again by a reader, so that a run allocates nothing per
 * result. Fields are public on purpose: this is the hot path.
 */
public final class ResultBatch {

    /** A score or number that is not there. */
    public static final long NONE = Long.MIN_VALUE;

    /** Official: not out of competition. */
    public static final int OFFICIAL = 1;

    /** Confirmed by a moderator or by the organiser's own import. */
    public static final int VERIFIED = 2;

    /** Struck out by the organiser; never counts. */
    public static final int DISQUALIFIED = 4;

    /** The result lies inside the season's dates. */
    public static final int INSIDE_SEASON = 8;

    /** Results of a team, given to one of its members. */
    public static final int BY_TEAM = 16;

    public int entrants;
    public int rows;

    // one per entrant
    public final long[] entrant;
    public final int[] firstRow;
    /** School grade at the season's start, 1..11; 0 unknown. */
    public final int[] grade;
    /** Full years at the season's start; 0 unknown. */
    public final int[] age;
    /** Code in {@link Domain#REGION}, or -1. */
    public final int[] region;
    /** Ordinal of {@link IdentityLevel}. */
    public final int[] identity;
    /** Whether the consent to take part in the contest is in force. */
    public final boolean[] consent;

    // one per result
    public final long[] participation;
    /** Code of the event. */
    public final int[] event;
    /** Code in {@link Domain#ROLE}. */
    public final int[] role;
    /** Bits above. */
    public final int[] flags;
    /** Raw score in micro-units of the event's own unit, or {@link #NONE}. */
    public final long[] score;
    /** Best and worst place of a tie, from 1; 0 where there is none. */
    public final int[] placeFrom;

    public final int[] placeTo;
    /** Code in {@link Domain#OUTCOME}, or -1. */
    public final int[] outcome;
    /** Members of the team at the event; 1 for a person alone. */
    public final int[] teamSize;
    /** Parts with full marks; 0 where parts are unknown. */
    public final int[] fullParts;
    /** Penalty in micro-units of the event's own unit, less is better, or {@link #NONE}; breaks ties only. */
    public final long[] penalty;
    /** Moment of the last success in micro-units of any clock of the event, earlier is better, or {@link #NONE}; breaks ties only. */
    public final long[] lastSuccess;
    /** Order of attempts within one event, from 1. */
    public final int[] attempt;
    /** Day of the result, as epoch day. */
    public final int[] day;

    public ResultBatch(int mostEntrants, int mostRows) {
        entrant = new long[mostEntrants];
        firstRow = new int[mostEntrants + 1];
        grade = new int[mostEntrants];
        age = new int[mostEntrants];
        region = new int[mostEntrants];
        identity = new int[mostEntrants];
        consent = new boolean[mostEntrants];
        participation = new long[mostRows];
        event = new int[mostRows];
        role = new int[mostRows];
        flags = new int[mostRows];
        score = new long[mostRows];
        placeFrom = new int[mostRows];
        placeTo = new int[mostRows];
        outcome = new int[mostRows];
        teamSize = new int[mostRows];
        fullParts = new int[mostRows];
        penalty = new long[mostRows];
        lastSuccess = new long[mostRows];
        attempt = new int[mostRows];
        day = new int[mostRows];
    }

    /** Makes the batch empty; the arrays stay. */
    public void clear() {
        entrants = 0;
        rows = 0;
    }

    /** Puts a result of another batch at a row of this one; what is known of its entrant stays behind. */
    public void copy(ResultBatch from, int row, int at) {
        participation[at] = from.participation[row];
        event[at] = from.event[row];
        role[at] = from.role[row];
        flags[at] = from.flags[row];
        score[at] = from.score[row];
        placeFrom[at] = from.placeFrom[row];
        placeTo[at] = from.placeTo[row];
        outcome[at] = from.outcome[row];
        teamSize[at] = from.teamSize[row];
        fullParts[at] = from.fullParts[row];
        penalty[at] = from.penalty[row];
        lastSuccess[at] = from.lastSuccess[row];
        attempt[at] = from.attempt[row];
        day[at] = from.day[row];
    }

    /** One entrant of this batch in a batch of their own. */
    public ResultBatch only(int which) {
        int from = firstRow[which];
        int count = firstRow[which + 1] - from;
        var one = new ResultBatch(1, count);
        one.entrants = 1;
        one.rows = count;
        one.entrant[0] = entrant[which];
        one.firstRow[1] = count;
        one.grade[0] = grade[which];
        one.age[0] = age[which];
        one.region[0] = region[which];
        one.identity[0] = identity[which];
        one.consent[0] = consent[which];
        for (int row = 0; row < count; row++) {
            one.copy(this, from + row, row);
        }
        return one;
    }

    /** A number that stands for everything read of an entrant, facts and rows; the order of the rows does not matter. */
    public long hash(int entrant) {
        long own = Mixing.mix(this.entrant[entrant]);
        own = Mixing.mix(own ^ grade[entrant]);
        own = Mixing.mix(own ^ age[entrant]);
        own = Mixing.mix(own ^ region[entrant]);
        own = Mixing.mix(own ^ identity[entrant] ^ (consent[entrant] ? 64 : 0));
        long sum = own;
        for (int row = firstRow[entrant]; row < firstRow[entrant + 1]; row++) {
            long hash = Mixing.mix(participation[row]);
            hash = Mixing.mix(hash ^ event[row]);
            hash = Mixing.mix(hash ^ role[row]);
            hash = Mixing.mix(hash ^ flags[row]);
            hash = Mixing.mix(hash ^ score[row]);
            hash = Mixing.mix(hash ^ placeFrom[row]);
            hash = Mixing.mix(hash ^ placeTo[row]);
            hash = Mixing.mix(hash ^ outcome[row]);
            hash = Mixing.mix(hash ^ teamSize[row]);
            hash = Mixing.mix(hash ^ fullParts[row]);
            hash = Mixing.mix(hash ^ penalty[row]);
            hash = Mixing.mix(hash ^ lastSuccess[row]);
            hash = Mixing.mix(hash ^ attempt[row]);
            hash = Mixing.mix(hash ^ day[row]);
            sum += hash;
        }
        return Mixing.mix(sum);
    }
}
