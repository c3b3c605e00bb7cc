package org.talent.portal.command.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.talent.portal.command.demo.Geography.School;
import org.talent.portal.command.demo.Person.Account;
import org.talent.portal.command.demo.RussianNames.FullName;

/** Everybody of the season: the cast, who are written by hand, and as many others as are wanted. */
final class People {

    private static final int TRIES = 40;
    private static final int FIRST_AGE = 6;

    private final Dice dice;
    private final SchoolYear year;
    private final List<School> schools;
    private final List<School> colleges;
    private final List<Person> all = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();

    private People(long seed, SchoolYear year) {
        this.dice = new Dice(seed, "people");
        this.year = year;
        var places = Geography.schools(new Dice(seed, "schools"));
        this.schools = places.stream().filter(school -> !school.college()).toList();
        this.colleges = places.stream().filter(School::college).toList();
    }

    static List<Person> draw(long seed, int count, SchoolYear year) {
        var people = new People(seed, year);
        var last = Cast.onTheBoundaries(year, people.schools, people.colleges);
        last.forEach(part -> people.taken.add(part.name().whole()));
        Cast.of(year, people.schools).forEach(people::add);
        while (people.all.size() < count - last.size()) {
            people.addSomebody();
        }
        last.forEach(people::add);
        return List.copyOf(people.all);
    }

    private void add(Cast.Part part) {
        taken.add(part.name().whole());
        all.add(new Person(
                all.size() + 1,
                part.name(),
                part.born(),
                part.grade(),
                part.school(),
                part.account(),
                part.skills(),
                part.bents(),
                0.7,
                part.script()));
    }

    private void addSomebody() {
        int grade = grade();
        var skills = skills();
        var account = account();
        all.add(new Person(
                all.size() + 1,
                name(),
                born(grade),
                grade,
                dice.one(grade == 0 ? colleges : schools),
                account,
                skills,
                bents(),
                activity(account),
                Map.of()));
    }

    /** Homonyms are written by hand; here they happen only where names run out. */
    private FullName name() {
        var name = RussianNames.draw(dice);
        for (int i = 0; i < TRIES && !taken.add(name.whole()); i++) {
            name = RussianNames.draw(dice);
        }
        return name;
    }

    private int grade() {
        int percent = dice.below(100);
        return percent < 2
                ? 6
                : percent < 14 ? 7 : percent < 29 ? 8 : percent < 48 ? 9 : percent < 69 ? 10 : percent < 89 ? 11 : 0;
    }

    private LocalDate born(int grade) {
        if (grade == 0) {
            return year.day(9, 1).minusYears(16).minusDays(dice.between(1, 3 * 365));
        }
        if (grade == 7 && dice.chance(0.06)) {
            // a year ahead, and so under 14 until the next season is over
            return LocalDate.of(year.first() - grade - FIRST_AGE + 1, 7, 2).plusDays(dice.below(180));
        }
        return LocalDate.of(year.first() - grade - FIRST_AGE, 1, 1).plusDays(dice.between(-60, 330));
    }

    private Account account() {
        int percent = dice.below(100);
        return percent < 9
                ? Account.NONE
                : percent < 11
                        ? Account.ANONYMOUS
                        : percent < 14
                                ? Account.SELF_DECLARED
                                : percent < 22 ? Account.EMAIL : percent < 72 ? Account.CHECKED : Account.ESIA;
    }

    private Map<Craft, Double> skills() {
        double general = dice.normal();
        var skills = new EnumMap<Craft, Double>(Craft.class);
        for (var craft : Craft.values()) {
            skills.put(craft, 0.6 * general + 0.8 * dice.normal());
        }
        return skills;
    }

    private Map<Craft, Double> bents() {
        int percent = dice.below(100);
        var main = percent < 36 ? Craft.ROBOTICS : percent < 66 ? Craft.ENGINEERING : Craft.PYTHON;
        var bents = new EnumMap<Craft, Double>(Craft.class);
        for (var craft : Craft.values()) {
            bents.put(craft, craft == main ? 1 : dice.chance(0.4) ? 0.5 : 0.08);
        }
        return bents;
    }

    /** Whoever gave no name looked around and left. */
    private double activity(Account account) {
        int percent = dice.below(100);
        return account == Account.ANONYMOUS ? 0 : percent < 50 ? 0.35 : percent < 82 ? 0.65 : 0.95;
    }
}
