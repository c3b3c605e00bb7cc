package org.talent.portal.association;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import java.util.function.Function;
import org.talent.tenants.contest.BrowseContests;
import org.talent.tenants.contest.Contest;

/** Leads to the same page of another contest. */
public final class ContestSelect extends Composite<Select<Contest>> {

    private static final long serialVersionUID = 1L;

    public ContestSelect(BrowseContests contests, Contest shown, Function<Contest, String> path) {
        var all = Chosen.all(contests);
        getContent().setLabel(getTranslation("association.contest"));
        getContent().setItems(all);
        getContent()
                .setItemLabelGenerator(contest -> contest.title() + " · "
                        + contests.season(contest.season()).title());
        all.stream()
                .filter(contest -> contest.id().equals(shown.id()))
                .findFirst()
                .ifPresent(getContent()::setValue);
        getContent().setMinWidth("18rem");
        getContent().addValueChangeListener(change -> UI.getCurrent().navigate(path.apply(change.getValue())));
    }
}
