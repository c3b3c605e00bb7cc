package org.talent.portal.command.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Puts people of one region together into squads, and lets squads compete. No title is given twice. */
final class Squads {

    private static final double LUCK = 0.6;

    private static final List<String> WHICH = words("""
            Медный Тихий Быстрый Северный Стеклянный Рыжий Полярный Синий Упрямый Летучий Кварцевый Янтарный Весёлый
            Ночной Железный Лунный Пушистый Хитрый Солнечный Дальний Гранитный Серебряный Бумажный Ясный""");

    private static final List<String> WHAT = words("""
            осьминог реактор компас филин сокол гироскоп барсук маяк ротор датчик бобёр метеор контур ёж шмель вектор
            паяльник редуктор лис модуль ветер протон кулибин транзистор сервопривод крот кит манипулятор байт дятел""");

    private final Crowd crowd;
    private final Dice dice;
    private final Set<String> taken = new HashSet<>();

    Squads(Crowd crowd) {
        this.crowd = crowd;
        this.dice = crowd.dice("squads");
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }

    /** Everybody who comes to an event, in squads of so many. */
    List<Squad> come(String event, Craft craft, double rate, Predicate<Person> allowed, int least, int most) {
        var regions = crowd.come(event, craft, rate, allowed).stream()
                .collect(Collectors.groupingBy(
                        person -> person.school().region().code(), LinkedHashMap::new, Collectors.toList()));
        var squads = new ArrayList<Squad>();
        for (var region : regions.values()) {
            var left = dice.shuffled(region);
            while (!left.isEmpty()) {
                int size = Math.min(dice.between(least, most), left.size());
                var members = left.subList(0, size);
                if (size >= Math.min(2, least)) {
                    squads.add(new Squad(title(), members.getFirst().school(), members));
                }
                left = left.subList(size, left.size());
            }
        }
        return squads;
    }

    private String title() {
        var title = draw();
        for (int number = 2; !taken.add(title); number++) {
            title = number > 40 ? draw() + " " + number : draw();
        }
        return "«" + title + "»";
    }

    private String draw() {
        return dice.one(WHICH) + " " + dice.one(WHAT);
    }

    /** Best first; who has a place by script stands on it. */
    List<Squad> ranked(String event, Craft craft, List<Squad> squads) {
        var luck = crowd.dice("luck " + event);
        record Drawn(Squad squad, double strength) {}
        var ranked = squads.stream()
                .map(squad -> squad.at(event))
                .map(squad -> new Drawn(squad, squad.skill(craft) + LUCK * luck.normal()))
                .sorted(Comparator.comparingDouble(Drawn::strength).reversed())
                .map(Drawn::squad)
                .collect(Collectors.toCollection(ArrayList::new));
        squads.stream()
                .map(squad -> squad.at(event))
                .filter(squad -> squad.scriptedPlace(event) > 0)
                .sorted(Comparator.comparingInt(squad -> squad.scriptedPlace(event)))
                .forEach(squad -> {
                    ranked.remove(squad);
                    ranked.add(Math.min(squad.scriptedPlace(event) - 1, ranked.size()), squad);
                });
        return ranked;
    }

    /** The best share goes on, and whoever a script sends there. */
    static List<Squad> goOn(String event, List<Squad> ranked, double share) {
        long most = Math.max(3, Math.round(ranked.size() * share));
        var on = new ArrayList<Squad>();
        for (int i = 0; i < ranked.size(); i++) {
            var squad = ranked.get(i);
            boolean isSent =
                    squad.members().stream().anyMatch(person -> person.script().containsKey(event));
            if ((i < most || isSent) && !squad.at(event).members().isEmpty()) {
                on.add(squad);
            }
        }
        return on;
    }
}
