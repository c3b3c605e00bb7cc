package org.talent.persistence.imports;

import org.talent.tenants.contest.IdentityPolicy;

/** What the statements of one batch need to know of it. */
record StagedBatch(long id, long season, String source, IdentityPolicy policy, boolean replace) {

    /** Teams are numbered apart from people: the same id may stand for both in one source. */
    String teamSource() {
        return source + "/teams";
    }
}
