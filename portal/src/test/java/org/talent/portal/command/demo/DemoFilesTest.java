package org.talent.portal.command.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.talent.portal.command.demo.RussianNames.FullName;
import org.talent.tenants.imports.mapping.MappingParser;
import org.talent.tenants.imports.mapping.MappingParser.Parsed;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DemoFilesTest {

    private static final SchoolYear YEAR = new SchoolYear(2025);
    private static final DemoFiles FILES = DemoFiles.of(DemoFiles.SEED, 2400, YEAR);

    @Test
    void the_same_seed_gives_the_same_bytes() throws Exception {
        assertThat(hash(DemoFiles.of(DemoFiles.SEED, 300, YEAR)))
                .isEqualTo(hash(DemoFiles.of(DemoFiles.SEED, 300, YEAR)));
        assertThat(hash(DemoFiles.of(1, 300, YEAR))).isNotEqualTo(hash(DemoFiles.of(DemoFiles.SEED, 300, YEAR)));
    }

    @Test
    void as_many_people_come_as_are_wanted() {
        assertThat(FILES.people()).hasSize(2400);
        assertThat(DemoFiles.of(DemoFiles.SEED, 150, YEAR).people()).hasSize(150);
    }

    @Test
    void files_come_in_every_format_that_organisers_use() {
        var endings = FILES.deliveries().stream()
                .map(delivery -> delivery.name().substring(delivery.name().lastIndexOf('.')))
                .collect(Collectors.toSet());

        assertThat(endings).containsExactlyInAnyOrder(".csv", ".tsv", ".xlsx", ".md", ".html", ".json");
        assertThat(text("auto-region.csv", "windows-1251"))
                .contains("Участник;")
                .containsPattern(";\\d+,5\r?\n");
        assertThat(content("camp-data.csv")).startsWith(0xEF, 0xBB, 0xBF);
    }

    @Test
    void names_of_files_are_written_in_letters_that_every_file_system_takes() {
        assertThat(FILES.deliveries()).extracting(Delivery::name).allMatch(name -> name.matches("[a-z0-9-]+\\.[a-z]+"));
        assertThat(FILES.corrections())
                .extracting(Delivery::name)
                .allMatch(name -> name.matches("[a-z0-9-]+\\.[a-z]+"));
    }

    @Test
    void every_mapping_is_sound_and_read_by_somebody() {
        assertThat(FILES.mappings())
                .allSatisfy(text -> assertThat(MappingParser.parse(text)).isInstanceOf(Parsed.Understood.class));
        var codes = FILES.mappings().stream()
                .map(text -> ((Parsed.Understood) MappingParser.parse(text))
                        .mapping()
                        .code())
                .toList();
        assertThat(FILES.deliveries().stream().map(Delivery::mapping).distinct().toList())
                .containsExactlyInAnyOrderElementsOf(codes);
    }

    @Test
    void people_are_of_every_age_and_known_in_every_way() {
        var today = LocalDate.of(2026, 11, 1);
        var ages = FILES.people().stream()
                .map(person -> Period.between(person.born(), today).getYears())
                .collect(Collectors.toSet());

        assertThat(ages)
                .anyMatch(age -> age < 14)
                .anyMatch(age -> age >= 14 && age < 18)
                .anyMatch(age -> age >= 18);
        assertThat(FILES.people().stream().map(Person::account).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Person.Account.values());
    }

    @Test
    void only_the_homonyms_written_by_hand_share_a_name() {
        var names = new HashMap<FullName, Integer>();
        FILES.people().forEach(person -> names.merge(person.name(), 1, Integer::sum));

        assertThat(names.entrySet().stream()
                        .filter(entry -> entry.getValue() > 1)
                        .map(entry -> entry.getKey().whole())
                        .collect(Collectors.toSet()))
                .isEqualTo(Set.of("Соколов Артём Дмитриевич", "Кузнецова Мария Алексеевна", "Морозова Анна Сергеевна"));
    }

    @Test
    void family_names_agree_with_patronymics() {
        assertThat(FILES.people()).allSatisfy(person -> {
            var name = person.name();
            if (name.patronymic().endsWith("на")) {
                assertThat(name.last())
                        .doesNotEndWith("ов")
                        .doesNotEndWith("ев")
                        .doesNotEndWith("ин")
                        .doesNotEndWith("ский");
            } else {
                assertThat(name.last())
                        .doesNotEndWith("ова")
                        .doesNotEndWith("ева")
                        .doesNotEndWith("ина")
                        .doesNotEndWith("ская");
            }
        });
        assertThat(RussianNames.agreeing("Островский", true)).isEqualTo("Островская");
        assertThat(RussianNames.agreeing("Черных", true)).isEqualTo("Черных");
    }

    private static byte[] content(String name) {
        return FILES.deliveries().stream()
                .filter(delivery -> delivery.name().equals(name))
                .findFirst()
                .orElseThrow()
                .content();
    }

    private static String text(String name, String charset) {
        return new String(content(name), java.nio.charset.Charset.forName(charset));
    }

    private static String hash(DemoFiles files) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update(files.season().getBytes(StandardCharsets.UTF_8));
        files.mappings().forEach(text -> digest.update(text.getBytes(StandardCharsets.UTF_8)));
        files.deliveries().forEach(delivery -> digest.update(delivery.content()));
        files.corrections().forEach(delivery -> digest.update(delivery.content()));
        return HexFormat.of().formatHex(digest.digest());
    }
}
