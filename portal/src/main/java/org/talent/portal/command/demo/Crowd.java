package org.talent.portal.command.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Draws who takes part, and how well they do: the better their skill, the better, with some luck each time. */
final class Crowd {

    /** How many stand behind a skill when luck is counted too. */
    private static final double LUCK = 0.55;

    private final long seed;
    private final SchoolYear year;
    private final List<Person> people;

    Crowd(long seed, SchoolYear year, List<Person> people) {
        this.seed = seed;
        this.year = year;
        this.people = people;
    }

    SchoolYear year() {
        return year;
    }

    Dice dice(String purpose) {
        return new Dice(seed, purpose);
    }

    /** Of one person at one event, so that who else comes changes nothing for them. */
    private Dice dice(String purpose, String event, Person person) {
        return new Dice(seed, purpose + " " + event + " " + person.number());
    }

    Person person(int number) {
        return people.get(number - 1);
    }

    List<Person> people() {
        return people;
    }

    /** Who comes to an event: each by chance, and those whose script says so. */
    List<Person> come(String event, Craft craft, double rate, Predicate<Person> allowed) {
        return people.stream()
                .filter(person -> {
                    boolean comes = dice("come", event, person).chance(rate * person.bent(craft) * person.activity());
                    return person.scripted() ? person.script().containsKey(event) : comes && allowed.test(person);
                })
                .toList();
    }

    /** Somebody's points. */
    record Mark(Person person, BigDecimal points) {}

    /** Points of everybody, best first; who has a script gets what it says. */
    List<Mark> marks(String event, List<Person> who, Craft craft, double ease, String maximum, String step) {
        return sorted(drawn(event, who, craft, ease, maximum, step).stream()
                .map(mark -> {
                    var said = mark.person().script().getOrDefault(event, "");
                    return said.isEmpty() ? mark : new Mark(mark.person(), new BigDecimal(said));
                })
                .toList());
    }

    /** Points of everybody by skill and luck alone, best first. */
    List<Mark> drawn(String event, List<Person> who, Craft craft, double ease, String maximum, String step) {
        var most = new BigDecimal(maximum);
        return sorted(who.stream()
                .map(person -> {
                    double strength = ease
                            + 0.9 * person.skill(craft)
                            + LUCK * dice("luck", event, person).normal();
                    return new Mark(person, rounded(most, share(strength), new BigDecimal(step)));
                })
                .toList());
    }

    private static List<Mark> sorted(List<Mark> marks) {
        return marks.stream()
                .sorted(Comparator.comparing(Mark::points)
                        .reversed()
                        .thenComparing(mark -> mark.person().number()))
                .toList();
    }

    private static double share(double strength) {
        return 1 / (1 + StrictMath.exp(-strength));
    }

    private static BigDecimal rounded(BigDecimal most, double share, BigDecimal step) {
        return most.multiply(BigDecimal.valueOf(share))
                .divide(step, 0, RoundingMode.HALF_UP)
                .multiply(step);
    }

    /** The best of each region go on, and those whose script says so. */
    List<Person> goOn(String event, List<Mark> marks, double share) {
        return marks.stream()
                .collect(Collectors.groupingBy(
                        mark -> mark.person().school().region().code(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(region -> {
                    long most = Math.max(1, Math.round(region.size() * share));
                    return region.stream()
                            .filter(mark -> !mark.person().scripted())
                            .limit(most);
                })
                .map(Mark::person)
                .collect(Collectors.collectingAndThen(Collectors.toCollection(ArrayList::new), all -> {
                    people.stream()
                            .filter(person -> person.script().containsKey(event))
                            .forEach(all::add);
                    return all;
                }));
    }

    /** Places by points, best first; who has as many shares them. */
    static <T> List<Placed<T>> places(List<T> ordered, Function<T, BigDecimal> points) {
        var placed = new ArrayList<Placed<T>>(ordered.size());
        for (int i = 0; i < ordered.size(); ) {
            int end = i + 1;
            while (end < ordered.size()
                    && points.apply(ordered.get(end)).compareTo(points.apply(ordered.get(i))) == 0) {
                end++;
            }
            for (int at = i; at < end; at++) {
                placed.add(new Placed<>(ordered.get(at), i + 1, end));
            }
            i = end;
        }
        return placed;
    }

    /** Somebody on a place, or on one of several. */
    record Placed<T>(T who, int from, int to) {

        String text() {
            return from == to ? Integer.toString(from) : from + "–" + to;
        }
    }

    /** A number as Russian lists write it. */
    static String comma(BigDecimal number) {
        return number.toPlainString().replace('.', ',');
    }
}
