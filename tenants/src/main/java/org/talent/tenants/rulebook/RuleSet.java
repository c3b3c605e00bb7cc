package org.talent.tenants.rulebook;

import org.talent.rules.RuleSetKind;

/**
 * An editable policy, one per book and kind.
 *
 * @param newestVersion number of the version published last; 0 where none is
 */
public record RuleSet(RuleSetId id, int revision, RuleBook book, RuleSetKind kind, int newestVersion) {

    public RuleSet {
        if (!book.kinds().contains(kind)) {
            throw new IllegalArgumentException("""
                    A rule set of the kind %s cannot lie in the book (%s).
                    Maybe a contest was asked for a university's rules, or the other way round.""".formatted(kind, book));
        }
    }

    RuleSet withNewest(int version) {
        return new RuleSet(id, revision, book, kind, version);
    }
}
