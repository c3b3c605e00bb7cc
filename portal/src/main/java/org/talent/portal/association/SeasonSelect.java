package org.talent.portal.association;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import java.util.function.Function;
import org.talent.tenants.contest.BrowseContests;
import org.talent.tenants.contest.Season;

/** Leads to the same page of another season. */
public final class SeasonSelect extends Composite<Select<Season>> {

    private static final long serialVersionUID = 1L;

    public SeasonSelect(BrowseContests contests, Season shown, Function<Season, String> path) {
        var all = contests.seasons();
        getContent().setLabel(getTranslation("association.season"));
        getContent().setItems(all);
        getContent().setItemLabelGenerator(Season::title);
        all.stream()
                .filter(season -> season.id().equals(shown.id()))
                .findFirst()
                .ifPresent(getContent()::setValue);
        getContent().addValueChangeListener(change -> UI.getCurrent().navigate(path.apply(change.getValue())));
    }
}
