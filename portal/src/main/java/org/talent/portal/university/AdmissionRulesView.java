package org.talent.portal.university;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.talent.portal.components.EmptyState;
import org.talent.portal.components.PageHead;
import org.talent.portal.security.Roles;
import org.talent.portal.shell.MainLayout;
import org.talent.portal.studio.RuleSetPart;
import org.talent.portal.studio.StudioUse;
import org.talent.rules.RuleSetKind;
import org.talent.tenants.rulebook.RuleBook;

/** UC-308: a university's own table of points as it is in force, its history, and the way to its draft. */
@Route(value = AdmissionRulesView.PATH, layout = MainLayout.class)
@RolesAllowed({Roles.ADMISSION_EDITOR, Roles.ADMISSION_APPROVER})
class AdmissionRulesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "university/admission";

    private static final long serialVersionUID = 1L;

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
        add(new RuleSetPart(
                use,
                new RuleBook.OfAdmission(),
                RuleSetKind.ADMISSION,
                new PageHead(getPageTitle()),
                getTranslation("university.admission.what"),
                new EmptyState(
                        getTranslation("university.admission.none"), getTranslation("university.admission.none.words")),
                AdmissionDraftView.PATH));
    }
}
