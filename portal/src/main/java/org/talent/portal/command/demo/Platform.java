package org.talent.portal.command.demo;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
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
        platform.courses();
        platform.marks("course-safety", 0.5);
        platform.marks("course-lecture", 0.3);
        platform.tests();
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

    /** One list of all courses with points, as the platform writes it. */
    private void courses() {
        var table = Table.of("user_id", "course", "points");
        course(table, "python-1", Craft.PYTHON, 0.8);
        course(table, "python-2", Craft.PYTHON, 0.45);
        course(table, "ros", Craft.ROBOTICS, 0.5);
        course(table, "electronics", Craft.ENGINEERING, 0.5);
        course(table, "cad", Craft.ENGINEERING, 0.4);
        table.slip("T-100007", "python-3", 81)
                .slip("T-100020", "ros", "в процессе")
                .slip("", "cad", 64);
        csv("platform-courses.csv", "platform-courses", Map.of(), table);
        // the same course once more, with points of the year before: brought in by mistake
        var old = Table.of("user_id", "course", "points");
        course(old, "cad", Craft.ENGINEERING, 0.12);
        csv(DemoFiles.MISTAKE, "platform-courses", Map.of(), old);
    }

    private void course(Table.Filling table, String course, Craft craft, double rate) {
        var event = "course-" + course;
        for (var mark : crowd.marks(event, come(event, craft, rate), craft, 1.1, "100", "1")) {
            table.row(mark.person().id(), course, mark.points());
        }
    }

    private List<Person> come(String event, Craft craft, double rate) {
        return crowd.come(event, craft, rate, Person::onPlatform);
    }

    /** Courses without points: passed or not, or only listened to. */
    private void marks(String event, double rate) {
        var dice = crowd.dice("passed " + event);
        var table = Table.of("user_id", "роль", "итог");
        for (var person : come(event, Craft.ENGINEERING, rate)) {
            var said = person.script().getOrDefault(event, "");
            var drawn = dice.below(100);
            var word = event.equals("course-lecture")
                    ? ""
                    : drawn < 70 ? "зачёт" : drawn < 85 ? "завершил" : drawn < 93 ? "не завершил" : "незачёт";
            table.row(
                    person.id(),
                    said.equals("наставник") ? said : "участник",
                    said.isEmpty() || said.equals("наставник") ? word : said);
        }
        csv(event + ".csv", "platform-marks", Map.of("курс", event), table);
    }

    private void tests() {
        test("test-algorithms", Craft.PYTHON, 0.5, "40");
        test("test-physics", Craft.ENGINEERING, 0.5, "30");
        test("test-python", Craft.PYTHON, 0.55, "100");
        test("test-logic", Craft.PYTHON, 0.3, "20");
    }

    /** Some try twice, and their first attempt is told too. */
    private void test(String event, Craft craft, double rate, String maximum) {
        var dice = crowd.dice("attempts " + event);
        var table = Table.of("id", "попытка", "балл");
        for (var mark : crowd.marks(event, come(event, craft, rate), craft, 0.6, maximum, "1")) {
            boolean again = mark.person().scripted() || dice.chance(0.12);
            if (again) {
                var first = mark.points()
                        .subtract(BigDecimal.valueOf(dice.between(-1, 4)))
                        .max(BigDecimal.ZERO);
                table.row(mark.person().id(), 1, first.min(new BigDecimal(maximum)));
            }
            table.row(mark.person().id(), again ? 2 : 1, mark.points());
        }
        table.deliver(whole -> deliveries.add(new Delivery(
                event + ".tsv",
                "platform-tests",
                Map.of("тест", event),
                Formats.delimited(whole, '\t', StandardCharsets.UTF_8))));
    }

    private void csv(String name, String mapping, Map<String, String> given, Table.Filling table) {
        table.deliver(whole -> deliveries.add(
                new Delivery(name, mapping, given, Formats.delimited(whole, ',', StandardCharsets.UTF_8))));
    }
}
