package org.talent.persistence.imports;

import java.util.HashMap;
import java.util.Map;
import org.talent.tenants.contest.IdentityPolicy;

/** What the statements of one batch need to know of it. */
record StagedBatch(
        int tenant,
        long id,
        long season,
        int sourceId,
        String source,
        IdentityPolicy policy,
        boolean replace,
        int ownLines,
        int listedLines,
        int impliedLines) {

    /** What a revision's to_mark says while nothing has replaced it. */
    static final long OPEN = Long.MAX_VALUE;

    /** Numbers of entrants from here on stand for people and teams that have no id yet. */
    static final long PROVISIONAL = 1L << 62;

    /** Teams are numbered apart from people: the same id may stand for both in one source. */
    String teamSource() {
        return source + "/teams";
    }

    int lines() {
        return ownLines + listedLines + impliedLines;
    }

    /** Named parameters that every statement may use. */
    Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        parameters.put("tenant", tenant);
        parameters.put("batch", id);
        parameters.put("season", season);
        parameters.put("sourceId", sourceId);
        parameters.put("source", source);
        parameters.put("teamSource", teamSource());
        parameters.put("open", OPEN);
        parameters.put("provisional", PROVISIONAL);
        return parameters;
    }
}
