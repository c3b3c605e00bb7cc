package org.talent.portal.association.participant;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.talent.portal.association.AssociationPaths;
import org.talent.portal.components.Card;
import org.talent.portal.components.EmptyState;
import org.talent.portal.components.PageHead;
import org.talent.portal.components.ReasonDialog;
import org.talent.portal.components.Tag;
import org.talent.portal.components.Tag.Tone;
import org.talent.portal.components.Toast;
import org.talent.portal.security.Roles;
import org.talent.portal.security.Viewer;
import org.talent.portal.shell.MainLayout;
import org.talent.portal.shell.Refreshed;
import org.talent.tenants.imports.ImportReasons;
import org.talent.tenants.participant.BrowseMatches;
import org.talent.tenants.participant.Participants.DoubtfulMatch;
import org.talent.tenants.participant.ResolveMatch;
import org.talent.tenants.tenancy.Role;

/** UC-204: pairs of records that may be one person, side by side; a moderator says same or apart. */
@Route(value = AssociationPaths.MATCHES, layout = MainLayout.class)
@RolesAllowed({Roles.ORGANISER, Roles.MODERATOR})
public class MatchesView extends Div implements AfterNavigationObserver, HasDynamicTitle, Refreshed {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 10;

    private final transient BrowseMatches browseMatches;
    private final transient ResolveMatch resolveMatch;
    private final boolean moderator;
    private int offset;

    MatchesView(BrowseMatches browseMatches, ResolveMatch resolveMatch, Viewer viewer) {
        this.browseMatches = browseMatches;
        this.resolveMatch = resolveMatch;
        moderator = viewer.signedIn().actor().roles().contains(Role.MODERATOR);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("association.matches.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        refresh();
    }

    @Override
    public void refresh() {
        removeAll();
        int waiting = browseMatches.count();
        offset = Math.max(0, Math.min(offset, waiting - 1));
        add(new PageHead(getPageTitle())
                .marks(new Tag(
                        getTranslation("association.matches.waiting", waiting), waiting == 0 ? Tone.GOOD : Tone.WARN)));
        if (waiting == 0) {
            add(new EmptyState(
                    getTranslation("association.matches.none.title"),
                    getTranslation("association.matches.none.words")));
            return;
        }
        add(new Paragraph(getTranslation(moderator ? "association.matches.what" : "association.matches.readOnly")));
        browseMatches.open(offset, PAGE).forEach(pair -> add(card(pair)));
        if (waiting > PAGE) {
            var earlier = new Button(getTranslation("association.matches.earlier"), _ -> page(-PAGE));
            earlier.setEnabled(offset > 0);
            var later = new Button(getTranslation("association.matches.later"), _ -> page(PAGE));
            later.setEnabled(offset + PAGE < waiting);
            var bar = new Div(earlier, later);
            bar.addClassName("bar");
            add(bar);
        }
    }

    private void page(int step) {
        offset += step;
        refresh();
    }

    private Card card(DoubtfulMatch pair) {
        var card = new Card(
                new Paragraph(new ImportReasons(getLocale()).say(pair.why())),
                new PersonRows(getTranslation("association.matches.pair"), List.of(pair.older(), pair.newer())));
        if (moderator) {
            var same = new Button(getTranslation("association.matches.same"), _ -> ask(pair, true));
            same.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            var bar = new Div(same, new Button(getTranslation("association.matches.apart"), _ -> ask(pair, false)));
            bar.addClassName("bar");
            card.add(bar);
        }
        return card;
    }

    private void ask(DoubtfulMatch pair, boolean same) {
        var key = same ? "association.matches.same" : "association.matches.apart";
        new ReasonDialog(
                        getTranslation(key),
                        getTranslation(
                                key + ".words",
                                pair.newer().number(),
                                pair.older().number()),
                        getTranslation(key),
                        reason -> {
                            if (same) {
                                resolveMatch.same(pair.id(), reason);
                            } else {
                                resolveMatch.apart(pair.id(), reason);
                            }
                            Toast.tell(getTranslation(key + ".done"));
                            refresh();
                        })
                .open();
    }
}
