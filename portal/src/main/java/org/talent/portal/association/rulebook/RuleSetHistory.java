package org.talent.portal.association.rulebook;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.talent.portal.components.Card;
import org.talent.portal.components.DataTable;
import org.talent.portal.components.Figures;
import org.talent.tenants.rulebook.RuleSetVersion;

/** UC-206: the versions of a rule set: who published which, when and why, and what any two have otherwise. */
final class RuleSetHistory extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final Locale locale;

    /** Newest version first; {@code difference} shows what the second text has otherwise than the first. */
    RuleSetHistory(List<RuleSetVersion> versions, Locale locale, BiFunction<String, String, Component> difference) {
        this.locale = locale;
        var card = new Card(getTranslation("association.rules.history"), table(versions));
        if (versions.size() > 1) {
            compare(card, versions, difference);
        }
        getContent().add(card);
    }

    private DataTable<RuleSetVersion> table(List<RuleSetVersion> versions) {
        return new DataTable<RuleSetVersion>(getTranslation("association.rules.history"))
                .text(
                        getTranslation("association.rules.inForce"),
                        one -> getTranslation("association.rules.version", one.number()))
                .text(getTranslation("association.when"), one -> Figures.moment(one.publishedAt(), locale))
                .text(getTranslation("association.who"), RuleSetVersion::author)
                .text(getTranslation("association.why"), RuleSetVersion::reason)
                .show(versions);
    }

    private void compare(Card card, List<RuleSetVersion> versions, BiFunction<String, String, Component> difference) {
        var before = choice("association.rules.before", versions, versions.get(1));
        var after = choice("association.rules.after", versions, versions.getFirst());
        var shown = new Div();
        Runnable refresh = () -> {
            shown.removeAll();
            shown.add(
                    difference.apply(before.getValue().text(), after.getValue().text()));
        };
        before.addValueChangeListener(_ -> refresh.run());
        after.addValueChangeListener(_ -> refresh.run());
        refresh.run();
        var bar = new Div(before, after);
        bar.addClassName("bar");
        card.add(new H3(getTranslation("association.rules.compare")), bar, shown);
    }

    private Select<RuleSetVersion> choice(String key, List<RuleSetVersion> versions, RuleSetVersion chosen) {
        var select = new Select<RuleSetVersion>();
        select.setLabel(getTranslation(key));
        select.setItems(versions);
        select.setItemLabelGenerator(one -> getTranslation("association.rules.version", one.number()) + " · "
                + Figures.day(LocalDate.ofInstant(one.publishedAt(), ZoneId.systemDefault()), locale));
        select.setValue(chosen);
        return select;
    }
}
