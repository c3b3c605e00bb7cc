package org.talent.portal.university;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.talent.tenants.consent.DisclosedField;
import org.talent.tenants.disclosure.DisclosedParticipant;

/** A field that keeps its place: its words where granted, a bar where hidden. */
final class Masked {

    private Masked() {}

    static Component name(DisclosedParticipant person) {
        var name = of(person, DisclosedField.NAME, person.name());
        if (person.fields().contains(DisclosedField.NAME)) {
            return name;
        }
        var words = new Span(name.getTranslation("university.nameless"));
        words.addClassName("without-name");
        return new Span(name, words);
    }

    static Component of(DisclosedParticipant person, DisclosedField field, Optional<String> words) {
        return person.fields().contains(field) ? new Span(words.orElse("—")) : bar(field);
    }

    static Component bar(DisclosedField field) {
        var bar = new Span();
        var hidden = bar.getTranslation("university.hidden." + field);
        bar.addClassName("mask");
        bar.getElement().setAttribute("role", "img");
        bar.getElement().setAttribute("aria-label", hidden);
        bar.getElement().setAttribute("title", hidden);
        return bar;
    }
}
