package org.talent.portal.student;

import java.util.List;
import java.util.Locale;
import org.talent.rules.Phrase;
import org.talent.tenants.consent.ConsentId;
import org.talent.tenants.consent.ConsentRequestId;
import org.talent.tenants.consent.ConsentText;
import org.talent.tenants.consent.ConsentWish;
import org.talent.tenants.consent.GiveConsent;
import org.talent.tenants.consent.Giving.Declined;
import org.talent.tenants.consent.Giving.Given;
import org.talent.tenants.consent.Giving.Waiting;
import org.talent.tenants.consent.OwnConsents;
import org.talent.tenants.consent.ShowConsents;
import org.talent.tenants.consent.WithdrawConsent;

/** Decides what a student sees after each act on a consent; knows no Vaadin type. */
final class ConsentPresenter {

    /** What the screen can show. */
    interface Display {

        void show(OwnConsents own);

        void given();

        void waits();

        void declined(List<Phrase> reasons);

        void withdrawn();
    }

    private final Display display;
    private final ShowConsents showConsents;
    private final GiveConsent giveConsent;
    private final WithdrawConsent withdrawConsent;

    ConsentPresenter(
            Display display, ShowConsents showConsents, GiveConsent giveConsent, WithdrawConsent withdrawConsent) {
        this.display = display;
        this.showConsents = showConsents;
        this.giveConsent = giveConsent;
        this.withdrawConsent = withdrawConsent;
    }

    void open() {
        display.show(showConsents.show());
    }

    ConsentText text(ConsentWish wish, Locale locale) {
        return giveConsent.text(wish, locale);
    }

    void give(ConsentWish wish, ConsentText read) {
        switch (giveConsent.give(wish, read)) {
            case Given _ -> {
                open();
                display.given();
            }
            case Waiting _ -> {
                open();
                display.waits();
            }
            case Declined(var reasons) -> display.declined(reasons);
        }
    }

    void withdraw(ConsentId id) {
        withdrawConsent.withdraw(id);
        open();
        display.withdrawn();
    }

    void takeBack(ConsentRequestId id) {
        withdrawConsent.takeBack(id);
        open();
        display.withdrawn();
    }
}
