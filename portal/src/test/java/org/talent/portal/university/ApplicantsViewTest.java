package org.talent.portal.university;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.talent.portal.PortalSeason;
import org.talent.portal.PortalSpaces;
import org.talent.portal.PortalTest;
import org.talent.portal.SignedInAs;
import org.talent.portal.components.EmptyState;
import org.talent.portal.components.Tag;
import org.talent.tenants.disclosure.DisclosedParticipant;

@PortalTest
@SignedInAs(PortalSeason.ADMISSIONS)
class ApplicantsViewTest {

    @Autowired
    PortalSpaces spaces;

    @Test
    void lists_whoever_allows_it_and_says_how_many_more_would_match() {
        UI.getCurrent().navigate("university");

        assertThat(GridKt._size(grid())).isEqualTo(20);
        assertThat(people())
                .extracting(DisclosedParticipant::id)
                .contains(spaces.open(), spaces.nameless())
                .doesNotContain(spaces.withdrawn());
        assertThat(words())
                .contains("20 человек открыли себя вашему вузу", "Не открыли вам ничего, но подходят: 40 человек");
        assertThat(_find(Tag.class))
                .extracting(Tag::getText)
                .anyMatch(text -> text.startsWith("соглашение до 31 авг. 2030"));
    }

    @Test
    void keeps_the_place_of_a_hidden_field() {
        var line = new ApplicantLine(open(spaces.nameless()), "5");

        assertThat(line.getElement().getOuterHTML())
                .contains("имя откроется по согласию")
                .doesNotContain("Петрович");
    }

    @Test
    void shows_the_points_of_the_universitys_own_table_in_a_column() {
        UI.getCurrent().navigate("university");
        var row = people().stream().map(DisclosedParticipant::id).toList().indexOf(spaces.open());

        assertThat(grid().getColumns()).extracting(Grid.Column::getHeaderText).contains("Баллы вуза");
        assertThat(GridKt._getFormattedRow(grid(), row)).contains("5,5");
    }

    @Test
    void narrows_by_criteria_and_counts_anew() {
        UI.getCurrent().navigate("university");

        box("Регион").setValue("Москва");
        find();

        assertThat(people())
                .isNotEmpty()
                .allSatisfy(person -> assertThat(person.region()).contains("Москва"));
        assertThat(GridKt._size(grid())).isLessThan(20);
    }

    @Test
    void says_that_name_and_place_do_not_narrow_the_count_of_others() {
        UI.getCurrent().navigate("university");

        _get(IntegerField.class).setValue(5);
        find();

        assertThat(words()).contains("Имя и место в этом числе не учтены.");
        assertThat(people())
                .allSatisfy(person -> assertThat(person.standings()).anyMatch(standing -> standing.placeFrom() <= 5));
    }

    @Test
    void says_what_to_do_when_nobody_is_found_and_starts_anew() {
        UI.getCurrent().navigate("university");

        _get(TextField.class, spec -> spec.withLabel("Имя")).setValue("Никтоев");
        find();
        assertThat(_find(EmptyState.class)).hasSize(1);
        assertThat(_find(Grid.class)).isEmpty();

        _click(_get(Button.class, spec -> spec.withText("Сбросить")));
        assertThat(_find(EmptyState.class)).isEmpty();
        assertThat(GridKt._size(grid())).isEqualTo(20);
    }

    @Test
    @SignedInAs(PortalSpaces.SOUTH)
    void shows_nobody_to_a_university_that_nobody_allowed() {
        UI.getCurrent().navigate("university");

        assertThat(_find(EmptyState.class)).hasSize(1);
        assertThat(words()).contains("Не открыли вам ничего, но подходят: 60 человек");
    }

    @Test
    @SignedInAs(PortalSpaces.FORMER)
    void says_that_the_agreement_ended_and_offers_no_search() {
        UI.getCurrent().navigate("university");

        assertThat(words()).contains("Соглашение с ассоциацией не действует");
        assertThat(_find(CriteriaForm.class)).isEmpty();
        assertThat(_find(Grid.class)).isEmpty();
    }

    private DisclosedParticipant open(org.talent.tenants.participant.EntrantId person) {
        UI.getCurrent().navigate("university");
        return people().stream()
                .filter(one -> one.id().equals(person))
                .findFirst()
                .orElseThrow();
    }

    private static void find() {
        _click(_get(Button.class, spec -> spec.withText("Найти")));
    }

    @SuppressWarnings("unchecked")
    private static Grid<DisclosedParticipant> grid() {
        return _get(Grid.class);
    }

    private static List<DisclosedParticipant> people() {
        return GridKt._fetch(grid(), 0, 100);
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<String> box(String label) {
        return _get(ComboBox.class, spec -> spec.withLabel(label));
    }

    private static String words() {
        return _get(ApplicantsView.class).getElement().getTextRecursively();
    }
}
