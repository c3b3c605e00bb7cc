package org.talent.portal.association.rulebook;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.talent.portal.association.AssociationPaths;
import org.talent.portal.association.Chosen;
import org.talent.portal.association.ContestSelect;
import org.talent.portal.association.NoSeason;
import org.talent.portal.components.Card;
import org.talent.portal.components.DataTable;
import org.talent.portal.components.Figures;
import org.talent.portal.components.PageHead;
import org.talent.portal.components.Tag;
import org.talent.portal.components.Tag.Tone;
import org.talent.portal.methodology.MethodologyPaths;
import org.talent.portal.security.Roles;
import org.talent.portal.shell.MainLayout;
import org.talent.rules.RuleSetKind;
import org.talent.tenants.contest.BrowseContests;
import org.talent.tenants.contest.Contest;
import org.talent.tenants.rulebook.BrowseRuleSets;
import org.talent.tenants.rulebook.BrowseRuleSets.KindInForce;
import org.talent.tenants.rulebook.RuleBook;
import org.talent.tenants.rulebook.RuleSetVersion;

/** UC-206: which rules of a contest are in force, step by step. */
@Route(value = AssociationPaths.RULES + "/:contest?([0-9]+)", layout = MainLayout.class)
@RolesAllowed({Roles.ORGANISER, Roles.MODERATOR, Roles.RULE_EDITOR, Roles.RULE_APPROVER})
public class RulesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient BrowseContests browseContests;
    private final transient BrowseRuleSets browseRuleSets;

    RulesView(BrowseContests browseContests, BrowseRuleSets browseRuleSets) {
        this.browseContests = browseContests;
        this.browseRuleSets = browseRuleSets;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("association.rules.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(new PageHead(getPageTitle()));
        Chosen.contest(event, browseContests).ifPresentOrElse(this::show, () -> add(new NoSeason()));
    }

    private void show(Contest contest) {
        var bar = new Div(new ContestSelect(browseContests, contest, one -> AssociationPaths.rules(one.id())));
        bar.addClassName("bar");
        var kinds = browseRuleSets.ofBook(RuleBook.of(contest.id()));
        add(bar, new Paragraph(getTranslation("association.rules.what")), new Card(table(contest, kinds)));
        if (kinds.stream()
                .anyMatch(one ->
                        one.kind() == RuleSetKind.NORMALISATION && one.inForce().isPresent())) {
            add(methodology(contest));
        }
    }

    /** The same for everybody, outside of the portal's own navigation. */
    private Anchor methodology(Contest contest) {
        var address = MethodologyPaths.contest(browseContests.season(contest.season()), contest, getLocale());
        var link = new Anchor(address, getTranslation("association.rules.methodology"));
        link.setRouterIgnore(true);
        return link;
    }

    private Component draft(Contest contest, KindInForce one) {
        var path = "/" + AssociationPaths.ruleDraft(contest.id(), one.kind());
        return one.draft()
                .<Component>map(draft -> new Anchor(path, getTranslation("studio.state." + draft.state())))
                .orElseGet(() -> new Span("—"));
    }

    private static Span small(String words) {
        var span = new Span(words);
        span.addClassName("soft");
        return span;
    }

    private DataTable<KindInForce> table(Contest contest, List<KindInForce> kinds) {
        return new DataTable<KindInForce>(getPageTitle())
                .part(
                        getTranslation("association.rules.step"),
                        one -> new Div(
                                new Div(new Anchor(
                                        "/" + AssociationPaths.ruleSet(contest.id(), one.kind()),
                                        getTranslation("association.rules.kind." + one.kind()))),
                                small(getTranslation("association.rules.kind." + one.kind() + ".what"))))
                .part(
                        getTranslation("association.rules.inForce"),
                        one -> one.inForce()
                                .map(version -> new Tag(
                                        getTranslation("association.rules.version", version.number()), Tone.GOOD))
                                .orElseGet(() -> new Tag(getTranslation("association.rules.default"), Tone.PLAIN)))
                .part(getTranslation("studio.draft"), one -> draft(contest, one))
                .text(
                        getTranslation("association.who"),
                        one -> one.inForce().map(RuleSetVersion::author).orElse("—"))
                .text(
                        getTranslation("association.when"),
                        one -> one.inForce()
                                .map(version -> Figures.moment(version.publishedAt(), getLocale()))
                                .orElse("—"))
                .text(
                        getTranslation("association.why"),
                        one -> one.inForce().map(RuleSetVersion::reason).orElse("—"))
                .show(kinds);
    }
}
