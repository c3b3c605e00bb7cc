package org.talent.portal.association;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import org.talent.portal.components.EmptyState;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.Role;

/** What stands on every page while there is no season: an organiser is led to the season's file. */
public final class NoSeason extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    public NoSeason() {
        var title = getTranslation("association.noSeason.title");
        getContent()
                .add(
                        CurrentTenant.actor().roles().contains(Role.ORGANISER)
                                ? new EmptyState(
                                        title,
                                        getTranslation("association.noSeason.words"),
                                        new Anchor(
                                                "/" + AssociationPaths.SEASON_FILE,
                                                getTranslation("association.season.title")))
                                : new EmptyState(title, getTranslation("association.noSeason.others")));
    }
}
