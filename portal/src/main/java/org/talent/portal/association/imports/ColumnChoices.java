package org.talent.portal.association.imports;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.talent.tenants.imports.mapping.MappingGuess;

/** Says for each column of a file what it means; tells when one was changed. */
final class ColumnChoices extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final String UNUSED = "";

    private final Map<String, Select<String>> choices = new LinkedHashMap<>();

    ColumnChoices(MappingGuess guess, Consumer<Map<String, String>> whenChanged) {
        getContent().addClassNames("cols", "c4");
        var meanings = new ArrayList<String>();
        meanings.add(UNUSED);
        meanings.addAll(MappingGuess.meanings());
        guess.recognised().forEach((column, meaning) -> add(column, meaning, meanings, whenChanged));
        guess.left().forEach(column -> add(column, UNUSED, meanings, whenChanged));
    }

    private void add(
            String column, String meaning, ArrayList<String> meanings, Consumer<Map<String, String>> whenChanged) {
        var select = new Select<String>();
        select.setLabel(column);
        select.setItems(meanings);
        select.setItemLabelGenerator(one ->
                getTranslation("association.wizard.meaning." + (one.isEmpty() ? "unused" : one.replace(' ', '_'))));
        select.setValue(meaning);
        select.addValueChangeListener(_ -> whenChanged.accept(chosen()));
        choices.put(column, select);
        getContent().add(select);
    }

    private Map<String, String> chosen() {
        var chosen = new LinkedHashMap<String, String>();
        choices.forEach((column, select) -> chosen.put(column, select.getValue()));
        return chosen;
    }
}
