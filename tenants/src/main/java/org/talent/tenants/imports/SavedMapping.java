package org.talent.tenants.imports;

import java.time.Instant;

/** One version of an import mapping as it was saved; a version never changes. */
public record SavedMapping(String code, int version, String title, String text, String actor, Instant savedAt) {}
