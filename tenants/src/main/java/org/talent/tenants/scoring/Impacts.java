package org.talent.tenants.scoring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.talent.rules.RuleSetKind;
import org.talent.tenants.contest.ContestId;
import org.talent.tenants.support.Port;

/** Impacts of drafts, found again by the text that was previewed, with every changed award. */
@Port
public interface Impacts {

    /** Takes a new id and all that its explanations need; nobody finds it before it is kept. */
    ImpactId open(Basis basis);

    /** Adds changed awards of an open impact; several threads may, and no transaction is needed. */
    void write(ImpactId id, List<AwardChange> changes);

    /** Makes an open impact the one of each of its drafts. Impacts that no draft leads to any more go with their rows. */
    Impact keep(Impact impact);

    /** Removes an impact with its rows. */
    void discard(ImpactId id);

    /** The newest impact of a text, alone or together with other drafts; the hash is that of a version. */
    Optional<Impact> ofText(ContestId contest, RuleSetKind kind, String hash);

    Optional<Impact> find(ImpactId id);

    /** Throws {@link org.talent.tenants.support.NotFound} for an impact that is gone. */
    Basis basis(ImpactId id);

    /** Largest change first: by steps between classes, then by places, then by entrant. */
    List<Row> rows(ImpactId id, Filter filter, int offset, int limit);

    int count(ImpactId id, Filter filter);

    /** What an impact was computed from. */
    record Basis(RunInput input, Map<RuleSetKind, String> before, Map<RuleSetKind, String> after) {

        public Basis {
            before = Map.copyOf(before);
            after = Map.copyOf(after);
        }
    }

    /** A changed award with the name that the entrant has now. */
    record Row(String displayName, AwardChange change) {}

    /**
     * Narrows; null means all.
     *
     * @param lost award class before
     * @param gained award class after
     * @param region empty for those whose region is unknown
     * @param text words of the name, or the number
     */
    record Filter(
            @Nullable String track,
            AwardChange.@Nullable Kind kind,
            @Nullable String lost,
            @Nullable String gained,
            @Nullable Integer grade,
            @Nullable String region,
            @Nullable String text) {

        public static final Filter ALL = new Filter(null, null, null, null, null, null, null);
    }
}
