package org.talent.rules.samples;

import java.util.List;

/** The names of a season of «Талант 20.35», which the rule sets that ship with the product speak of. */
public final class TalentNames {

    public static final List<String> TRACKS =
            List.of("Программная робототехника", "Решение комплексных инженерных задач", "Программирование на Python");
    public static final List<String> KINDS = List.of(
            "олимпиада", "хакатон", "проектная школа", "курс", "тест", "соревнование роботов", "конкурс проектов");
    public static final List<String> LEVELS =
            List.of("школьный", "муниципальный", "региональный", "всероссийский", "международный");
    public static final List<String> ROLES = List.of("участник", "капитан", "наставник", "эксперт");
    public static final List<String> OUTCOMES =
            List.of("победитель", "призёр", "финалист", "участник", "зачёт", "незачёт", "завершил", "не завершил");
    public static final List<String> GROUPS = List.of("7–8 класс", "9–11 класс", "студенты СПО");

    /** The best first. */
    public static final List<String> AWARD_CLASSES = List.of("победитель", "призёр");

    private TalentNames() {}
}
