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

    static List<Part> of(SchoolYear year, List<School> schools) {
        var cast = new Cast(year, schools);
        cast.students();
        cast.homonyms();
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

    /** In robotics just below the winners, and with a result for every reason not to count. */
    private static final Map<String, String> STUDENT_SCRIPT = Map.ofEntries(
            Map.entry("course-intro", ""),
            Map.entry("auto-school", "61.5"),
            Map.entry("auto-municipal", "47"),
            Map.entry("auto-region", "44"),
            Map.entry("auto-final", "12"),
            Map.entry("contour-select-1", "14"),
            Map.entry("contour-select-2", "18"),
            Map.entry("contour-final", "60"),
            Map.entry("contour-final-subject", ""),
            Map.entry("contour-final-team", ""),
            Map.entry("robo-city", "38"),
            Map.entry("robo-football", Squad.GUEST),
            Map.entry("hack-swarm", "12"),
            Map.entry("hack-city", "8"),
            Map.entry("hack-data", "4"),
            Map.entry("hack-night", "9"),
            Map.entry("projects-region", ""),
            Map.entry("camp-engineering", "прошёл до конца"),
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

    /**
     * Two companies with the same points each: the boundary of the winners would divide the first, that of the awarded the
     * second. They come after everybody else, so that who they are moves nobody.
     */
    static List<Part> onTheBoundaries(SchoolYear year, List<School> schools, List<School> colleges) {
        var cast = new Cast(year, schools);
        var winners = Map.of("course-intro", "", "auto-final", "42", "contour-final", "80", "test-algorithms", "40");
        for (var name : List.of(
                "Ветрова Дарья Максимовна", "Галкин Матвей Олегович", "Рощин Лев Игоревич", "Юрьева Злата Денисовна")) {
            cast.tied(name, 0, colleges, winners);
        }
        var awarded = Map.of("course-intro", "", "python-final", "143", "test-python", "96");
        for (var name : List.of(
                "Астахова Вера Романовна",
                "Буров Тихон Ильич",
                "Власьева Инна Кирилловна",
                "Грачёв Савелий Юрьевич",
                "Дымова Ульяна Олеговна",
                "Ежов Платон Андреевич")) {
            cast.tied(name, 10, schools, awarded);
        }
        return cast.parts;
    }

    private void tied(String name, int grade, List<School> where, Map<String, String> script) {
        parts.add(new Part(
                name(name),
                LocalDate.of(year.first() - (grade == 0 ? 17 : grade + 6), 5, 4 + parts.size()),
                grade,
                where.get(parts.size() * 7 % where.size()),
                Account.CHECKED,
                Map.of(),
                Map.of(),
                script));
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
