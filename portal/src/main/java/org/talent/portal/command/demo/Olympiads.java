package org.talent.portal.command.demo;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.talent.portal.command.demo.Crowd.Mark;
import org.talent.portal.command.demo.Crowd.Placed;
import org.talent.portal.command.demo.Formats.Sheet;

/** Olympiads: stages that lead to one another, each with a list of its own. */
final class Olympiads {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final List<String> PYTHON_REGIONS =
            List.of("tver", "perm", "tomsk", "tatarstan", "murmansk", "samara");

    private final Crowd crowd;
    private final SchoolYear year;
    private final List<Delivery> deliveries = new ArrayList<>();
    private final List<Delivery> corrections = new ArrayList<>();

    private Olympiads(Crowd crowd) {
        this.crowd = crowd;
        this.year = crowd.year();
    }

    /** {@code corrections} are lists that take the place of earlier ones. */
    record Lists(List<Delivery> lists, List<Delivery> corrections) {}

    static Lists of(Crowd crowd) {
        var olympiads = new Olympiads(crowd);
        olympiads.autonomousSystems();
        olympiads.firstLine();
        olympiads.contour();
        olympiads.others();
        return new Lists(olympiads.deliveries, olympiads.corrections);
    }

    private void autonomousSystems() {
        var came = crowd.come("auto-school", Craft.ROBOTICS, 0.8, _ -> true);
        var school = crowd.marks("auto-school", came, Craft.ROBOTICS, 0.2, "100", "0.5");
        list("auto-school", school);
        var municipal = next("auto-municipal", school, 0.5, Craft.ROBOTICS, -0.1, "100");
        list("auto-municipal", municipal);
        corrected("auto-municipal", municipal);
        var region = next("auto-region", municipal, 0.5, Craft.ROBOTICS, -0.3, "60");
        list("auto-region", region);
        var last = next("auto-final", region, 0.4, Craft.ROBOTICS, 0, "50");
        deliveries.add(new Delivery("auto-final.xlsx", "olympiad-final", Map.of("год", year()), lastSheet(last)));
    }

    private void firstLine() {
        var school = crowd.marks(
                "python-school",
                crowd.come("python-school", Craft.PYTHON, 0.75, _ -> true),
                Craft.PYTHON,
                0.1,
                "100",
                "1");
        list("python-school", school);
        var municipal = next("python-municipal", school, 0.5, Craft.PYTHON, -0.2, "100");
        list("python-municipal", municipal);
        var region = next(
                "python-region",
                municipal.stream()
                        .filter(mark -> PYTHON_REGIONS.contains(
                                mark.person().school().region().code()))
                        .toList(),
                0.7,
                Craft.PYTHON,
                -0.4,
                "160");
        var table = Table.of("Регион", "ФИО", "Год рождения", "Класс", "Школа", "Сумма", "Участие");
        var dice = crowd.dice("guests python-region");
        for (var mark : region) {
            var person = mark.person();
            table.row(
                    person.school().region().title(),
                    person.name().whole(),
                    person.born().getYear(),
                    person.gradeText(),
                    person.school().title(),
                    mark.points(),
                    !person.scripted() && dice.chance(0.04) ? "вне конкурса" : "");
        }
        table.slip("Заречная область", "Неизвестный Пётр Ильич", 2009, "10", "Школа № 3", 77, "")
                .slip("Томская область", "", 2009, "10", "Школа № 5", 64, "");
        deliveries.add(new Delivery(
                "python-regions.tsv",
                "olympiad-regions",
                Map.of("год", year()),
                Formats.delimited(table.done(), '\t', StandardCharsets.UTF_8)));
        var last = next("python-final", region, 0.5, Craft.PYTHON, 0, "500");
        page("python-final", "Олимпиада «Первая строка», финал", last, List.of());
    }

    /** Two tours to choose from; the final has a part for each alone and one for teams. */
    private void contour() {
        var best = new LinkedHashMap<Person, Mark>();
        for (var event : List.of("contour-select-1", "contour-select-2")) {
            var came = crowd.come(event, Craft.ENGINEERING, 0.5, _ -> true);
            var marks = crowd.marks(event, came, Craft.ENGINEERING, -0.1, "40", "1");
            list(event, marks);
            marks.forEach(mark -> best.merge(
                    mark.person(), mark, (one, other) -> one.points().compareTo(other.points()) >= 0 ? one : other));
        }
        var chosen = best.values().stream()
                .sorted(Comparator.comparing(Mark::points).reversed())
                .toList();
        var last = next("contour-final", chosen, 0.25, Craft.ENGINEERING, 0.1, "200");
        var dice = crowd.dice("contour parts");
        var parts = last.stream()
                .map(mark -> split(dice, mark.points(), List.of(80, 120)))
                .toList();
        page("contour-final", "Инженерная олимпиада «Контур», финал", last, parts);
        part("contour-final-subject", last, parts, 0);
        part("contour-final-team", last, parts, 1);
    }

    private void part(String event, List<Mark> last, List<List<BigDecimal>> parts, int which) {
        var marks = new ArrayList<Mark>();
        for (int i = 0; i < last.size(); i++) {
            marks.add(new Mark(last.get(i).person(), parts.get(i).get(which)));
        }
        list(event, marks);
    }

