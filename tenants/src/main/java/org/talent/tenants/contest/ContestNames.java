package org.talent.tenants.contest;

import java.util.EnumMap;
import java.util.List;
import org.talent.rules.Domain;
import org.talent.rules.Vocabulary;

/** The names that rules of a contest may use: those of its season, its events, tracks and award classes. */
public final class ContestNames {

    private ContestNames() {}

    /** Events in the order given; the position of an event is its code in columns. */
    public static Vocabulary of(Season season, Contest contest, List<Event> events) {
        var names = new EnumMap<Domain, List<String>>(Domain.class);
        names.putAll(season.names());
        names.put(Domain.TRACK, contest.tracks().stream().map(Track::title).toList());
        names.put(Domain.EVENT, events.stream().map(Event::code).toList());
        names.put(Domain.AWARD_CLASS, contest.awardClasses());
        return new Vocabulary(names);
    }
}
