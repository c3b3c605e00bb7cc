package org.talent.portal.command.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.talent.portal.command.demo.Crowd.Mark;
import org.talent.portal.command.demo.Formats.Sheet;

/** Contests of projects, project schools, and diplomas that people send in themselves. */
final class Projects {

    private static final List<String> THINGS = List.of(
            "Умная теплица",
            "Сортировщик мусора",
            "Шагающий робот",
            "Система полива",
            "Метеостанция на крыше",
            "Тренажёр для пилотов дронов",
            "Робот-библиотекарь",
            "Счётчик птиц",
            "Протез пальца",
            "Подводный аппарат",
            "Карта шума города",
            "Помощник кузнеца",
            "Электросамокат из лома",
            "Лазерный гравёр",
            "Датчик паводка");

    private final Crowd crowd;
    private final List<Delivery> deliveries = new ArrayList<>();

    private Projects(Crowd crowd) {
        this.crowd = crowd;
    }

    static List<Delivery> of(Crowd crowd) {
        var projects = new Projects(crowd);
        projects.contests();
        projects.fair();
        projects.schools();
        projects.diplomas();
        return projects.deliveries;
    }

    private void contests() {
        var defence = marks("projects-defence", crowd.come("projects-defence", Craft.ENGINEERING, 0.25, _ -> true));
        contest("projects-defence", "Городская защита проектов", defence, Told.POINTS);
        var region = marks("projects-region", crowd.come("projects-region", Craft.ENGINEERING, 0.4, _ -> true));
        contest("projects-region", "Конкурс инженерных проектов, региональный этап", region, Told.DIPLOMA);
        var last = marks("projects-final", crowd.goOn("projects-final", region, 0.3));
        contest("projects-final", "Конкурс инженерных проектов, финал", last, Told.PLACE);
    }

    private List<Mark> marks(String event, List<Person> who) {
        return crowd.marks(event, who, Craft.ENGINEERING, 0.2, "30", "0.5");
    }

    /** What a contest makes known of its results. */
    private enum Told {
        POINTS,
        DIPLOMA,
        PLACE
    }

    private void contest(String event, String title, List<Mark> marks, Told told) {
        var table = Table.of(
                "№", "Автор", "Дата рождения", "Класс", "Школа", "Регион", "Проект", "Балл", "Место", "Диплом");
        var dice = crowd.dice("projects " + event);
        for (int i = 0; i < marks.size(); i++) {
            var person = marks.get(i).person();
            table.row(
                    i + 1,
                    person.name().whole(),
                    SchoolYear.written(person.born()),
                    person.gradeText(),
                    person.school().title(),
                    person.school().region().title(),
                    dice.one(THINGS),
                    told == Told.POINTS ? marks.get(i).points() : "",
                    told == Told.PLACE ? i + 1 : "",
                    told == Told.DIPLOMA ? diploma(i, marks.size()) : "");
        }
        if (told == Told.DIPLOMA) {
            table.slip(
                    "б/н",
                    "Громова Ева Игоревна",
                    "17.08.2010",
                    "9",
                    "Школа № 4",
                    "Самарская область",
                    "Робот-нянька",
                    "",
                    "",
                    "особое мнение жюри");
        }
        table.deliver(whole -> deliveries.add(new Delivery(
                event + ".xlsx",
                "project-contest",
                Map.of("конкурс", event),
                Formats.workbook(List.of(new Sheet("Протокол", List.of(title, "Протокол жюри", ""), whole))))));
    }

    private static String diploma(int index, int all) {
        double share = (index + 1.0) / all;
        return share <= 0.08 ? "победитель" : share <= 0.25 ? "призёр" : share <= 0.5 ? "финалист" : "участник";
    }

