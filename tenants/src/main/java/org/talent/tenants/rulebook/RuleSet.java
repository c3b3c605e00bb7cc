package org.talent.tenants.rulebook;

import org.talent.rules.RuleSetKind;

/**
 * An editable policy, one per book and kind.
 *
 * @param newestVersion number of the version published last; 0 where none is
 */
public record RuleSet(RuleSetId id, int revision, RuleBook book, RuleSetKind kind, int newestVersion) {

    RuleSet withNewest(int version) {
        return new RuleSet(id, revision, book, kind, version);
    }
}
