package org.talent.portal.command.demo;

import java.util.ArrayList;
import java.util.List;

/** Real regions with invented towns, and invented schools in them. */
final class Geography {

    private static final List<Region> REGIONS = List.of(
            new Region("tver", "Тверская область", List.of("Верхнеозёрск", "Камнеречинск", "Белохолмск")),
            new Region("perm", "Пермский край", List.of("Нижнетальск", "Меднохолмск", "Соляногорск-на-Вые")),
            new Region("tomsk", "Томская область", List.of("Кедроборск", "Таёжноозёрск", "Светлоречинск")),
            new Region("tatarstan", "Республика Татарстан", List.of("Камскополянск", "Зеленохолмск", "Новоальметск")),
            new Region("murmansk", "Мурманская область", List.of("Полярнобережск", "Хибиноозёрск", "Снежнобухтинск")),
            new Region("samara", "Самарская область", List.of("Волгополянск", "Жигулёвобережск", "Степнореченск")),
            new Region("vologda", "Вологодская область", List.of("Кружевецк", "Сухонореченск", "Лесоозёрск")),
            new Region("kaluga", "Калужская область", List.of("Окополянск", "Угринск", "Яблоневохолмск")),
            new Region("novosibirsk", "Новосибирская область", List.of("Обьбережск", "Берёзовореченск", "Яркоозёрск")),
            new Region("krasnoyarsk", "Красноярский край", List.of("Енисеегорск", "Столбоборск", "Ангароозёрск")),
            new Region("primorye", "Приморский край", List.of("Тигрополянск", "Маячнобережск", "Сопкореченск")),
            new Region("sverdlovsk", "Свердловская область", List.of("Малахитогорск", "Чусореченск", "Исетьозёрск")));

    private static final List<String> KINDS = List.of("Лицей", "Гимназия", "Школа", "Школа");
    private static final List<String> COLLEGES =
            List.of("Колледж связи", "Политехнический колледж", "Техникум автоматики");

    private Geography() {}

    static List<Region> regions() {
        return REGIONS;
    }

    /** The schools of each town, and a college in one town of each region. */
    static List<School> schools(Dice dice) {
        var schools = new ArrayList<School>();
        for (var region : REGIONS) {
            var withCollege = dice.one(region.towns());
            for (var town : region.towns()) {
                int number = 0;
                for (var kind : KINDS) {
                    number += dice.between(1, 9);
                    schools.add(new School("%s № %d, %s".formatted(kind, number, town), town, region, false));
                }
                if (town.equals(withCollege)) {
                    schools.add(new School(dice.one(COLLEGES) + ", " + town, town, region, true));
                }
            }
        }
        return List.copyOf(schools);
    }

    /** {@code code} is the region in codes of events. */
    record Region(String code, String title, List<String> towns) {}

    record School(String title, String town, Region region, boolean college) {}
}
