package org.talent.portal.student;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.talent.portal.PortalSpaces;
import org.talent.portal.PortalTest;
import org.talent.portal.SignedInAs;
import org.talent.portal.components.EmptyState;
import org.talent.portal.components.SureDialog;
import org.talent.portal.components.Tag;
import org.talent.tenants.consent.Consent;
import org.talent.tenants.consent.DisclosedField;
import org.talent.tenants.consent.OwnConsents.Offer;
import org.talent.tenants.consent.Purpose;
import org.talent.tenants.consent.ShowConsents;
import org.talent.tenants.consent.WithdrawConsent;

@PortalTest
@SignedInAs(PortalSpaces.ADULT)
class ConsentsViewTest {

    @Autowired
    ShowConsents showConsents;

    @Autowired
    WithdrawConsent withdrawConsent;

    @BeforeEach
    void no_consent_holds_or_waits() {
        var own = showConsents.show();
        own.held().stream()
                .filter(held -> held.state() == Consent.State.IN_FORCE)
                .forEach(held -> withdrawConsent.withdraw(held.consent().id()));
        own.waiting()
                .forEach(waiting -> withdrawConsent.takeBack(waiting.request().id()));
        UI.getCurrent().navigate("student/consents");
    }

    @Test
    void says_that_nothing_holds_and_what_giving_takes() {
        assertThat(_find(EmptyState.class)).hasSize(1);
        assertThat(text(_get(ConsentsView.class))).contains("Вам есть 18 лет");
        assertThat(offers())
                .extracting(offer -> offer.purpose() + " " + offer.title())
                .containsExactly("CONTEST ", "DISCLOSURE Северный университет", "DISCLOSURE Южный университет");
    }

    @Test
    void shows_the_very_words_before_one_can_agree() {
        assertThat(agree()).isEmpty();

        chooseSouth(Set.of(DisclosedField.NAME, DisclosedField.REGION));

        assertThat(_get(Paragraph.class, spec -> spec.withClasses("consent-words"))
                        .getText())
                .contains("Южный университет", "имя, регион", "Отозвать можно в любой день");
        assertThat(agree()).hasSize(1);
    }

    @Test
    void cannot_be_given_without_a_field() {
        chooseSouth(Set.of());

        assertThat(agree()).isEmpty();
    }

    @Test
    void holds_at_once_for_whoever_is_of_age() {
        chooseSouth(Set.of(DisclosedField.NAME));
        _click(agree().getFirst());

        assertThat(_find(ConsentCard.class).getFirst())
                .satisfies(card -> assertThat(text(card))
                        .contains("Показывать вузу: Южный университет", "действует до", "Можно видеть: имя"));
        assertThat(showConsents.show().held())
                .anyMatch(held -> held.state() == Consent.State.IN_FORCE
                        && held.recipient().equals("Южный университет"));
    }

    @Test
    void is_withdrawn_after_the_consequence_was_told() {
        chooseSouth(Set.of(DisclosedField.NAME));
        _click(agree().getFirst());

        _click(_get(Button.class, spec -> spec.withText("Отозвать")));
        assertThat(text(_get(SureDialog.class))).contains("Южный университет сразу перестанет вас видеть");
        _click(_find(_get(SureDialog.class), Button.class).getLast());

        assertThat(_find(EmptyState.class)).hasSize(1);
        assertThat(showConsents.show().held()).noneMatch(held -> held.state() == Consent.State.IN_FORCE);
    }

    @Test
    void a_consent_for_the_contest_needs_no_fields() {
        choose(offers().getFirst());
        assertThat(_find(CheckboxGroup.class)).isEmpty();
        _click(agree().getFirst());

        assertThat(offers()).extracting(Offer::purpose).doesNotContain(Purpose.CONTEST);
    }

    @Test
    void is_declined_in_words_when_the_day_is_out_of_range() {
        chooseSouth(Set.of(DisclosedField.NAME));
        _get(DatePicker.class).setValue(LocalDate.now().plusYears(40));
        _click(agree().getFirst());

        assertThat(NotificationsKt.getNotifications())
                .anySatisfy(note -> assertThat(note.getElement().getTextRecursively() + text(note))
                        .contains("Выберите последний день"));
        assertThat(showConsents.show().held()).noneMatch(held -> held.state() == Consent.State.IN_FORCE);
    }

    @Test
    @SignedInAs(PortalSpaces.MINOR)
    void waits_for_the_representative_of_a_minor_and_can_be_taken_back() {
        chooseSouth(Set.of(DisclosedField.NAME));
        _click(agree().getFirst());

        assertThat(_find(Tag.class)).extracting(Tag::getText).contains("ждёт подписи представителя");
        assertThat(_find(ConsentCard.class)).noneMatch(card -> text(card).contains("действует до"));
        _click(_get(Button.class, spec -> spec.withText("Не нужно, отменить")));

        assertThat(_find(WaitingCard.class)).isEmpty();
    }

    @Test
    @SignedInAs(PortalSpaces.CHILD)
    void tells_a_child_that_the_representative_signs() {
        assertThat(text(_get(ConsentsView.class))).contains("Вам нет 14 лет");
    }

    @SuppressWarnings("unchecked")
    private static List<Offer> offers() {
        return _get(Select.class).getListDataView().getItems().toList();
    }

    @SuppressWarnings("unchecked")
    private static void choose(Offer offer) {
        _get(Select.class).setValue(offer);
    }

    @SuppressWarnings("unchecked")
    private static void chooseSouth(Set<DisclosedField> fields) {
        choose(offers().stream()
                .filter(offer -> offer.title().equals("Южный университет"))
                .findFirst()
                .orElseThrow());
        _get(CheckboxGroup.class).setValue(fields);
    }

    private static List<Button> agree() {
        return _find(Button.class, spec -> spec.withText("Согласен с этим текстом"));
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
