package org.talent.portal.association.consent;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Collectors;
import org.talent.portal.association.AssociationPaths;
import org.talent.portal.components.Card;
import org.talent.portal.components.ConsentWords;
import org.talent.portal.components.DataTable;
import org.talent.portal.components.EmptyState;
import org.talent.portal.components.Figures;
import org.talent.portal.components.PageHead;
import org.talent.portal.components.SureDialog;
import org.talent.portal.components.Toast;
import org.talent.portal.security.Roles;
import org.talent.portal.shell.MainLayout;
import org.talent.tenants.consent.ConsentReasons;
import org.talent.tenants.consent.Giving.Declined;
import org.talent.tenants.consent.Giving.Given;
import org.talent.tenants.consent.RecordSignature;
import org.talent.tenants.consent.RecordSignature.Waiting;

/** UC-105, on paper: a moderator records that the representative of a minor signed. */
@Route(value = AssociationPaths.SIGNATURES, layout = MainLayout.class)
@RolesAllowed(Roles.MODERATOR)
public class SignaturesView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 100;

    private final transient RecordSignature recordSignature;

    SignaturesView(RecordSignature recordSignature) {
        this.recordSignature = recordSignature;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("association.signatures.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        removeAll();
        add(new PageHead(getTranslation("association.signatures.title")));
        var waiting = recordSignature.waiting(0, MOST);
        if (waiting.isEmpty()) {
            add(new EmptyState(
                    getTranslation("association.signatures.none.title"),
                    getTranslation("association.signatures.none.words")));
            return;
        }
        add(new Paragraph(getTranslation("association.signatures.words")));
        int all = recordSignature.countWaiting();
        if (all > waiting.size()) {
            add(new Paragraph(getTranslation("association.signatures.more", all)));
        }
        add(new Card(new DataTable<Waiting>(getTranslation("association.signatures.title"))
                .part(
                        getTranslation("association.signatures.participant"),
                        one -> DataTable.twoLines(
                                one.participant(),
                                getTranslation("association.signatures.number") + " "
                                        + one.request().id()))
                .part(
                        getTranslation("association.signatures.matter"),
                        one -> DataTable.twoLines(
                                title(one),
                                ConsentWords.fields(one.request().wish().fields(), getLocale())))
                .text(getTranslation("association.signatures.asked"), this::asked)
                .text(
                        getTranslation("association.signatures.until"),
                        one -> Figures.day(one.request().wish().until(), getLocale()))
                .part("", this::action)
                .show(waiting)));
    }

    private String title(Waiting one) {
        return ConsentWords.title(one.request().wish().purpose(), one.recipient(), getLocale());
    }

    private String asked(Waiting one) {
        return Figures.day(LocalDate.ofInstant(one.request().askedAt(), ZoneId.systemDefault()), getLocale());
    }

    private Button action(Waiting one) {
        var button = new Button(
                getTranslation("association.signatures.signed"), _ -> sure(one).open());
        button.setAriaLabel(getTranslation(
                "association.signatures.signedThis", one.request().id().toString()));
        return button;
    }

    private SureDialog sure(Waiting one) {
        return new SureDialog(
                one.participant(),
                getTranslation("association.signatures.sure", title(one)),
                getTranslation("association.signatures.signed"),
                () -> record(one));
    }

    private void record(Waiting one) {
        switch (recordSignature.record(one.request().id())) {
            case Given _ -> Toast.tell(getTranslation("association.signatures.done"));
            case org.talent.tenants.consent.Giving.Waiting _ ->
                Toast.tell(getTranslation("association.signatures.none.words"));
            case Declined(var reasons) -> {
                var words = new ConsentReasons(getLocale());
                Toast.warn(reasons.stream().map(words::say).collect(Collectors.joining(" ")));
            }
        }
        show();
    }
}
