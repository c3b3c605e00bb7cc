package org.talent.portal.student;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import org.junit.jupiter.api.Test;
import org.talent.portal.PortalSeason;
import org.talent.portal.PortalSpaces;
import org.talent.portal.PortalTest;
import org.talent.portal.SignedInAs;
import org.talent.portal.components.EmptyState;
import org.talent.portal.components.Tag;

@PortalTest
@SignedInAs(PortalSeason.STUDENT)
class ResultsViewTest {

    @Test
    void shows_each_result_with_what_became_of_it() {
        UI.getCurrent().navigate("student/results");

        assertThat(_find(ResultItem.class))
                .extracting(item -> item.getElement().getTextRecursively())
                .anyMatch(text -> text.contains("Отборочный этап") && text.contains("30"))
                .anyMatch(text -> text.contains("Хакатон «Рой дронов»") && text.contains("1 место"));
        assertThat(_find(Tag.class)).extracting(Tag::getText).anyMatch(text -> text.startsWith("засчитан: +"));
    }

    @Test
    @SignedInAs(PortalSpaces.ADULT)
    void says_so_when_there_is_nothing_yet() {
        UI.getCurrent().navigate("student/results");

        assertThat(_find(ResultItem.class)).isEmpty();
        assertThat(_find(EmptyState.class)).hasSize(1);
    }
}
