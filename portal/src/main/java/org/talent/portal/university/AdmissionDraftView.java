package org.talent.portal.university;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.talent.portal.components.PageHead;
import org.talent.portal.jobs.Jobs;
import org.talent.portal.security.Roles;
import org.talent.portal.shell.MainLayout;
import org.talent.portal.studio.RuleStudio;
import org.talent.portal.studio.StudioTab;
import org.talent.portal.studio.StudioUse;
import org.talent.rules.RuleSetKind;
import org.talent.tenants.admission.CountAdmissionPoints;
import org.talent.tenants.admission.MeasureAdmissionImpact;
import org.talent.tenants.rulebook.RuleBook;

/** UC-308: a university's people work on the next table of points, in the same studio as the contest's rules. */
@Route(value = AdmissionDraftView.PATH, layout = MainLayout.class)
@RolesAllowed({Roles.ADMISSION_EDITOR, Roles.ADMISSION_APPROVER})
class AdmissionDraftView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = AdmissionRulesView.PATH + "/draft";

    private static final long serialVersionUID = 1L;

    private final transient StudioUse use;
    private final transient MeasureAdmissionImpact measure;
    private final transient CountAdmissionPoints countPoints;
    private final transient Jobs jobs;

    AdmissionDraftView(StudioUse use, MeasureAdmissionImpact measure, CountAdmissionPoints countPoints, Jobs jobs) {
        this.use = use;
        this.measure = measure;
        this.countPoints = countPoints;
        this.jobs = jobs;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("studio.title", getTranslation("university.admission.title"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var studio = new RuleStudio(
                use,
                new RuleBook.OfAdmission(),
                RuleSetKind.ADMISSION,
                Optional.empty(),
                List.of(new StudioTab(
                        getTranslation("university.admission.impact"),
                        desktop -> new AdmissionImpactPart(measure, countPoints.comingSummer(), jobs, desktop))));
        add(
                new PageHead(getPageTitle())
                        .under(getTranslation("university.admission.title"), AdmissionRulesView.PATH),
                studio);
        studio.open(event.getLocation());
    }
}
