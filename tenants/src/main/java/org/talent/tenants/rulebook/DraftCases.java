package org.talent.tenants.rulebook;

import java.time.Instant;
import java.util.Optional;

/**
 * The test cases of a book as a draft wants them.
 *
 * @param mergedUpTo when the newest cases that went into them were published; empty where there were none
 */
public record DraftCases(String text, Optional<Instant> mergedUpTo) {}
