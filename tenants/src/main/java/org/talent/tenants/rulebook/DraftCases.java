package org.talent.tenants.rulebook;

import java.time.Instant;

/**
 * The test cases of a book as a draft wants them.
 *
 * @param mergedUpTo when the newest cases that went into them were published; {@link Instant#EPOCH} where there were none
 */
public record DraftCases(String text, Instant mergedUpTo) {}
