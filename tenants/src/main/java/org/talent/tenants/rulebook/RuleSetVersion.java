package org.talent.tenants.rulebook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.talent.rules.RuleSetKind;

/**
 * The frozen form of a rule set. It never changes. It scores from {@code effectiveFrom} until the day before a version
 * with a higher number does.
 *
 * @param approver who agreed to it; empty where it was published from a file
 * @param cases the test cases of the whole book as this version left them; empty where it changed none
 */
public record RuleSetVersion(
        RuleSetId ruleSet,
        RuleSetKind kind,
        int number,
        String text,
        String hash,
        String author,
        String reason,
        Instant publishedAt,
        LocalDate effectiveFrom,
        Optional<String> approver,
        Optional<String> cases) {}
