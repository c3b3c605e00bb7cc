package org.talent.tenants.rulebook;

import org.talent.rules.RuleSetKind;
import org.talent.tenants.contest.ContestId;

/**
 * An editable policy of a contest, one per kind.
 *
 * @param draft the author's text being worked on
 * @param publishedVersion number of the version in force; 0 where none is
 */
public record RuleSet(
        RuleSetId id, int revision, ContestId contest, RuleSetKind kind, String draft, int publishedVersion) {}
