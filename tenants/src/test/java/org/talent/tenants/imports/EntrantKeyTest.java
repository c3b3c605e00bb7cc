package org.talent.tenants.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.talent.tenants.contest.IdentityPolicy.EXTERNAL_ID;
import static org.talent.tenants.contest.IdentityPolicy.NAME_AND_FACTS;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.talent.rules.IdentityLevel;
import org.talent.tenants.contest.IdentityPolicy;
import org.talent.tenants.imports.EntrantFacts.PersonFacts;
import org.talent.tenants.participant.PersonName;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EntrantKeyTest {

    @Test
    void reads_a_name_alike_in_every_spelling() {
        assertThat(EntrantKey.fold(" Семёнова\u00A0 АЛЁНА ")).isEqualTo("семенова алена");
        assertThat(EntrantKey.fold("江\u3000乐")).isEqualTo("江 乐");
    }

    @Test
    void reads_a_school_alike_with_and_without_punctuation() {
        assertThat(EntrantKey.school("Лицей №1, г. Томск")).isEqualTo(EntrantKey.school("лицей № 1 г Томск"));
    }

    @Test
    void keeps_people_with_different_ids_apart_whatever_their_names() {
        assertThat(key(person("7", 2005, "School 1"), NAME_AND_FACTS, "a"))
                .isNotEqualTo(key(person("8", 2005, "School 1"), NAME_AND_FACTS, "a"));
    }

    @Test
    void joins_two_events_by_name_year_and_school_but_never_by_the_name_alone() {
        assertThat(key(person("", 2005, "School 1"), NAME_AND_FACTS, "a"))
                .isEqualTo(key(person("", 2005, "school  1"), NAME_AND_FACTS, "b"));
        assertThat(key(person("", 0, ""), NAME_AND_FACTS, "a"))
                .isEqualTo(key(person("", 0, ""), NAME_AND_FACTS, "a"))
                .isNotEqualTo(key(person("", 0, ""), NAME_AND_FACTS, "b"));
    }

    @Test
    void joins_nobody_without_an_id_where_the_season_trusts_ids_alone() {
        assertThat(key(person("", 2005, "School 1"), EXTERNAL_ID, "a"))
                .isNotEqualTo(key(person("", 2005, "School 1"), EXTERNAL_ID, "b"));
    }

    private static EntrantKey key(PersonFacts person, IdentityPolicy policy, String event) {
        return EntrantKey.of(person, policy, event, new RowPlace("file", 1, ""));
    }

    private static PersonFacts person(String id, int birthYear, String school) {
        LocalDate unknown = null;
        return new PersonFacts(
                id,
                new PersonName("Иванов", "Пётр", ""),
                unknown,
                birthYear,
                0,
                0,
                school,
                "",
                "",
                IdentityLevel.SELF_DECLARED);
    }
}
