package org.talent.portal.association.contest;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.talent.portal.Page;
import org.talent.portal.PortalSeason;
import org.talent.portal.PortalTest;
import org.talent.portal.SignedInAs;
import org.talent.tenants.contest.BrowseContests;
import org.talent.tenants.contest.Event;
import org.talent.tenants.participation.BrowseEvents.EventWithStatistics;

@PortalTest
@SignedInAs(PortalSeason.ORGANISER)
class EventsViewTest {

    @Autowired
    PortalSeason season;

    @Autowired
    BrowseContests browseContests;

    @Test
    void lists_the_events_with_their_statistics() {
        Page.open("association/events/" + season.season().id());

        assertThat(GridKt._getFormattedRow(grid(), 0)).contains("60", "46,17", "69 из 100");
    }

    @Test
    void finds_events_by_parts_of_title_and_kind() {
        Page.open("association/events/" + season.season().id());
        field("association.events.filter").setValue("рой хакатон");

        assertThat(GridKt._size(grid())).isEqualTo(1);
    }

    @Test
    void adds_an_event_with_its_edge() {
        var contest = season.emptySeason("events-add");
        Page.open("association/events/" + contest.season());
        Page.click("association.events.add");
        field("association.event.code").setValue("semi");
        field("association.event.title").setValue("Полуфинал");
        select("association.event.kind").setValue("олимпиада");
        select("association.events.level").setValue("региональный");
        qualifiesFor("olymp");
        Page.click("association.event.save");

        _assertNone(Dialog.class);
        assertThat(browseContests.events(contest.season()))
                .extracting(Event::code)
                .contains("semi");
        assertThat(browseContests.edges(contest.season())).hasSize(1);
    }

    @Test
    void says_at_each_field_what_is_wrong_with_it() {
        var contest = season.emptySeason("events-faulty");
        Page.open("association/events/" + contest.season());
        Page.click("association.events.add");
        field("association.event.code").setValue("olymp");
        var dates = _find(DatePicker.class);
        dates.getLast().setValue(dates.getFirst().getValue().minusDays(1));
        Page.click("association.event.save");

        assertThat(field("association.event.code").getErrorMessage()).contains("уже есть у другого события");
        assertThat(field("association.event.title").getErrorMessage()).isEqualTo("Заполните это поле.");
        assertThat(dates.getLast().getErrorMessage()).contains("раньше начала");
        assertThat(browseContests.events(contest.season())).hasSize(2);
    }

    @Test
    @SignedInAs(PortalSeason.MODERATOR)
    void others_than_organisers_only_read() {
        Page.open("association/events/" + season.season().id());

        assertThat(Page.offers("association.events.add")).isFalse();
    }

    @Test
    void a_season_that_is_not_there_is_not_found() {
        Page.open("association/events/999999");

        assertThat(Page.text()).contains(Page.words("missing.title"));
    }

    @SuppressWarnings("unchecked")
    private static Grid<EventWithStatistics> grid() {
        return _get(Grid.class);
    }

    private static TextField field(String key) {
        return _get(TextField.class, spec -> spec.withLabel(Page.words(key)));
    }

    @SuppressWarnings("unchecked")
    private static Select<String> select(String key) {
        return _get(Select.class, spec -> spec.withLabel(Page.words(key)));
    }

    @SuppressWarnings("unchecked")
    private static void qualifiesFor(String code) {
        MultiSelectComboBox<Event> targets =
                _get(MultiSelectComboBox.class, spec -> spec.withLabel(Page.words("association.event.edge.QUALIFIER")));
        List<Event> all = targets.getGenericDataView().getItems().toList();
        targets.select(
                all.stream().filter(one -> one.code().equals(code)).findFirst().orElseThrow());
    }
}