    private void others() {
        list(
                "logic-school",
                crowd.marks(
                        "logic-school",
                        crowd.come("logic-school", Craft.PYTHON, 0.3, person -> person.grade() != 0),
                        Craft.PYTHON,
                        0.4,
                        "60",
                        "1"));
        var abroad = crowd.come("embedded-world", Craft.ROBOTICS, 0.03, person -> person.skill(Craft.ROBOTICS) > 1);
        var marks = crowd.marks("embedded-world", abroad, Craft.ROBOTICS, 0.5, "70", "0.5");
        list("embedded-world", marks.subList(0, Math.min(8, marks.size())));
    }

    /** The list with the points that an appeal changed, a week later. */
    private void corrected(String event, List<Mark> marks) {
        var changed = new ArrayList<>(marks);
        for (int i = 5; i < changed.size(); i += 23) {
            var mark = changed.get(i);
            if (!mark.person().scripted()) {
                changed.set(
                        i,
                        new Mark(
                                mark.person(),
                                mark.points().add(BigDecimal.valueOf(2)).min(HUNDRED)));
            }
        }
        corrections.add(list(event + "-after-appeals.csv", event, changed));
    }

    private List<Mark> next(String event, List<Mark> before, double share, Craft craft, double ease, String maximum) {
        return crowd.marks(event, crowd.goOn(event, before, share), craft, ease, maximum, "0.5");
    }

    private String year() {
        return Integer.toString(year.second());
    }

    /** One stage, as the organiser's office program saves it: an old encoding, decimal commas. */
    private void list(String event, List<Mark> marks) {
        if (!marks.isEmpty()) {
            deliveries.add(list(event + ".csv", event, marks));
        }
    }

    private Delivery list(String name, String event, List<Mark> marks) {
        var table = Table.of("Участник", "Дата рождения", "Класс", "Школа", "Город", "Регион", "Балл");
        for (var mark : marks) {
            var person = mark.person();
            table.row(
                    person.name().whole(),
                    SchoolYear.written(person.born()),
                    person.gradeText(),
                    person.school().title(),
                    person.school().town(),
                    person.school().region().title(),
                    Crowd.comma(mark.points()));
        }
        if (event.equals("auto-school")) {
            table.slip("Петров Пётр", "31.02.2010", "9", "Школа № 1", "", "Тверская область", "44")
                    .slip("", "12.03.2010", "9", "Школа № 1", "", "Тверская область", "51,5")
                    .slip(
                            "Иванова Анна Ильинична",
                            "04.07.2011",
                            "8",
                            "Гимназия № 2",
                            "",
                            "Пермский край",
                            "не явилась");
        }
        return new Delivery(
                name,
                "olympiad-list",
                Map.of("этап", event, "год", year()),
                Formats.delimited(table.done(), ';', Formats.WINDOWS));
    }

    /** A page of a final, as the jury puts it on its site. */
    private void page(String event, String title, List<Mark> marks, List<List<BigDecimal>> parts) {
        var table = Table.of(
                "Место", "Участник", "Родился", "Класс", "Школа", "Регион", "Предметный тур", "Командный тур", "Сумма");
        int row = 0;
        for (var placed : Crowd.places(marks, Mark::points)) {
            var person = placed.who().person();
            var own = parts.isEmpty() ? List.of("", "") : parts.get(row++);
            table.row(
                    placed.text(),
                    person.name().whole(),
                    SchoolYear.written(person.born()),
                    person.gradeText(),
                    person.school().title(),
                    person.school().region().title(),
                    own.get(0),
                    own.get(1),
                    Crowd.comma(placed.who().points()));
        }
        deliveries.add(new Delivery(
                event + ".html",
                "olympiad-page",
                Map.of("этап", event, "год", year()),
                Formats.html(title, table.done())));
    }

    private byte[] lastSheet(List<Mark> marks) {
        var table = Table.of(
                "Место",
                "Участник",
                "Дата рождения",
                "Класс",
                "Школа",
                "Регион",
                "Задача 1",
                "Задача 2",
                "Задача 3",
                "Задача 4",
                "Задача 5",
                "Сумма",
                "Диплом");
        var dice = crowd.dice("tasks");
        for (var placed : Crowd.places(marks, Mark::points)) {
            var person = placed.who().person();
            var tasks = split(dice, placed.who().points(), List.of(10, 10, 10, 10, 10));
            table.row(
                    placed.text(),
                    person.name().whole(),
                    SchoolYear.written(person.born()),
                    person.gradeText(),
                    person.school().title(),
                    person.school().region().title(),
                    tasks.get(0),
                    tasks.get(1),
                    tasks.get(2),
                    tasks.get(3),
                    tasks.get(4),
                    placed.who().points(),
                    diploma(placed, marks.size()));
        }
        return Formats.workbook(
                List.of(new Sheet("Итоги", List.of("Олимпиада «Автономные системы»", ""), table.done())));
    }

    private static String diploma(Placed<Mark> placed, int all) {
        return placed.to() <= all * 0.08 ? "I степени" : placed.to() <= all * 0.25 ? "II степени" : "";
    }

    /** Points as those of tasks, none above its maximum. */
    private static List<BigDecimal> split(Dice dice, BigDecimal points, List<Integer> maxima) {
        var parts = new ArrayList<BigDecimal>();
        var left = points;
        int others = maxima.stream().mapToInt(most -> most).sum();
        for (int most : maxima) {
            others -= most;
            var least = left.subtract(BigDecimal.valueOf(others)).max(BigDecimal.ZERO);
            var drawn = BigDecimal.valueOf(dice.between(0, most));
            var part = least.max(left.min(BigDecimal.valueOf(most)).min(drawn));
            parts.add(others == 0 ? left : part);
            left = left.subtract(part);
        }
        return parts;
    }
}
