package org.talent.tenants.scoring;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.talent.rules.Problem;
import org.talent.rules.RuleSetKind;
import org.talent.tenants.contest.ContestId;

/**
 * One scoring of a contest: which inputs, which rules, what came of it. A finished run never changes.
 *
 * @param mark the high-water mark that froze its input
 * @param ruleSetVersions version number by kind; a trial of a draft has the number 0 for that kind
 * @param ruleTexts the canonical texts that ran, by kind, so that the run explains itself for ever
 * @param rulesHash SHA-256 over kinds and texts; {@code inputHash} and {@code resultHash} do not depend on order or threads
 */
public record ScoringRun(
        ScoringRunId id,
        ContestId contest,
        Mode mode,
        Status status,
        long mark,
        Map<RuleSetKind, Integer> ruleSetVersions,
        Map<RuleSetKind, String> ruleTexts,
        String rulesHash,
        String inputHash,
        String resultHash,
        long entrants,
        long results,
        List<Problem> problems,
        String actor,
        Instant startedAt,
        Optional<Instant> finishedAt) {

    public ScoringRun {
        ruleSetVersions = Map.copyOf(ruleSetVersions);
        ruleTexts = Map.copyOf(ruleTexts);
        problems = List.copyOf(problems);
    }

    /** Only an official run can be published. */
    public enum Mode {
        TRIAL,
        OFFICIAL
    }

    /** Where a run stands. An interrupted one left the published ranking as it was. */
    public enum Status {
        RUNNING,
        FINISHED,
        PUBLISHED,
        /** Published once, replaced by a later one. */
        SUPERSEDED,
        FAILED,
        CANCELLED,
        /** Its process ended before it did. */
        INTERRUPTED
    }
}