    /** A fair for everybody who drops in: names and towns only, so nobody knows whether they are who they seem. */
    private void fair() {
        var table = Table.of("Имя", "Город", "Поделка", "Место");
        var dice = crowd.dice("fair");
        var came = crowd.come("projects-idea", Craft.ENGINEERING, 0.05, Person::onPlatform);
        for (int i = 0; i < Math.min(18, came.size()); i++) {
            var name = came.get(i).name();
            table.row(name.whole(), came.get(i).school().town(), dice.one(THINGS), i + 1);
        }
        table.deliver(whole -> deliveries.add(new Delivery(
                "projects-idea.csv",
                "fair",
                Map.of(),
                Formats.withMark(Formats.delimited(whole, ';', StandardCharsets.UTF_8)))));
    }

    private void schools() {
        school("camp-robotics", Craft.ROBOTICS, 0.16);
        school("camp-engineering", Craft.ENGINEERING, 0.22);
        school("camp-drones", Craft.ROBOTICS, 0.12);
        school("camp-data", Craft.PYTHON, 0.18);
    }

    private void school(String event, Craft craft, double rate) {
        var table = Table.of("Фамилия", "Имя", "Отчество", "Дата рождения", "Класс", "Школа", "Регион", "Итог");
        var dice = crowd.dice("left " + event);
        var marks = crowd.drawn(event, crowd.come(event, craft, rate, _ -> true), craft, 0, "100", "1");
        for (int i = 0; i < marks.size(); i++) {
            var person = marks.get(i).person();
            var said = person.script().getOrDefault(event, "");
            boolean left = !person.scripted() && dice.chance(0.06);
            table.row(
                    person.name().last(),
                    person.name().first(),
                    person.name().patronymic(),
                    SchoolYear.written(person.born()),
                    person.gradeText(),
                    person.school().title(),
                    person.school().region().title(),
                    !said.isEmpty() ? said : left ? "уехал раньше" : outcome(i, marks.size()));
        }
        table.deliver(whole -> deliveries.add(new Delivery(
                event + ".csv",
                "project-school",
                Map.of("школа", event, "год", Integer.toString(crowd.year().second())),
                Formats.withMark(Formats.delimited(whole, ';', StandardCharsets.UTF_8)))));
    }

    private static String outcome(int index, int all) {
        double share = (index + 1.0) / all;
        return share <= 0.05
                ? "победитель защиты"
                : share <= 0.2 ? "призёр защиты" : share <= 0.9 ? "прошёл до конца" : "";
    }

    /** Diplomas from elsewhere: not looked at yet, from another year, as a mentor, or struck out. */
    private void diplomas() {
        var table = Table.of("id", "Событие", "Роль", "Место", "Дата", "Проверено", "Зачёт", "Решение организатора");
        int first = crowd.year().first();
        var student = crowd.person(Cast.STUDENT);
        table.row(student.id(), "projects-defence", "участник", 1, "", "нет", "", "");
        table.row(student.id(), "robo-drone", "участник", 3, "", "да", "вне зачёта", "");
        table.row(student.id(), "embedded-world", "участник", 2, "12.05." + (first - 1), "да", "", "");
        table.row(student.id(), "logic-school", "участник", 1, "", "да", "", "работа сдана после конца тура");
        table.row(student.id(), "camp-data", "наставник", 1, "", "да", "", "");
        var dice = crowd.dice("diplomas");
        var others = crowd.people().stream()
                .filter(person -> !person.scripted() && person.onPlatform())
                .filter(_ -> dice.chance(0.012))
                .toList();
        var events = List.of("projects-defence", "robo-drone", "hack-city", "embedded-world", "hack-space");
        for (var person : others) {
            int kind = dice.below(10);
            table.row(
                    person.id(),
                    dice.one(events),
                    kind == 0 ? "наставник" : kind == 1 ? "эксперт" : "участник",
                    dice.between(1, 12),
                    "",
                    kind > 6 ? "нет" : "да",
                    kind == 2 ? "вне зачёта" : "",
                    kind == 3 ? "диплом не подтверждён устроителями" : "");
        }
        table.row("T-100030", "city-olympiad", "участник", 1, "", "нет", "", "");
        deliveries.add(new Delivery(
                "diplomas.csv", "diplomas", Map.of(), Formats.delimited(table.done(), ';', StandardCharsets.UTF_8)));
    }
}
