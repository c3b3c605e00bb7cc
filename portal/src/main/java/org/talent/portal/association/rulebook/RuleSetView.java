package org.talent.portal.association.rulebook;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.talent.portal.association.AssociationPaths;
import org.talent.portal.components.EmptyState;
import org.talent.portal.components.PageHead;
import org.talent.portal.security.Roles;
import org.talent.portal.shell.MainLayout;
import org.talent.portal.studio.RuleSetPart;
import org.talent.portal.studio.StudioUse;
import org.talent.rules.Words;
import org.talent.tenants.contest.BrowseContests;

/** UC-206, UC-210: one rule set as it is in force, the way to its draft, its history and how to go back. */
@Route(value = AssociationPaths.RULES + RuleAddress.PARAMETERS, layout = MainLayout.class)
@RolesAllowed({Roles.ORGANISER, Roles.MODERATOR, Roles.RULE_EDITOR, Roles.RULE_APPROVER})
class RuleSetView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient BrowseContests browseContests;
    private final transient StudioUse use;
    private transient @Nullable RuleAddress address;

    RuleSetView(BrowseContests browseContests, StudioUse use) {
        this.browseContests = browseContests;
        this.use = use;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("association.rules.kind." + at().kind());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = RuleAddress.of(event, browseContests);
        removeAll();
        var contest = at().contest().id();
        var byDefault = new Words("org.talent.rules.meanings", getLocale()).say("default." + at().kind());
        add(new RuleSetPart(
                use,
                at().book(),
                at().kind(),
                new PageHead(getPageTitle())
                        .under(getTranslation("association.rules.title"), AssociationPaths.rules(contest)),
                getTranslation("association.rules.kind." + at().kind() + ".what"),
                new EmptyState(
                        getTranslation("association.rules.none.title"),
                        getTranslation("association.rules.none.words", byDefault)),
                AssociationPaths.ruleDraft(contest, at().kind())));
    }

    private RuleAddress at() {
        return Objects.requireNonNull(address);
    }
}
