package org.talent.tenants.rulebook;

import org.talent.rules.RuleSetKind;
import org.talent.tenants.contest.ContestId;

/**
 * An editable policy of a contest, one per kind.
 *
 * @param newestVersion number of the version published last; 0 where none is
 */
public record RuleSet(RuleSetId id, int revision, ContestId contest, RuleSetKind kind, int newestVersion) {

    RuleSet withNewest(int version) {
        return new RuleSet(id, revision, contest, kind, version);
    }
}
