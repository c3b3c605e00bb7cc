package org.talent.tenants.participant;

/** Who is ranked: a participant or a team. */
public sealed interface Entrant permits Participant, Team {

    EntrantId id();

    /** What a list shows: the name of the person or the team. Personal data where it is a person. */
    String displayName();
}
