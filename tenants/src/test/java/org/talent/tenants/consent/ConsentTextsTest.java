package org.talent.tenants.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.talent.tenants.tenancy.TenantId;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConsentTextsTest {

    static final LocalDate UNTIL = LocalDate.of(2026, 12, 31);

    /** A hash that differs means that words somebody agreed to have changed: take the change back, add a version. */
    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "ACCOUNT, 1, ru, 8185084de2db92fe346b2b6db492d1f1e66c058a8fad0d14165dade90d255349",
                "ACCOUNT, 1, en, fb2988766d3f809957a388cc502f23458621786d93279bba336bbebd891a205c",
        "CONTEST, 1, ru, e3607d61a16f4deb3bbad0dc1504f167fae47b6580508e1e80c33c2228fce274",
                "CONTEST, 1, en, 607828691a0163eb1c539641c9b80145dda759e5786afddd9c2ca64f543417ca",
        "DISCLOSURE, 1, ru, 962c402a8e0b3f11a833e7da26bdd2da98004dbc46330f16119ddfaefb4a2885",
                "DISCLOSURE, 1, en, af8c9ea92e4e278dcc24c82799272b6395a68ad5588e2443d44fd74e27f598bd",
        "DISSEMINATION, 1, ru, 36493c097d3cffd3f17809a16ffa0320c42f8ee985ad76967cc047877ae2dd8d",
                "DISSEMINATION, 1, en, 5cf771d8dd5e39a8844a29d70fa49824c2af462661462b1ff2cfb4b1d86d534a"
    })
    void a_version_that_was_agreed_to_never_changes(Purpose purpose, int version, String language, String hash) {
        var text = ConsentTexts.of(wish(purpose), "Ассоциация", "Вуз", language, version);

        assertThat(text.hash()).isEqualTo(hash);
    }

    @Test
    void names_operator_recipient_fields_and_last_day() {
        var text = ConsentTexts.of(wish(Purpose.DISCLOSURE), "Ассоциация", "Северный вуз", Locale.of("ru"));

        assertThat(text.words())
                .contains("«Ассоциация»", "Северный вуз", "имя, класс", "31.12.2026", "Отозвать можно в любой день");
    }

    @Test
    void speaks_english_to_everybody_who_does_not_read_russian() {
        assertThat(ConsentTexts.of(wish(Purpose.CONTEST), "A", "", Locale.FRENCH)
                        .language())
                .isEqualTo("en");
    }

    private static ConsentWish wish(Purpose purpose) {
        return purpose == Purpose.DISCLOSURE
                ? ConsentWish.disclosure(new TenantId(1), Set.of(DisclosedField.NAME, DisclosedField.GRADE), UNTIL)
                : new ConsentWish(purpose, Optional.empty(), Set.of(), UNTIL);
    }
}
