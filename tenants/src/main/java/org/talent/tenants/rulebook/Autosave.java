package org.talent.tenants.rulebook;

import java.time.Instant;
import java.util.Optional;
import org.talent.tenants.tenancy.AccountId;

/**
 * What somebody has typed and not saved: their own, seen by nobody else, gone with their next save.
 *
 * @param cases empty where they stand as saved
 * @param basedOn number of the edit it began from; 0 means the version in force
 */
public record Autosave(AccountId account, int basedOn, String text, Optional<String> cases, Instant at) {}
