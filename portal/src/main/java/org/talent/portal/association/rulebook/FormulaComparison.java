package org.talent.portal.association.rulebook;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import org.talent.portal.components.DataTable;
import org.talent.portal.components.Figures;
import org.talent.portal.components.ProblemList;
import org.talent.tenants.contest.Event;
import org.talent.tenants.scoring.FormulaOutcome;
import org.talent.tenants.scoring.FormulaOutcome.Agreement;
import org.talent.tenants.scoring.FormulaOutcome.Compared;
import org.talent.tenants.scoring.FormulaOutcome.FormulaColumn;
import org.talent.tenants.scoring.FormulaOutcome.FormulaRow;

/** UC-208: several formulas on the results of one event, side by side: who would have chosen which, and why. */
final class FormulaComparison extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 8;
    private static final String USUAL = """
            maxRatio(); limit(0, 100)
            bestRatio(Base.OFFICIAL)
            minMax(Base.OFFICIAL)
            percentile(Middle.HALF, Base.OFFICIAL)
            zScore(50, 15, 0, 100, Base.OFFICIAL)
            """;

    private final transient ImpactUse use;
    private final transient RuleAddress at;
    private final ComboBox<Event> event = new ComboBox<>();
    private final TextArea formulas = new TextArea();
    private final Div shown = new Div();

    FormulaComparison(ImpactUse use, RuleAddress at) {
        this.use = use;
        this.at = at;
        event.setLabel(getTranslation("association.formula.event"));
        event.setItems(FormulaTrial.events(use, at));
        event.setItemLabelGenerator(Event::title);
        event.setWidth("26rem");
        event.setMaxWidth("100%");
        formulas.setLabel(getTranslation("association.formula.list"));
        formulas.setHelperText(getTranslation("association.formula.list.help", MOST));
        formulas.setValue(USUAL.strip());
        formulas.setWidthFull();
        var compare = new Button(getTranslation("association.formula.compare"), _ -> compare());
        compare.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var bar = new Div(event, compare);
        bar.addClassName("bar");
        shown.getElement().setAttribute("role", "status");
        getContent().add(new Paragraph(getTranslation("association.formula.what")), bar, formulas, shown);
    }

    private void compare() {
        shown.removeAll();
        var chosen = event.getValue();
        var texts = formulas.getValue()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(MOST)
                .toList();
        if (chosen == null || texts.isEmpty()) {
            shown.add(new Paragraph(getTranslation("association.formula.choose")));
            return;
        }
        switch (use.compareFormulas().compare(at.contest().id(), chosen.id(), texts)) {
            case Compared compared -> show(compared);
            case FormulaOutcome.Faulty(var problems) -> shown.add(ProblemList.of(problems));
            case FormulaOutcome.Tried _ -> {}
        }
    }

    private void show(Compared compared) {
        var names = new ArrayList<String>();
        compared.columns().forEach(column -> names.add(column.formula()));
        shown.add(
                new H3(getTranslation("association.formula.summary", compared.results())),
                new DataTable<FormulaColumn>(getTranslation("association.formula.compare"))
                        .text(getTranslation("association.formula.formula"), FormulaColumn::formula)
                        .number(
                                getTranslation("association.formula.lowest"),
                                one -> Figures.points(one.lowest(), getLocale()))
                        .number(
                                getTranslation("association.formula.median"),
                                one -> Figures.points(one.median(), getLocale()))
                        .number(
                                getTranslation("association.formula.best"),
                                one -> Figures.points(one.best(), getLocale()))
                        .number(
                                getTranslation("association.formula.zeros"),
                                one -> Figures.count(one.zeros(), getLocale()))
                        .number(
                                getTranslation("association.formula.hundreds"),
                                one -> Figures.count(one.hundreds(), getLocale()))
                        .number(
                                getTranslation("association.formula.different"),
                                one -> Figures.count(one.different(), getLocale()))
                        .show(compared.columns()),
                new H3(getTranslation("association.formula.agreements")),
                new DataTable<Agreement>(getTranslation("association.formula.agreements"))
                        .text(
                                getTranslation("association.formula.pair"),
                                one -> names.get(one.first()) + " — " + names.get(one.second()))
                        .number(
                                getTranslation("association.formula.rho"),
                                one -> one.rho()
                                        .map(rho -> Figures.decimal(rho, 4, getLocale()))
                                        .orElse("—"))
                        .show(compared.agreements()),
                new H3(getTranslation("association.formula.rows")),
                rows(names, compared.rows()));
    }

    private Div rows(List<String> names, List<FormulaRow> rows) {
        var table = new DataTable<FormulaRow>(getTranslation("association.formula.rows"))
                .text(getTranslation("association.formula.raw"), this::raw)
                .number(getTranslation("association.impact.people"), one -> Figures.count(one.results(), getLocale()));
        for (int column = 0; column < names.size(); column++) {
            int at = column;
            table.number(names.get(column), one -> Figures.points(one.points().get(at), getLocale()));
        }
        var frame = new Div(table.show(rows));
        frame.addClassNames("table-frame", "low");
        frame.getElement().setAttribute("tabindex", "0");
        return frame;
    }

    private String raw(FormulaRow row) {
        return row.score()
                .map(score -> Figures.decimal(score, 6, getLocale()))
                .or(row::outcome)
                .orElse(
                        row.placeFrom() > 0
                                ? getTranslation(
                                        "association.person.placeShort",
                                        Figures.place(row.placeFrom(), row.placeTo(), getLocale()))
                                : "—");
    }
}
