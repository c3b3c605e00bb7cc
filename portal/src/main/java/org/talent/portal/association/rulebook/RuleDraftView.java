package org.talent.portal.association.rulebook;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.talent.portal.association.AssociationPaths;
import org.talent.portal.components.PageHead;
import org.talent.portal.security.Roles;
import org.talent.portal.shell.MainLayout;
import org.talent.portal.studio.FormulaExample;
import org.talent.portal.studio.RuleStudio;
import org.talent.portal.studio.StudioTab;
import org.talent.portal.studio.StudioUse;
import org.talent.rules.RuleSetKind;
import org.talent.tenants.contest.BrowseContests;

/** UC-206 to UC-210: staff work on the next text of a contest's rule set and lead it through review into force. */
@Route(value = AssociationPaths.RULES + RuleAddress.PARAMETERS + "/draft", layout = MainLayout.class)
@RolesAllowed({Roles.ORGANISER, Roles.MODERATOR, Roles.RULE_EDITOR, Roles.RULE_APPROVER})
class RuleDraftView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient BrowseContests browseContests;
    private final transient StudioUse use;
    private final transient ImpactUse proofs;
    private transient @Nullable RuleAddress address;

    RuleDraftView(BrowseContests browseContests, StudioUse use, ImpactUse proofs) {
        this.browseContests = browseContests;
        this.use = use;
        this.proofs = proofs;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("studio.title", kind());
    }

    private String kind() {
        return getTranslation("association.rules.kind." + at().kind());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = RuleAddress.of(event, browseContests);
        removeAll();
        var contest = at().contest().id();
        var studio = new RuleStudio(use, at().book(), at().kind(), example(), proofs());
        add(
                new PageHead(getPageTitle())
                        .under(getTranslation("association.rules.title"), AssociationPaths.rules(contest))
                        .under(kind(), AssociationPaths.ruleSet(contest, at().kind())),
                studio);
        studio.open(event.getLocation());
        if (use.mayEdit()) {
            // whoever opens a draft soon asks what it does to everybody
            proofs.jobs().startUnseen(progress -> proofs.preview().prepare(contest, progress));
        }
    }

    private Optional<FormulaExample> example() {
        return at().kind() == RuleSetKind.NORMALISATION
                ? Optional.of(formula -> new FormulaTrial(proofs, at(), formula))
                : Optional.empty();
    }

    private List<StudioTab> proofs() {
        var tabs = new ArrayList<StudioTab>();
        tabs.add(new StudioTab(
                getTranslation("association.impact.title"), desktop -> new ImpactPart(proofs, at(), desktop)));
        if (at().kind() == RuleSetKind.QUOTA) {
            tabs.add(new StudioTab(
                    getTranslation("association.slider.title"), desktop -> new QuotaSlider(proofs, at(), desktop)));
        }
        if (at().kind() == RuleSetKind.NORMALISATION) {
            tabs.add(new StudioTab(
                    getTranslation("association.formula.title"), _ -> new FormulaComparison(proofs, at())));
        }
        return tabs;
    }

    private RuleAddress at() {
        return Objects.requireNonNull(address);
    }
}
