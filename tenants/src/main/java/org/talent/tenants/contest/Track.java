package org.talent.tenants.contest;

/** A direction of a contest, ranked on its own. The title is the name rules use. */
public record Track(TrackId id, String code, String title) {}
