package org.talent.portal.association;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.springframework.stereotype.Component;
import org.talent.portal.association.consent.SignaturesView;
import org.talent.portal.association.contest.EventsView;
import org.talent.portal.association.imports.ImportsView;
import org.talent.portal.association.participant.MatchesView;
import org.talent.portal.association.participant.PeopleView;
import org.talent.portal.association.rulebook.RulesView;
import org.talent.portal.association.scoring.RankingView;
import org.talent.portal.association.scoring.RunsView;
import org.talent.portal.shell.SpaceMenu;
import org.talent.tenants.consent.RecordSignature;
import org.talent.tenants.participant.BrowseMatches;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.Role;
import org.talent.tenants.tenancy.TenantKind;

/** What the association's people find in their menu. */
@Component
class AssociationMenu implements SpaceMenu {

    private final BrowseMatches browseMatches;
    private final RecordSignature recordSignature;

    AssociationMenu(BrowseMatches browseMatches, RecordSignature recordSignature) {
        this.recordSignature = recordSignature;
        this.browseMatches = browseMatches;
    }

    @Override
    public TenantKind space() {
        return TenantKind.ASSOCIATION;
    }

    @Override
    public List<Entry> entries() {
        var roles = CurrentTenant.actor().roles();
        var all = List.of(
                Entry.of("association.menu.overview", OverviewView.class, VaadinIcon.HOME_O),
                Entry.of("association.menu.events", EventsView.class, VaadinIcon.CALENDAR_O),
                Entry.of("association.menu.imports", ImportsView.class, VaadinIcon.UPLOAD_ALT),
                new Entry("association.menu.matches", MatchesView.class, VaadinIcon.SPLIT, browseMatches::count),
                Entry.of("association.menu.people", PeopleView.class, VaadinIcon.USERS),
                new Entry(
                        "association.menu.signatures",
                        SignaturesView.class,
                        VaadinIcon.CLIPBOARD_CHECK,
                        recordSignature::countWaiting),
                Entry.of("association.menu.rules", RulesView.class, VaadinIcon.OPEN_BOOK),
                Entry.of("association.menu.runs", RunsView.class, VaadinIcon.COGS),
                Entry.of("association.menu.ranking", RankingView.class, VaadinIcon.TROPHY));
        return all.stream()
                .filter(entry -> roles.contains(Role.MODERATOR) || entry.view() != SignaturesView.class)
                .filter(entry ->
                        offersPeople() || entry.view() != MatchesView.class && entry.view() != PeopleView.class)
                .toList();
    }

    /** Whether whoever is signed in works with people, not only with rules. */
    static boolean offersPeople() {
        var roles = CurrentTenant.actor().roles();
        return roles.contains(Role.ORGANISER) || roles.contains(Role.MODERATOR);
    }
}
