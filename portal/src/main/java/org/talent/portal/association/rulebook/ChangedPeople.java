package org.talent.portal.association.rulebook;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.talent.portal.components.Figures;
import org.talent.portal.components.ResponsiveGrid;
import org.talent.tenants.scoring.AwardChange;
import org.talent.tenants.scoring.BrowseImpact;
import org.talent.tenants.scoring.Impact;
import org.talent.tenants.scoring.Impacts.Filter;
import org.talent.tenants.scoring.Impacts.Row;

/** UC-208: everybody whose award changes, found by track, kind of change, grade and name. */
final class ChangedPeople extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient BrowseImpact browse;
    private final transient Impact impact;
    private final Select<String> track = new Select<>();
    private final Select<AwardChange.Kind> kind = new Select<>();
    private final Select<String> region = new Select<>();
    private final TextField text = new TextField();
    private final ResponsiveGrid<Row> grid;

    ChangedPeople(BrowseImpact browse, Impact impact) {
        this.browse = browse;
        this.impact = impact;
        grid = new ResponsiveGrid<>(getTranslation("association.impact.everybody"), this::card);
        choice(
                track,
                "association.ranking.track",
                impact.awards().byTrack().stream().map(Impact.AwardCount::of).toList());
        choice(
                region,
                "association.impact.region",
                impact.awards().byRegion().stream()
                        .map(Impact.AwardCount::of)
                        .filter(name -> !name.isEmpty())
                        .toList());
        kind.setLabel(getTranslation("association.impact.kind"));
        kind.setEmptySelectionAllowed(true);
        kind.setItems(AwardChange.Kind.values());
        kind.setItemLabelGenerator(one -> one == null
                ? getTranslation("association.impact.all")
                : getTranslation("association.impact.kind." + one));
        kind.addValueChangeListener(_ -> refresh());
        text.setLabel(getTranslation("association.impact.name"));
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(_ -> refresh());
        var bar = new Div(track, kind, region, text);
        bar.addClassName("bar");
        grid.text(getTranslation("association.ranking.entrant"), Row::displayName);
        grid.text(
                getTranslation("association.ranking.track"), row -> row.change().track());
        grid.number(
                getTranslation("association.impact.grade"),
                row -> row.change().grade() == 0
                        ? "—"
                        : Figures.count(row.change().grade(), getLocale()));
        grid.text(
                getTranslation("association.impact.before"),
                row -> StandWords.say(row.change().before(), getLocale()));
        grid.text(
                getTranslation("association.impact.after"),
                row -> StandWords.say(row.change().after(), getLocale()));
        getContent().add(bar, grid);
        refresh();
    }

    private void choice(Select<String> select, String key, List<String> items) {
        select.setLabel(getTranslation(key));
        select.setEmptySelectionAllowed(true);
        select.setItems(items);
        select.setItemLabelGenerator(one -> one == null ? getTranslation("association.impact.all") : one);
        select.addValueChangeListener(_ -> refresh());
    }

    private Filter filter() {
        return new Filter(
                track.getValue(),
                kind.getValue(),
                null,
                null,
                null,
                region.getValue(),
                text.getValue().isBlank() ? null : text.getValue());
    }

    private void refresh() {
        var filter = filter();
        grid.grid()
                .setItems(DataProvider.fromCallbacks(
                        query -> browse.rows(impact.id(), filter, query.getOffset(), query.getLimit()).stream(),
                        _ -> browse.count(impact.id(), filter)));
        grid.fit(browse.count(impact.id(), filter));
    }

    private Component card(Row row) {
        var title = new Span(row.displayName());
        title.addClassName("title");
        var card = new Div(
                title,
                new Span(row.change().track()),
                new Span(StandWords.say(row.change().before(), getLocale()) + " → "
                        + StandWords.say(row.change().after(), getLocale())));
        card.addClassName("grid-card");
        return card;
    }
}
