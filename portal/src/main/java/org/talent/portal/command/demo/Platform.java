package org.talent.portal.command.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the learning platform knows: who registered, courses and tests, each with an id. */
final class Platform {

    private final Crowd crowd;
    private final List<Delivery> deliveries = new ArrayList<>();

    private Platform(Crowd crowd) {
        this.crowd = crowd;
    }

    static List<Delivery> of(Crowd crowd) {
        var platform = new Platform(crowd);
        platform.registered();
        return platform.deliveries;
    }

    /** Everybody who registered looked through the first module. */
    private void registered() {
        var people = new ArrayList<Map<String, Object>>();
        for (var person : crowd.people()) {
            if (person.onPlatform()) {
                var fields = new LinkedHashMap<String, Object>();
                fields.put("id", person.id());
                fields.put("lastName", person.name().last());
                fields.put("firstName", person.name().first());
                fields.put("patronymic", person.name().patronymic());
                fields.put("birthDate", person.born().toString());
                fields.put("grade", person.gradeText());
                fields.put("school", person.school().title());
                fields.put("city", person.school().town());
                fields.put("region", person.school().region().title());
                fields.put("account", person.account().words());
                people.add(fields);
            }
        }
        deliveries.add(new Delivery(
                "platform-people.json",
                "platform-people",
                Map.of("год", Integer.toString(crowd.year().second())),
                Formats.json(Map.of("people", people))));
    }
}
