package org.talent.tenants.contest;

import org.talent.rules.ContestFacts.EdgeType;

/** An arrow between two events. QUALIFIER: {@code from} selects for {@code to}. NESTING: {@code from} is part of {@code to}. */
public record EventEdge(EventId from, EventId to, EdgeType type) {}
