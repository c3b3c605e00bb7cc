package org.talent.portal.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.fakeservlet.FakeContext;
import com.github.mvysny.fakeservlet.FakeHttpSession;
import com.github.mvysny.fakeservlet.FakeRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.servlet.http.Cookie;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.talent.portal.words.Preferences.Colours;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PreferencesTest {

    @Test
    void russian_is_shown_to_whoever_chose_nothing() {
        assertThat(Preferences.language(null)).isEqualTo(Locale.of("ru"));
        assertThat(Preferences.colours(null)).isEqualTo(Colours.SYSTEM);
    }

    @Test
    void the_language_chosen_outlives_the_session() {
        assertThat(Preferences.language(request("talent-language", "en"))).isEqualTo(Locale.ENGLISH);
        assertThat(Preferences.colours(request("talent-colours", "DARK"))).isEqualTo(Colours.DARK);
    }

    @Test
    void a_cookie_somebody_made_up_chooses_nothing() {
        assertThat(Preferences.language(request("talent-language", "<script>"))).isEqualTo(Locale.of("ru"));
        assertThat(Preferences.colours(request("talent-colours", "PURPLE"))).isEqualTo(Colours.SYSTEM);
    }

    private static VaadinServletRequest request(String name, String value) {
        var request = new FakeRequest(FakeHttpSession.Companion.create(new FakeContext()));
        request.addCookie(new Cookie(name, value));
        return new VaadinServletRequest(request, null);
    }
}
