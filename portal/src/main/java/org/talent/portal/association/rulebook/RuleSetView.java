package org.talent.portal.association.rulebook;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.talent.portal.association.AssociationPaths;
import org.talent.portal.components.EmptyState;
import org.talent.portal.components.PageHead;
import org.talent.portal.components.Tag;
import org.talent.portal.components.Tag.Tone;
import org.talent.portal.security.Roles;
import org.talent.portal.shell.MainLayout;
import org.talent.portal.studio.RuleSetHistory;
import org.talent.portal.studio.RuleSetReading;
import org.talent.portal.studio.StudioUse;
import org.talent.rules.Compilation.Compiled;
import org.talent.rules.Compilation.Rejected;
import org.talent.rules.Words;
import org.talent.tenants.contest.BrowseContests;
import org.talent.tenants.rulebook.BrowseRuleSets;
import org.talent.tenants.rulebook.RuleSetVersion;

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
        show();
    }

    private RuleAddress at() {
        return Objects.requireNonNull(address);
    }

    private void show() {
        removeAll();
        var contest = at().contest().id();
        var inForce = inForce();
        var head = new PageHead(getPageTitle())
                .under(getTranslation("association.rules.title"), AssociationPaths.rules(contest))
                .actions(toDraft());
        inForce.ifPresent(version ->
                head.marks(new Tag(getTranslation("association.rules.version", version.number()), Tone.GOOD)));
        add(head, new Paragraph(getTranslation("association.rules.kind." + at().kind() + ".what")));
        inForce.ifPresentOrElse(
                version -> add(reading(version)),
                () -> add(new EmptyState(
                        getTranslation("association.rules.none.title"),
                        getTranslation(
                                "association.rules.none.words",
                                new Words("org.talent.rules.meanings", getLocale()).say("default." + at().kind())))));
        add(new RuleSetHistory(use, at().book(), at().kind(), this::rolledBack));
    }

    private Component toDraft() {
        var draft = use.editRules().desk(at().book(), at().kind()).draft();
        return new Anchor(
                "/" + AssociationPaths.ruleDraft(at().contest().id(), at().kind()),
                draft.map(open -> getTranslation("studio.open." + open.state()))
                        .orElse(getTranslation("studio.open.none")));
    }

    private void rolledBack() {
        getUI().ifPresent(ui ->
                ui.navigate(AssociationPaths.ruleDraft(at().contest().id(), at().kind())));
    }

    private Optional<RuleSetVersion> inForce() {
        return use.browseRuleSets().ofBook(at().book()).stream()
                .filter(one -> one.kind() == at().kind())
                .findFirst()
                .flatMap(BrowseRuleSets.KindInForce::inForce);
    }

    private RuleSetReading reading(RuleSetVersion version) {
        var text = version.text();
        return new RuleSetReading(
                text, use.browseRuleSets().table(at().kind(), text), getLocale(), () -> switch (use.checkRuleSet()
                        .check(at().book(), at().kind(), text)) {
                    case Compiled(var ruleSet, var _) -> Optional.of(ruleSet.engineText());
                    case Rejected _ -> Optional.empty();
                });
    }
}
