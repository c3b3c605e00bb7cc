package org.talent.rules.samples;

import java.util.List;
import java.util.Map;
import org.talent.rules.Domain;
import org.talent.rules.Vocabulary;

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

    /** The names with one event of the season, which cases may speak of. */
    public static Vocabulary vocabulary() {
        return new Vocabulary(Map.of(
                Domain.TRACK, TRACKS,
                Domain.EVENT, List.of("final"),
                Domain.EVENT_KIND, KINDS,
                Domain.LEVEL, LEVELS,
                Domain.ROLE, ROLES,
                Domain.OUTCOME, OUTCOMES,
                Domain.GROUP, GROUPS,
                Domain.AWARD_CLASS, AWARD_CLASSES));
    }
}
