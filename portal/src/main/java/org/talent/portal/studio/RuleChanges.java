package org.talent.portal.studio;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import org.talent.rules.RuleSetKind;
import org.talent.rules.facts.Schemas;
import org.talent.rules.language.ChangeWords;
import org.talent.rules.language.RuleSetDifference;
import org.talent.rules.language.RuleSetDifference.Change;

/** What one version has otherwise than another, in words: rule by rule, and inside a rule place by place. */
final class RuleChanges extends Composite<UnorderedList> {

    private static final long serialVersionUID = 1L;

    private final transient ChangeWords words;

    RuleChanges(RuleSetKind kind, RuleSetDifference difference, Locale locale) {
        words = new ChangeWords(kind, Schemas.of(kind), locale);
        getContent().addClassName("changes");
        difference.changes().forEach(change -> getContent().add(item(change)));
    }

    private ListItem item(Change change) {
        var item = new ListItem(new Span(words.say(change)));
        switch (change) {
            case Change.Added _ -> item.addClassName("added");
            case Change.Removed _ -> item.addClassName("removed");
            case Change.Changed _, Change.Moved _ -> {}
        }
        var details = words.details(change);
        if (!details.isEmpty()) {
            var places = new UnorderedList();
            details.forEach(detail -> places.add(new ListItem(detail)));
            item.add(places);
        }
        return item;
    }
}
