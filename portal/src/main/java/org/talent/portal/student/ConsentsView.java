package org.talent.portal.student;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.talent.portal.components.EmptyState;
import org.talent.portal.components.Note;
import org.talent.portal.components.PageHead;
import org.talent.portal.components.Tag;
import org.talent.portal.components.Toast;
import org.talent.portal.security.Roles;
import org.talent.portal.shell.MainLayout;
import org.talent.rules.Phrase;
import org.talent.tenants.consent.Consent;
import org.talent.tenants.consent.ConsentReasons;
import org.talent.tenants.consent.GiveConsent;
import org.talent.tenants.consent.OwnConsents;
import org.talent.tenants.consent.OwnConsents.Held;
import org.talent.tenants.consent.ShowConsents;
import org.talent.tenants.consent.WithdrawConsent;

/** UC-103, UC-115: a student sees their consents, gives one and withdraws one. */
@Route(value = ConsentsView.PATH, layout = MainLayout.class)
@RolesAllowed(Roles.STUDENT)
class ConsentsView extends Div implements ConsentPresenter.Display, BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "student/consents";

    private static final long serialVersionUID = 1L;

    private final Div list = new Div();
    private final transient ConsentPresenter presenter;

    ConsentsView(ShowConsents showConsents, GiveConsent giveConsent, WithdrawConsent withdrawConsent) {
        presenter = new ConsentPresenter(this, showConsents, giveConsent, withdrawConsent);
        add(new PageHead(getTranslation("student.consents.title")), list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        presenter.open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("student.consents.title");
    }

    @Override
    public void show(OwnConsents own) {
        list.removeAll();
        list.add(new Note(getTranslation("student.consents.signers." + own.signers()), Tag.Tone.ACCENT));
        own.waiting().forEach(waiting -> list.add(new WaitingCard(waiting, presenter::takeBack)));
        var inForce = own.held().stream()
                .filter(held -> held.state() == Consent.State.IN_FORCE)
                .toList();
        inForce.forEach(held -> list.add(new ConsentCard(held, presenter::withdraw)));
        if (own.waiting().isEmpty() && inForce.isEmpty()) {
            list.add(new EmptyState(
                    getTranslation("student.consents.empty.title"), getTranslation("student.consents.empty.words")));
        }
        list.add(new H2(getTranslation("student.consents.give")));
        list.add(new ConsentForm(own.offers(), wish -> presenter.text(wish, getLocale()), presenter::give));
        past(own.held().stream()
                .filter(held -> held.state() != Consent.State.IN_FORCE)
                .toList());
    }

    private void past(List<Held> ended) {
        if (ended.isEmpty()) {
            return;
        }
        var past = new Details(getTranslation("student.consents.past", ended.size()));
        ended.forEach(held -> past.add(new ConsentCard(held, presenter::withdraw)));
        list.add(past);
    }

    @Override
    public void given() {
        Toast.tell(getTranslation("student.consents.given"));
    }

    @Override
    public void waits() {
        Toast.tell(getTranslation("student.consents.waits"));
    }

    @Override
    public void declined(List<Phrase> reasons) {
        var words = new ConsentReasons(getLocale());
        Toast.warn(String.join(" ", reasons.stream().map(words::say).toList()));
    }

    @Override
    public void withdrawn() {
        Toast.tell(getTranslation("student.consents.withdrawn"));
    }
}
