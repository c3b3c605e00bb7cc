package org.talent.portal.association.consent;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeTableRow;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.talent.portal.PortalSeason;
import org.talent.portal.PortalSpaces;
import org.talent.portal.PortalTest;
import org.talent.portal.SignedInAs;
import org.talent.portal.components.EmptyState;
import org.talent.portal.components.SureDialog;
import org.talent.tenants.consent.Consent;
import org.talent.tenants.consent.ConsentWish;
import org.talent.tenants.consent.GiveConsent;
import org.talent.tenants.consent.ShowConsents;
import org.talent.tenants.consent.WithdrawConsent;
import org.talent.tenants.tenancy.CurrentTenant;

@PortalTest
@SignedInAs(PortalSeason.MODERATOR)
class SignaturesViewTest {

    @Autowired
    PortalSeason season;

    @Autowired
    GiveConsent giveConsent;

    @Autowired
    WithdrawConsent withdrawConsent;

    @Autowired
    ShowConsents showConsents;

    @BeforeEach
    void nothing_waits() {
        for (var login : new String[] {PortalSpaces.CHILD, PortalSpaces.MINOR}) {
            as(login, () -> {
                showConsents
                        .show()
                        .waiting()
                        .forEach(waiting ->
                                withdrawConsent.takeBack(waiting.request().id()));
                return true;
            });
        }
    }

    @Test
    void says_so_when_nobody_waits() {
        UI.getCurrent().navigate("association/signatures");

        assertThat(_find(EmptyState.class)).hasSize(1);
    }

    @Test
    void puts_a_childs_consent_in_force_once_the_representative_signed() {
        var wish = ConsentWish.contest(LocalDate.now().plusDays(30));
        as(PortalSpaces.CHILD, () -> giveConsent.give(wish, giveConsent.text(wish, Locale.of("ru"))));
        UI.getCurrent().navigate("association/signatures");
        assertThat(_find(NativeTableRow.class).getLast().getElement().getTextRecursively())
                .contains("Синицын Тая", "Участие в конкурсе");

        _click(_get(Button.class, spec -> spec.withText("Представитель подписал")));
        _click(_find(_get(SureDialog.class), Button.class).getLast());

        assertThat(_find(EmptyState.class)).hasSize(1);
        assertThat(as(PortalSpaces.CHILD, showConsents::show).held())
                .anyMatch(held -> held.state() == Consent.State.IN_FORCE);
    }

    private <T> T as(String login, Supplier<T> act) {
        return CurrentTenant.call(season.signedIn(login).actor(), act);
    }
}
