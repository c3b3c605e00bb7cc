package org.talent.tenants.support;

/** Something that happened, told to whoever keeps records. Features' notices implement it. */
public interface Notice {}
