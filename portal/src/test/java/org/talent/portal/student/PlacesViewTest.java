package org.talent.portal.student;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.talent.portal.PortalSeason;
import org.talent.portal.PortalSpaces;
import org.talent.portal.PortalTest;
import org.talent.portal.SignedInAs;
import org.talent.portal.components.EmptyState;
import org.talent.portal.components.ExplanationTable;
import org.talent.portal.components.Figure;

@PortalTest
@SignedInAs(PortalSeason.STUDENT)
class PlacesViewTest {

    @Autowired
    PortalSeason season;

    @Test
    void shows_each_track_with_points_place_distance_and_counted_results() {
        UI.getCurrent().navigate("student");

        assertThat(_find(TrackPlace.class)).isNotEmpty();
        assertThat(_find(H2.class)).extracting(H2::getText).contains(PortalSeason.ROBOTICS);
        assertThat(_find(Figure.class).subList(0, 4))
                .extracting(PlacesViewTest::words)
                .satisfiesExactly(
                        total -> assertThat(total).endsWith("сумма баллов"),
                        place -> assertThat(place).containsPattern("\\d+ из \\d+.*место"),
                        cutOff -> assertThat(cutOff).containsPattern("класса «|границей «|границ наград"),
                        counted -> assertThat(counted).containsPattern("\\d+ из \\d+.*засчитано"));
    }

    @Test
    void says_why_each_point_by_which_rules_and_when() {
        UI.getCurrent().navigate("student");

        var why = _find(ExplanationTable.class).getFirst();
        assertThat(_find(why, NativeTableRow.class)).hasSizeGreaterThan(2);
        assertThat(words(why)).contains("Итого", "Отборочный этап");
        assertThat(_find(Paragraph.class))
                .extracting(Paragraph::getText)
                .anySatisfy(text -> assertThat(text)
                        .startsWith("Расчёт № " + season.published().id() + " от ")
                        .contains("нормирование v1"));
    }

    @Test
    @SignedInAs(PortalSpaces.ADULT)
    void says_so_when_a_person_has_no_results_in_the_contest() {
        UI.getCurrent().navigate("student");

        assertThat(_find(EmptyState.class))
                .extracting(PlacesViewTest::words)
                .anyMatch(text -> text.contains("В этом конкурсе у вас пока нет результатов"));
    }

    @Test
    @SignedInAs(PortalSpaces.ADULT)
    void says_when_places_come_while_nothing_is_published() {
        season.emptySeason("places-" + System.nanoTime());

        UI.getCurrent().navigate("student");

        assertThat(_find(EmptyState.class))
                .extracting(PlacesViewTest::words)
                .anyMatch(text ->
                        text.contains("Рейтинг ещё не опубликован") && text.contains("Сезон идёт до 31 авг. 2027"));
    }

    private static String words(Component component) {
        return component.getElement().getTextRecursively();
    }
}
