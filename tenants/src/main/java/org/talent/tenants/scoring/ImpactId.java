package org.talent.tenants.scoring;

/** Names an impact within its tenant; 0 before it is kept. */
public record ImpactId(long value) {}
