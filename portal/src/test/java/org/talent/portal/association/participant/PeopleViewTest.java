package org.talent.portal.association.participant;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.talent.portal.Page;
import org.talent.portal.PortalSeason;
import org.talent.portal.PortalTest;
import org.talent.portal.SignedInAs;

@PortalTest
@SignedInAs(PortalSeason.MODERATOR)
class PeopleViewTest {

    @Test
    void lists_nobody_before_somebody_is_looked_for() {
        Page.open("association/people");

        assertThat(Page.text())
                .contains(Page.words("association.people.start.title"))
                .doesNotContain("Лисицын");
    }

    @Test
    void finds_people_by_words_in_any_order() {
        Page.open("association/people");
        _get(TextField.class).setValue("мирон мохов");

        assertThat(Page.text()).contains("Мохов Мирон Петрович").doesNotContain("Лисицын");
    }

    @Test
    void says_what_to_do_when_nobody_is_found() {
        Page.open("association/people");
        _get(TextField.class).setValue("Несуществующий");

        assertThat(Page.text()).contains(Page.words("association.people.none.words"));
    }
}
