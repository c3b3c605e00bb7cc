package org.talent.portal.studio;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import org.talent.portal.components.TextDifference;
import org.talent.rules.RuleSetKind;
import org.talent.tenants.rulebook.BrowseRuleSets;

/** What one text of a rule set has otherwise than another: rule by rule, and line by line for whoever asks. */
final class ChangesPart extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    ChangesPart(BrowseRuleSets browseRuleSets, RuleSetKind kind, String before, String after, Locale locale) {
        var lines = new TextDifference(getTranslation("association.rules.difference"), before, after);
        browseRuleSets
                .difference(kind, before, after)
                .ifPresentOrElse(
                        rules -> getContent()
                                .add(
                                        rules.isEmpty()
                                                ? new Paragraph(getTranslation("association.rules.noDifference"))
                                                : new RuleChanges(kind, rules, locale),
                                        new Details(getTranslation("association.rules.difference"), lines)),
                        () -> getContent().add(lines));
    }
}
