package org.talent.portal.university;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.talent.tenants.disclosure.Disclosures.Choices;
import org.talent.tenants.disclosure.Disclosures.Criteria;
import org.talent.tenants.disclosure.Disclosures.PublishedTrack;

/** What an admissions office searches by; every field may stay empty. */
final class CriteriaForm extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final int LAST_GRADE = 11;
    private static final int LONGEST_NAME = 100;

    private final ComboBox<PublishedTrack> track = choice("university.search.track");
    private final IntegerField place = new IntegerField(getTranslation("university.search.place"));
    private final ComboBox<String> region = choice("university.search.region");
    private final ComboBox<Integer> grade = choice("university.search.grade");
    private final TextField name = new TextField(getTranslation("university.search.name"));

    CriteriaForm(Choices choices, Consumer<Criteria> search) {
        long contests = choices.tracks().stream()
                .map(PublishedTrack::contest)
                .distinct()
                .count();
        track.setItems(choices.tracks());
        track.setItemLabelGenerator(one -> contests > 1 ? one.track() + " · " + one.contestTitle() : one.track());
        place.setMin(1);
        place.setClearButtonVisible(true);
        region.setItems(choices.regions());
        grade.setItems(IntStream.rangeClosed(1, LAST_GRADE)
                .mapToObj(one -> LAST_GRADE + 1 - one)
                .toList());
        name.setMaxLength(LONGEST_NAME);
        name.setClearButtonVisible(true);
        var find = new Button(getTranslation("university.search.find"), _ -> search.accept(criteria()));
        find.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        find.addClickShortcut(Key.ENTER);
        var reset = new Button(getTranslation("university.search.reset"), _ -> {
            track.clear();
            place.clear();
            region.clear();
            grade.clear();
            name.clear();
            search.accept(Criteria.ANY);
        });
        getContent().add(track, place, region, grade, name, find, reset);
        getContent().addClassNames("bar", "criteria");
    }

    private <T> ComboBox<T> choice(String key) {
        var box = new ComboBox<T>(getTranslation(key));
        box.setPlaceholder(getTranslation("university.search.any"));
        box.setClearButtonVisible(true);
        return box;
    }

    private Criteria criteria() {
        var chosen = track.getValue();
        return new Criteria(
                chosen == null ? null : chosen.contest(),
                chosen == null ? null : chosen.track(),
                positive(place.getValue()),
                region.getValue(),
                grade.getValue(),
                name.getValue());
    }

    private static @Nullable Integer positive(@Nullable Integer number) {
        return number == null || number < 1 ? null : number;
    }
}
