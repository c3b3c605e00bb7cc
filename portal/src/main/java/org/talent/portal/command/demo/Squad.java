package org.talent.portal.command.demo;

import java.util.Comparator;
import java.util.List;
import org.talent.portal.command.demo.Geography.School;

/** Several people who compete as one. */
record Squad(String title, School school, List<Person> members) {

    /** What a script says of somebody who takes part out of competition. */
    static final String GUEST = "вне зачёта";

    Squad {
        members = List.copyOf(members);
    }

    /** Those who come to an event: who has a script comes only where it says so. */
    Squad at(String event) {
        return new Squad(
                title,
                school,
                members.stream()
                        .filter(person -> !person.scripted() || person.script().containsKey(event))
                        .toList());
    }

    double skill(Craft craft) {
        return members.stream()
                .mapToDouble(person -> person.skill(craft))
                .average()
                .orElse(0);
    }

    /** The place that a member's script gives them; 0 where none does. */
    int scriptedPlace(String event) {
        return members.stream()
                .map(person -> person.script().getOrDefault(event, ""))
                .filter(place -> !place.isEmpty() && !place.equals(GUEST))
                .map(Integer::parseInt)
                .min(Comparator.naturalOrder())
                .orElse(0);
    }

    boolean isScripted(String event) {
        return members.stream().anyMatch(person -> person.script().containsKey(event));
    }

    boolean isGuest(String event) {
        return members.stream().anyMatch(person -> GUEST.equals(person.script().get(event)));
    }
}
