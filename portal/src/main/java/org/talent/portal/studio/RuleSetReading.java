package org.talent.portal.studio;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.talent.portal.components.Card;
import org.talent.portal.components.CodeText;
import org.talent.rules.language.RuleTable;

/** UC-206: rules to be read: as a table, beside it as the text that is stored, and what the engine runs for whoever asks. */
final class RuleSetReading extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final String RULE = "rule \"";

    /** A table with more columns takes the whole width, and the text stands below it. */
    private static final int BESIDE = 3;

    /** A choice in the table leads to the rule in the text. {@code engineText} is asked for when it is opened. */
    RuleSetReading(String text, Optional<RuleTable> table, Locale locale, Supplier<Optional<String>> engineText) {
        var code = new CodeText(getTranslation("association.rules.text"));
        code.show(text, Set.of());
        var lines = text.lines().toList();
        var starts = IntStream.rangeClosed(1, lines.size())
                .filter(number -> lines.get(number - 1).startsWith(RULE))
                .toArray();
        var asText = new Card(getTranslation("association.rules.text"), code, new EngineText(engineText));
        table.ifPresentOrElse(
                rules -> getContent()
                        .add(Card.columns(
                                rules.columns().size() > BESIDE ? "c1" : "c2",
                                new Card(
                                        getTranslation("association.rules.table"),
                                        new RulesTable(rules, locale, rule -> code.goTo(starts[rule]))),
                                asText)),
                () -> getContent().add(asText));
    }
}
