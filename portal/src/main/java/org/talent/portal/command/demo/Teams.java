package org.talent.portal.command.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/** What teams do: contests of robots, told on web pages in Markdown, and hackathons, told by the platform. */
final class Teams {

    private static final String INSIDE = "Зачёт";
    private static final String OUTSIDE = "Вне зачёта";

    private final Crowd crowd;
    private final Squads squads;
    private final List<Delivery> deliveries = new ArrayList<>();

    private Teams(Crowd crowd) {
        this.crowd = crowd;
        this.squads = new Squads(crowd);
    }

    static List<Delivery> of(Crowd crowd) {
        var teams = new Teams(crowd);
        teams.robots();
        teams.festival();
        teams.hackathons();
        return teams.deliveries;
    }

    private void robots() {
        var city = squads.ranked("robo-city", Craft.ROBOTICS, come("robo-city", 0.5, 2, 5));
        page("robo-city", "Кубок городов по робототехнике", city, 190);
        var region = squads.ranked("robo-region", Craft.ROBOTICS, Squads.goOn("robo-region", city, 0.45));
        page("robo-region", "Межрегиональный кубок роботов", region, 240);
        var last = squads.ranked("robo-final", Craft.ROBOTICS, Squads.goOn("robo-final", region, 0.4));
        page("robo-final", "Кубок роботов, финал", last, 300);
        var world = squads.ranked("robo-world", Craft.ROBOTICS, Squads.goOn("robo-world", last, 0.15));
        page("robo-world", "Мировые встречи роботов", world, 0);
        page(
                "robo-drone",
                "Гонки автономных дронов",
                squads.ranked("robo-drone", Craft.ROBOTICS, come("robo-drone", 0.16, 2, 3)),
                200);
    }

    private List<Squad> come(String event, double rate, int least, int most) {
        return squads.come(event, Craft.ROBOTICS, rate, _ -> true, least, most);
    }

    private void festival() {
        page(
                "robo-football",
                "Технологии рядом: футбол роботов",
                squads.ranked("robo-football", Craft.ROBOTICS, come("robo-football", 0.14, 3, 5)),
                30);
        page(
                "robo-mini",
                "Технологии рядом: мини-сумо",
                squads.ranked("robo-mini", Craft.ROBOTICS, come("robo-mini", 0.14, 1, 2)),
                0);
        hackathon("hack-night", Craft.PYTHON, 0.12, 2, 4, 0);
    }

    private void hackathons() {
        hackathon("hack-swarm", Craft.ROBOTICS, 0.2, 3, 5, 0);
        hackathon("hack-city", Craft.ENGINEERING, 0.25, 3, 5, 0);
        hackathon("hack-data", Craft.PYTHON, 0.25, 2, 4, 60);
        hackathon("hack-space", Craft.ENGINEERING, 0.1, 4, 5, 0);
    }

    /** @param best about the points of the winner; 0 for a contest that tells places only */
    private void page(String event, String title, List<Squad> ranked, int best) {
        var dice = crowd.dice("page " + event);
        var points = points(event, ranked.size(), best);
        var inside = Table.of("Место", "Команда", "Организация", "Очки", "Состав", "Примечание");
        var outside = Table.of("Место", "Команда", "Организация", "Очки", "Состав", "Примечание");
        int place = 0;
        for (int i = 0; i < ranked.size(); i++) {
            var squad = ranked.get(i);
            boolean isFree = !squad.isScripted(event) && i > 3;
            boolean isGuest = squad.isGuest(event) || isFree && dice.chance(0.05);
            boolean isStruckOut = !isGuest && isFree && dice.chance(0.02);
            if (!isGuest && !isStruckOut) {
                place++;
            }
            (isGuest ? outside : inside)
                    .row(
                            isGuest || isStruckOut ? "" : place,
                            squad.title(),
                            squad.school().title(),
                            best > 0 ? points.get(i) : "",
                            members(squad),
                            isStruckOut
                                    ? "дисквалификация: робот управлялся с пульта"
                                    : isGuest && best == 0 ? "показательное выступление" : "");
        }
        if (event.equals("robo-city")) {
            inside.slip("где-то в середине", "«Потерянный болт»", "Кружок на Речной", "не считали", "", "");
            inside.slip("—", "", "Кружок на Заводской", 15, "", "");
        }
        SequencedMap<String, Table> tables = new LinkedHashMap<>();
        tables.put(INSIDE, inside.done());
        tables.put(OUTSIDE, outside.done());
        if (ranked.isEmpty()) {
            return;
        }
        deliveries.add(new Delivery(
                event + ".md", "robot-cup", Map.of("соревнование", event), Formats.markdown(title, tables)));
    }

    /** Falling numbers, the first near the best. */
    private List<Integer> points(String event, int count, int best) {
        var dice = crowd.dice("points " + event);
        var points = new ArrayList<Integer>();
        double left = best * 0.95;
        for (int i = 0; i < count; i++) {
            points.add((int) Math.round(left));
            left -= left * (2.4 / Math.max(8, count)) * (dice.below(100) / 50.0);
        }
        return points;
    }

    private static String members(Squad squad) {
        return squad.members().stream()
                .map(person -> person.name().whole() + " (" + SchoolYear.written(person.born()) + ")")
                .collect(Collectors.joining("; "));
    }

    /** As the platform exports it: members by their ids; abroad nobody writes them down. */
    private void hackathon(String event, Craft craft, double rate, int least, int most, int maximum) {
        var ranked = squads.ranked(event, craft, squads.come(event, craft, rate, Person::onPlatform, least, most));
        var points = points(event, ranked.size(), maximum);
        var teams = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < ranked.size(); i++) {
            var squad = ranked.get(i);
            var fields = new LinkedHashMap<String, Object>();
            fields.put("place", i + 1);
            fields.put("team", squad.title());
            fields.put("town", squad.school().town());
            fields.put("size", squad.members().size());
            fields.put("points", maximum > 0 ? points.get(i) : "");
            boolean isListed = !event.equals("hack-space") || i % 2 == 0 || squad.scriptedPlace(event) > 0;
            fields.put(
                    "members",
                    isListed
                            ? squad.members().stream()
                                    .map(person -> Map.of("id", person.id()))
                                    .toList()
                            : List.of());
            teams.add(fields);
        }
        if (teams.isEmpty()) {
            return;
        }
        deliveries.add(new Delivery(
                event + ".json", "hackathon", Map.of("хакатон", event), Formats.json(Map.of("teams", teams))));
    }
}
