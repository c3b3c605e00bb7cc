package org.talent.portal.student;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.talent.portal.components.Card;
import org.talent.portal.components.ConsentWords;
import org.talent.portal.components.Days;
import org.talent.tenants.consent.ConsentText;
import org.talent.tenants.consent.ConsentWish;
import org.talent.tenants.consent.DisclosedField;
import org.talent.tenants.consent.OwnConsents.Offer;
import org.talent.tenants.consent.Purpose;

/** Chooses what to consent to and shows the very words; one consent, one recipient. */
final class ConsentForm extends Composite<Card> {

    private static final long serialVersionUID = 1L;
    private static final int A_YEAR = 1;

    private final Select<Offer> matter = new Select<>();
    private final CheckboxGroup<DisclosedField> fields = new CheckboxGroup<>();
    private final DatePicker until = new DatePicker();
    private final Paragraph words = new Paragraph();
    private final Button agree = new Button();
    private final transient Function<ConsentWish, ConsentText> text;
    private transient @Nullable ConsentWish wish;
    private transient @Nullable ConsentText read;

    ConsentForm(
            List<Offer> offers, Function<ConsentWish, ConsentText> text, BiConsumer<ConsentWish, ConsentText> give) {
        this.text = text;
        matter.setLabel(getTranslation("student.consents.matter"));
        matter.setItems(offers);
        matter.setItemLabelGenerator(offer -> ConsentWords.title(offer.purpose(), offer.title(), getLocale()));
        matter.setPlaceholder(getTranslation("student.consents.choose"));
        matter.addValueChangeListener(change -> choose(change.getValue()));
        fields.setLabel(getTranslation("student.consents.whichFields"));
        fields.setHelperText(getTranslation("student.consents.fieldsHelp"));
        fields.setItems(DisclosedField.offered());
        fields.setItemLabelGenerator(field -> ConsentWords.field(field, getLocale()));
        fields.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        fields.addValueChangeListener(_ -> refresh());
        Days.localise(until, getTranslation("student.consents.until"), getLocale());
        until.addValueChangeListener(_ -> refresh());
        words.addClassName("consent-words");
        words.getElement().setAttribute("aria-live", "polite");
        agree.setText(getTranslation("student.consents.agree"));
        agree.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        agree.addClickListener(_ -> {
            if (wish != null && read != null) {
                give.accept(wish, read);
            }
        });
        getContent().addClassName("consent-form");
        getContent().add(matter, fields, until, words, agree);
        choose(null);
    }

    private void choose(@Nullable Offer offer) {
        fields.setVisible(offer != null && offer.purpose() == Purpose.DISCLOSURE);
        until.setVisible(offer != null);
        if (offer != null) {
            var today = LocalDate.now();
            var year = today.plusYears(A_YEAR);
            until.setMin(today);
            until.setMax(offer.latest());
            until.setValue(year.isBefore(offer.latest()) ? year : offer.latest());
        }
        refresh();
    }

    private void refresh() {
        wish = wish();
        read = wish == null ? null : text.apply(wish);
        words.setText(read == null ? "" : read.words());
        words.setVisible(read != null);
        agree.setVisible(read != null);
    }

    private @Nullable ConsentWish wish() {
        var offer = matter.getValue();
        if (offer == null || until.isEmpty()) {
            return null;
        }
        if (offer.purpose() != Purpose.DISCLOSURE) {
            return ConsentWish.contest(until.getValue());
        }
        return fields.isEmpty()
                ? null
                : ConsentWish.disclosure(offer.recipient().orElseThrow(), fields.getValue(), until.getValue());
    }
}
