package org.talent.portal.command.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.talent.portal.command.demo.Geography.School;
import org.talent.portal.command.demo.Person.Account;
import org.talent.portal.command.demo.RussianNames.FullName;

/** The people written by hand: those with accounts, homonyms, and those who stand exactly on a boundary. */
final class Cast {

    /** Place of the student with a long history among all people. */
    static final int STUDENT = 1;
    /** Place of the student who is 13. */
    static final int CHILD = 2;

    private final SchoolYear year;
    private final List<School> schools;
    private final List<Part> parts = new ArrayList<>();

    private Cast(SchoolYear year, List<School> schools) {
        this.year = year;
        this.schools = schools;
    }

    /** Somebody written by hand; the fields are those of {@link Person}. */
    record Part(
            FullName name,
            LocalDate born,
            int grade,
            School school,
            Account account,
            Map<Craft, Double> skills,
            Map<Craft, Double> bents,
            Map<String, String> script) {}

    static List<Part> of(SchoolYear year, List<School> schools, List<School> colleges) {
        var cast = new Cast(year, schools);
        cast.students();
        cast.homonyms();
        cast.onTheBoundary(colleges);
        return cast.parts;
    }

    private void students() {
        add("Лебедева Полина Андреевна", 10, 4, 17, 0, STUDENT_SCRIPT);
        // born so that she stays 13 until the next season is over
        parts.add(new Part(
                name("Зимина Таисия Олеговна"),
                LocalDate.of(year.first() - 12, 7, 1),
                7,
                schools.get(0),
                Account.CHECKED,
                Map.of(),
                Map.of(),
                Map.of("course-intro", "", "robo-mini", "2", "course-electronics", "74")));
    }

    private static final Map<String, String> STUDENT_SCRIPT = Map.ofEntries(
            Map.entry("course-intro", ""),
            Map.entry("auto-school", "81.5"),
            Map.entry("auto-municipal", "74"),
            Map.entry("auto-region", "43.5"),
            Map.entry("auto-final", "33"),
            Map.entry("contour-select-1", "27"),
            Map.entry("contour-select-2", "31"),
            Map.entry("contour-final", "128"),
            Map.entry("contour-final-subject", ""),
            Map.entry("contour-final-team", ""),
            Map.entry("robo-city", "3"),
            Map.entry("robo-region", "4"),
            Map.entry("robo-final", "6"),
            Map.entry("robo-football", Squad.GUEST),
            Map.entry("hack-swarm", "5"),
            Map.entry("hack-city", "3"),
            Map.entry("hack-night", "2"),
            Map.entry("projects-region", ""),
            Map.entry("camp-robotics", ""),
            Map.entry("camp-engineering", ""),
            Map.entry("course-ros", "92"),
            Map.entry("course-electronics", "78"),
            Map.entry("course-cad", "55"),
            Map.entry("course-safety", "зачёт"),
            Map.entry("test-physics", "24"));

    private void homonyms() {
        // two of one name, schools and years differ
        add("Соколов Артём Дмитриевич", 9, 2, 11, 5, Map.of());
        add("Соколов Артём Дмитриевич", 11, 8, 3, 40, Map.of());
        // the same name and the same year of birth
        add("Кузнецова Мария Алексеевна", 10, 3, 8, 12, Map.of());
        add("Кузнецова Мария Алексеевна", 10, 10, 21, 77, Map.of());
        // one without a patronymic, in the same class
        add("Орлов Никита Павлович", 8, 5, 5, 30, Map.of());
        add("Орлов Никита", 8, 9, 14, 30, Map.of());
        // three at once
        add("Морозова Анна Сергеевна", 9, 1, 30, 9, Map.of());
        add("Морозова Анна Сергеевна", 9, 6, 2, 55, Map.of());
        add("Морозова Анна Сергеевна", 10, 6, 2, 101, Map.of());
    }

    /** Four college students with the same points, whom the boundary of the winners in robotics would divide. */
    private void onTheBoundary(List<School> colleges) {
        for (var name : List.of(
                "Ветрова Дарья Максимовна", "Галкин Матвей Олегович", "Рощин Лев Игоревич", "Юрьева Злата Денисовна")) {
            parts.add(new Part(
                    name(name),
                    LocalDate.of(year.first() - 17, 5, 4 + parts.size()),
                    0,
                    colleges.get(parts.size() % colleges.size()),
                    Account.CHECKED,
                    Map.of(),
                    Map.of(),
                    Map.of("course-intro", "", "auto-final", "40", "test-algorithms", "40")));
        }
    }

    private void add(String name, int grade, int month, int day, int school, Map<String, String> script) {
        parts.add(new Part(
                name(name),
                LocalDate.of(year.first() - grade - 6, month, day),
                grade,
                schools.get(school),
                Account.CHECKED,
                Map.of(Craft.ROBOTICS, 0.4, Craft.ENGINEERING, 0.2, Craft.PYTHON, 0.3),
                Map.of(Craft.ROBOTICS, 0.9, Craft.ENGINEERING, 0.6, Craft.PYTHON, 0.9),
                script));
    }

    private static FullName name(String whole) {
        var words = whole.split(" ", -1);
        return new FullName(words[0], words[1], words.length > 2 ? words[2] : "");
    }
}
