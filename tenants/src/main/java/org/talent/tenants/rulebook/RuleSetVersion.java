package org.talent.tenants.rulebook;

import java.time.Instant;
import org.talent.rules.RuleSetKind;

/** The frozen form of a rule set. It never changes. */
public record RuleSetVersion(
        RuleSetId ruleSet,
        RuleSetKind kind,
        int number,
        String text,
        String hash,
        String author,
        String reason,
        Instant publishedAt) {}
