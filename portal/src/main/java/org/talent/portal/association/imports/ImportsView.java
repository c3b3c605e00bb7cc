package org.talent.portal.association.imports;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.talent.portal.association.AssociationPaths;
import org.talent.portal.association.Chosen;
import org.talent.portal.association.NoSeason;
import org.talent.portal.association.SeasonSelect;
import org.talent.portal.components.EmptyState;
import org.talent.portal.components.Figures;
import org.talent.portal.components.PageHead;
import org.talent.portal.components.ResponsiveGrid;
import org.talent.portal.components.Tag;
import org.talent.portal.security.Roles;
import org.talent.portal.security.Viewer;
import org.talent.portal.shell.MainLayout;
import org.talent.portal.shell.Refreshed;
import org.talent.tenants.contest.BrowseContests;
import org.talent.tenants.contest.Season;
import org.talent.tenants.imports.BrowseImports;
import org.talent.tenants.imports.ImportBatch;
import org.talent.tenants.tenancy.Role;

/** UC-202: what was brought into a season, newest first. */
@Route(value = AssociationPaths.IMPORTS + "/:season?([0-9]+)", layout = MainLayout.class)
@RolesAllowed({Roles.ORGANISER, Roles.MODERATOR, Roles.RULE_EDITOR, Roles.RULE_APPROVER})
public class ImportsView extends Div implements BeforeEnterObserver, HasDynamicTitle, Refreshed {

    private static final long serialVersionUID = 1L;

    private final transient BrowseContests browseContests;
    private final transient BrowseImports browseImports;
    private final boolean organiser;
    private transient @Nullable Season season;

    ImportsView(BrowseContests browseContests, BrowseImports browseImports, Viewer viewer) {
        this.browseContests = browseContests;
        this.browseImports = browseImports;
        organiser = viewer.signedIn().actor().roles().contains(Role.ORGANISER);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("association.imports.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        season = Chosen.season(event, browseContests).orElse(null);
        refresh();
    }

    @Override
    public void refresh() {
        removeAll();
        var shown = season;
        var head = new PageHead(getPageTitle());
        add(head);
        if (shown == null) {
            add(new NoSeason());
            return;
        }
        if (organiser) {
            var bring = new Button(
                    getTranslation("association.imports.bring"),
                    _ -> UI.getCurrent().navigate(AssociationPaths.newImport(shown.id())));
            bring.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            head.actions(bring);
        }
        var bar = new Div(new SeasonSelect(browseContests, shown, one -> AssociationPaths.imports(one.id())));
        bar.addClassName("bar");
        add(bar);
        if (browseImports.countBatches(shown.id()) == 0) {
            add(new EmptyState(
                    getTranslation("association.imports.none.title"),
                    getTranslation("association.imports.none.words")));
            return;
        }
        add(grid(shown));
    }

    private ResponsiveGrid<ImportBatch> grid(Season shown) {
        var grid = new ResponsiveGrid<ImportBatch>(getPageTitle(), this::card);
        grid.longPart(getTranslation("association.imports.file"), "14rem", this::name);
        grid.part(getTranslation("association.overview.state"), this::state);
        grid.text(getTranslation("association.when"), batch -> Figures.moment(batch.at(), getLocale()));
        grid.text(getTranslation("association.who"), ImportBatch::actor);
        grid.number(
                getTranslation("association.imports.new"),
                batch -> count(batch.counts().newResults()));
        grid.number(
                getTranslation("association.imports.changed"),
                batch -> count(batch.counts().changedResults()));
        grid.number(
                getTranslation("association.imports.rejected"),
                batch -> count(batch.counts().rejected()));
        grid.number(
                getTranslation("association.imports.doubtful"),
                batch -> count(batch.counts().doubtful()));
        grid.grid()
                .setItems(
                        query -> browseImports.batches(shown.id(), query.getOffset(), query.getLimit()).stream(),
                        _ -> browseImports.countBatches(shown.id()));
        grid.fit(browseImports.countBatches(shown.id()));
        return grid;
    }

    private Component name(ImportBatch batch) {
        return new Anchor("/" + AssociationPaths.batch(batch.id()), batch.fileName());
    }

    private Tag state(ImportBatch batch) {
        return new Tag(getTranslation("association.imports.state." + batch.state()), BatchTone.of(batch.state()));
    }

    private Component card(ImportBatch batch) {
        var line = new Div(name(batch), state(batch));
        line.addClassName("line");
        var below = new Span(Figures.moment(batch.at(), getLocale()) + " · " + batch.actor());
        below.addClassName("soft");
        var card = new Div(line, below);
        card.addClassName("grid-card");
        return card;
    }

    private String count(long number) {
        return Figures.count(number, getLocale());
    }
}
