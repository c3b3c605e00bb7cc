package org.talent.portal.command.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.talent.portal.command.demo.Crowd.Mark;
import org.talent.portal.command.demo.Crowd.Placed;
import org.talent.portal.command.demo.Formats.Sheet;

/** Olympiads: stages that lead to one another, each with a list of its own. */
final class Olympiads {

    private static final List<String> PYTHON_REGIONS =
            List.of("tver", "perm", "tomsk", "tatarstan", "murmansk", "samara");

    private final Crowd crowd;
    private final SchoolYear year;
    private final List<Delivery> deliveries = new ArrayList<>();

    private Olympiads(Crowd crowd) {
        this.crowd = crowd;
        this.year = crowd.year();
    }

    static List<Delivery> of(Crowd crowd) {
        var olympiads = new Olympiads(crowd);
        olympiads.autonomousSystems();
        return olympiads.deliveries;
    }

    private void autonomousSystems() {
        var came = crowd.come("auto-school", Craft.ROBOTICS, 0.8, _ -> true);
        var school = crowd.marks("auto-school", came, Craft.ROBOTICS, 0.2, "100", "0.5");
        list("auto-school", school);
        var municipal = next("auto-municipal", school, 0.5, Craft.ROBOTICS, -0.1, "100");
        list("auto-municipal", municipal);
        var region = next("auto-region", municipal, 0.5, Craft.ROBOTICS, -0.3, "60");
        list("auto-region", region);
        var last = next("auto-final", region, 0.4, Craft.ROBOTICS, 0, "50");
        deliveries.add(new Delivery("Автономные системы, финал.xlsx", "olympiad-final", Map.of("год", year()), lastSheet(last)));
    }

    private List<Mark> next(String event, List<Mark> before, double share, Craft craft, double ease, String maximum) {
        return crowd.marks(event, crowd.goOn(event, before, share), craft, ease, maximum, "0.5");
    }

    private String year() {
        return Integer.toString(year.second());
    }

    /** One stage, as the organiser's office program saves it: an old encoding, decimal commas. */
    private void list(String event, List<Mark> marks) {
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
        deliveries.add(new Delivery(
                event + ".csv",
                "olympiad-list",
                Map.of("этап", event, "год", year()),
                Formats.delimited(table.done(), ';', Formats.WINDOWS)));
    }

    private byte[] lastSheet(List<Mark> marks) {
        var table = Table.of(
                "Место", "Участник", "Дата рождения", "Класс", "Школа", "Регион", "Задача 1", "Задача 2", "Задача 3",
                "Задача 4", "Задача 5", "Сумма", "Диплом");
        var dice = crowd.dice("tasks");
        for (var placed : Crowd.places(marks, Mark::points)) {
            var person = placed.who().person();
            var tasks = split(dice, placed.who().points(), 5, 10);
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
        return Formats.workbook(List.of(new Sheet("Итоги", List.of("Олимпиада «Автономные системы»", ""), table.done())));
    }

    private static String diploma(Placed<Mark> placed, int all) {
        return placed.to() <= all * 0.08 ? "I степени" : placed.to() <= all * 0.25 ? "II степени" : "";
    }

    /** Points as those of so many tasks, none above its maximum. */
    private static List<BigDecimal> split(Dice dice, BigDecimal points, int tasks, int most) {
        var parts = new ArrayList<BigDecimal>();
        var left = points;
        for (int task = tasks; task > 0; task--) {
            var others = BigDecimal.valueOf((long) most * (task - 1));
            var least = left.subtract(others).max(BigDecimal.ZERO);
            var part = task == 1
                    ? left
                    : least.max(left.min(BigDecimal.valueOf(most)).min(BigDecimal.valueOf(dice.between(0, most))));
            parts.add(part);
            left = left.subtract(part);
        }
        return parts;
    }
}
