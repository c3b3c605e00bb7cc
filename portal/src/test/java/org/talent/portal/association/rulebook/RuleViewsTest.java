package org.talent.portal.association.rulebook;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.ListItem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.talent.portal.Page;
import org.talent.portal.PortalSeason;
import org.talent.portal.PortalTest;
import org.talent.portal.SignedInAs;
import org.talent.portal.components.CodeText;

@PortalTest
@SignedInAs(PortalSeason.APPROVER)
class RuleViewsTest {

    @Autowired
    PortalSeason season;

    @Test
    void lists_every_step_with_what_is_in_force_by_whom_and_why() {
        Page.open("association/rules/" + season.contest().id());

        assertThat(Page.text())
                .contains(
                        Page.words("association.rules.kind.NORMALISATION"),
                        Page.words("association.rules.version", 1),
                        "для проверки экранов",
                        Page.words("association.rules.default"));
    }

    @Test
    void shows_the_text_in_force_with_line_numbers() {
        Page.open(
                "association/rules/%s/normalisation".formatted(season.contest().id()));

        assertThat(_find(_find(CodeText.class).getFirst(), ListItem.class))
                .extracting(ListItem::getText)
                .anyMatch(line -> line.contains("Доля от максимума"));
    }

    @Test
    void a_step_that_is_not_there_is_not_found() {
        Page.open("association/rules/%s/nonsense".formatted(season.contest().id()));

        assertThat(Page.text()).contains(Page.words("missing.title"));
    }
}
