package org.talent.portal.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.shared.communication.PushMode;
import org.junit.jupiter.api.Test;
import org.talent.portal.PortalTest;

@PortalTest
class LoginViewTest {

    @Test
    void asks_for_login_and_password() {
        UI.getCurrent().navigate("login");

        assertThat(_get(LoginForm.class).getAction()).isEqualTo("login");
        assertThat(_get(H1.class).getText()).isEqualTo("Талант");
    }

    @Test
    void keeps_no_push_open_that_could_take_the_place_of_the_new_session() {
        UI.getCurrent().navigate("login");

        assertThat(UI.getCurrent().getPushConfiguration().getPushMode()).isEqualTo(PushMode.DISABLED);
    }

    @Test
    void says_in_words_that_the_session_ended() {
        UI.getCurrent().navigate("login", QueryParameters.fromString("expired"));

        assertThat(_find(Paragraph.class))
                .extracting(Paragraph::getText)
                .anyMatch(text -> text.startsWith("Сеанс закончился"));
    }

    @Test
    void lists_no_accounts_unless_the_demo_season_is_loaded() {
        UI.getCurrent().navigate("login");

        assertThat(_find(Button.class)).noneMatch(button -> button.hasClassName("demo-account"));
    }
}
