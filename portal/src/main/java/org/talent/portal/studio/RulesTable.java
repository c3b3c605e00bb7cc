package org.talent.portal.studio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Locale;
import java.util.function.IntConsumer;
import org.talent.portal.components.DataTable;
import org.talent.rules.Words;
import org.talent.rules.facts.Schemas;
import org.talent.rules.language.CellText;
import org.talent.rules.language.RuleSetPrinter;
import org.talent.rules.language.RuleTable;
import org.talent.rules.language.RuleTable.Column;
import org.talent.rules.language.RuleTable.Row;

/** UC-206: rules as staff read them: a row a rule, a column a condition or an argument; tells which rule was chosen. */
final class RulesTable extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient RuleTable table;
    private final transient CellText cells;

    /** {@code whenChosen} hears the place of a rule, counted from 0. */
    RulesTable(RuleTable table, Locale locale, IntConsumer whenChosen) {
        this.table = table;
        var schema = Schemas.of(table.kind());
        var meanings = new Words("org.talent.rules.meanings", locale);
        cells = new CellText(schema, meanings);
        var shown = new DataTable<Place>(getTranslation("association.rules.table"))
                .part(getTranslation("association.rules.rule"), place -> name(place, whenChosen));
        for (var column : table.columns()) {
            shown.text(RuleTable.title(column, schema, meanings), place -> cell(place.row, column));
        }
        var places = new ArrayList<Place>();
        table.rows().forEach(row -> places.add(new Place(places.size(), row)));
        if (places.stream().anyMatch(place -> place.row instanceof Row.Text)) {
            shown.part(getTranslation("association.rules.asText"), this::text);
        }
        getContent().add(shown.show(places));
    }

    private record Place(int index, Row row) {}

    private static Component name(Place place, IntConsumer whenChosen) {
        var rule = place.row.rule();
        var name = new Button(rule.name(), _ -> whenChosen.accept(place.index));
        name.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        var cell = new Div(name);
        if (!rule.comment().isEmpty()) {
            var why = new Span(rule.comment());
            why.addClassName("soft");
            cell.add(why);
        }
        return cell;
    }

    private String cell(Row row, Column column) {
        return switch (row) {
            case Row.Cells found -> cells.write(found, column);
            case Row.Text _ -> "";
        };
    }

    private Component text(Place place) {
        return switch (place.row) {
            case Row.Cells _ -> new Span();
            case Row.Text(var rule) -> new Pre(RuleSetPrinter.print(table.kind(), rule));
        };
    }
}
