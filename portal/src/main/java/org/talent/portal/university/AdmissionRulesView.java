package org.talent.portal.university;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
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
import org.talent.rules.RuleSetKind;
import org.talent.tenants.rulebook.RuleBook;
import org.talent.tenants.rulebook.RuleSetVersion;

/** UC-308: a university's own table of points as it is in force, its history, and the way to its draft. */
@Route(value = AdmissionRulesView.PATH, layout = MainLayout.class)
@RolesAllowed({Roles.ADMISSION_EDITOR, Roles.ADMISSION_APPROVER})
class AdmissionRulesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "university/admission";

    private static final long serialVersionUID = 1L;
    private static final RuleBook BOOK = new RuleBook.OfAdmission();

    private final transient StudioUse use;

    AdmissionRulesView(StudioUse use) {
        this.use = use;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("university.admission.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var desk = use.editRules().desk(BOOK, RuleSetKind.ADMISSION);
        var head = new PageHead(getPageTitle())
                .actions(new Anchor(
                        "/" + AdmissionDraftView.PATH,
                        desk.draft()
                                .map(open -> getTranslation("studio.open." + open.state()))
                                .orElse(getTranslation("studio.open.none"))));
        desk.inForce()
                .ifPresent(version ->
                        head.marks(new Tag(getTranslation("association.rules.version", version.number()), Tone.GOOD)));
        add(head, new Paragraph(getTranslation("university.admission.what")));
        desk.inForce()
                .ifPresentOrElse(
                        version -> add(reading(version)),
                        () -> add(new EmptyState(
                                getTranslation("university.admission.none"),
                                getTranslation("university.admission.none.words"))));
        add(new RuleSetHistory(
                use, BOOK, RuleSetKind.ADMISSION, () -> getUI().ifPresent(ui -> ui.navigate(AdmissionDraftView.PATH))));
    }

    private RuleSetReading reading(RuleSetVersion version) {
        return new RuleSetReading(
                version.text(),
                use.browseRuleSets().table(RuleSetKind.ADMISSION, version.text()),
                getLocale(),
                () -> switch (use.checkRuleSet().check(BOOK, RuleSetKind.ADMISSION, version.text())) {
                    case Compiled(var ruleSet, var _) -> Optional.of(ruleSet.engineText());
                    case Rejected _ -> Optional.empty();
                });
    }
}
