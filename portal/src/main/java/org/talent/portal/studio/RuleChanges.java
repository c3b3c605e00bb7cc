package org.talent.portal.studio;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import org.talent.rules.RuleSetKind;
import org.talent.rules.Words;
import org.talent.rules.facts.Schemas;
import org.talent.rules.language.Rule;
import org.talent.rules.language.RuleSetDifference;
import org.talent.rules.language.RuleSetDifference.Change;
import org.talent.rules.language.RuleSetPrinter;

/** What one version has otherwise than another: rule by rule, and inside a rule place by place. */
final class RuleChanges extends Composite<UnorderedList> {

    private static final long serialVersionUID = 1L;

    private final transient RuleSetKind kind;
    private final transient Words words;
    private final transient Words meanings;

    RuleChanges(RuleSetKind kind, RuleSetDifference difference, Locale locale) {
        this.kind = kind;
        words = new Words("org.talent.rules.differences", locale);
        meanings = new Words("org.talent.rules.meanings", locale);
        getContent().addClassName("changes");
        difference.changes().forEach(change -> getContent().add(item(change)));
    }

    private ListItem item(Change change) {
        var item = new ListItem(new Span(words.say(change.phrase())));
        switch (change) {
            case Change.Added(var rule, var _) -> {
                item.addClassName("added");
                item.add(text(rule));
            }
            case Change.Removed(var rule) -> {
                item.addClassName("removed");
                item.add(text(rule));
            }
            case Change.Changed(var _, var _, var cells) -> {
                var places = new UnorderedList();
                cells.forEach(cell -> places.add(new ListItem(words.say(cell.phrase(Schemas.of(kind), meanings)))));
                item.add(places);
            }
            case Change.Moved _ -> {}
        }
        return item;
    }

    private Pre text(Rule rule) {
        return new Pre(RuleSetPrinter.print(kind, rule));
    }
}
