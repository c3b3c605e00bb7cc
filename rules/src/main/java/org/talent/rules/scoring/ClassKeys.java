package org.talent.rules.scoring;

import java.util.Collection;
import org.talent.rules.Domain;
import org.talent.rules.ResultBatch;
import org.talent.rules.Vocabulary;

/** Packs what rules can tell apart of a result into one number; what they do not mention stays out, so classes are few. */
final class ClassKeys {

    /** More than these are as good as these: rules cannot tell them apart. */
    static final int MOST_GRADE = 15;

    static final int MOST_TEAM = 255;
    static final int MOST_PARTS = 63;

    private final boolean role;
    private final boolean outcome;
    private final int flags;
    private final boolean consent;
    private final boolean identity;
    private final boolean grade;
    private final boolean teamSize;
    private final boolean fullParts;

    ClassKeys(Collection<String> mentioned, Vocabulary vocabulary) {
        fits(vocabulary, Domain.EVENT, 20);
        fits(vocabulary, Domain.ROLE, 6);
        fits(vocabulary, Domain.OUTCOME, 6);
        role = mentioned.contains("role");
        outcome = mentioned.contains("outcome");
        // a result that was struck out is a class of its own whatever the rules say: it needs no formula
        flags = ResultBatch.DISQUALIFIED
                | (mentioned.contains("official") ? ResultBatch.OFFICIAL : 0)
                | (mentioned.contains("verified") ? ResultBatch.VERIFIED : 0)
                | (mentioned.contains("insideSeason") ? ResultBatch.INSIDE_SEASON : 0)
                | (mentioned.contains("byTeam") ? ResultBatch.BY_TEAM : 0);
        consent = mentioned.contains("consent");
        identity = mentioned.contains("identity");
        grade = mentioned.contains("grade");
        teamSize = mentioned.contains("teamSize");
        fullParts = mentioned.contains("fullParts");
    }

    private static void fits(Vocabulary vocabulary, Domain domain, int bits) {
        int most = (1 << bits) - 1;
        if (vocabulary.names(domain).size() > most) {
            throw new IllegalArgumentException(
                    """
                    The names of the domain %s (%d) must not be more than %d.
                    Maybe free text was imported as names of the season.""".formatted(domain, vocabulary.names(domain).size(), most));
        }
    }

    /** Layout from the low bits: event 20, role 6, outcome 6, flags 5, form 3, consent 1, identity 3, grade 4, team size 8, full parts 6. */
    long key(ResultBatch batch, int entrant, int row) {
        long key = batch.event[row];
        key |= (role ? (long) (batch.role[row] + 1) : 0) << 20;
        key |= (outcome ? (long) (batch.outcome[row] + 1) : 0) << 26;
        key |= (long) (batch.flags[row] & flags) << 32;
        key |= (batch.score[row] != ResultBatch.NONE ? 1L : 0) << 37;
        key |= (batch.placeFrom[row] > 0 ? 1L : 0) << 38;
        key |= (batch.outcome[row] >= 0 ? 1L : 0) << 39;
        key |= (consent && batch.consent[entrant] ? 1L : 0) << 40;
        key |= (identity ? (long) batch.identity[entrant] : 0) << 41;
        key |= (grade ? (long) grade(batch, entrant) : 0) << 44;
        key |= (teamSize ? (long) teamSize(batch, row) : 0) << 48;
        key |= (fullParts ? (long) fullParts(batch, row) : 0) << 56;
        return key;
    }

    static int grade(ResultBatch batch, int entrant) {
        return Math.clamp(batch.grade[entrant], 0, MOST_GRADE);
    }

    static int teamSize(ResultBatch batch, int row) {
        return Math.clamp(batch.teamSize[row], 0, MOST_TEAM);
    }

    static int fullParts(ResultBatch batch, int row) {
        return Math.clamp(batch.fullParts[row], 0, MOST_PARTS);
    }
}
