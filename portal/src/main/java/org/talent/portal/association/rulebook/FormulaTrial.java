package org.talent.portal.association.rulebook;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import org.talent.portal.components.Figures;
import org.talent.rules.ScoreLine;
import org.talent.tenants.contest.Event;
import org.talent.tenants.scoring.FormulaOutcome;

/** UC-206: the formula of a rule at work on a real result of an event that one chooses. */
final class FormulaTrial extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient ImpactUse use;
    private final transient RuleAddress at;
    private final String formula;
    private final ComboBox<Event> event = new ComboBox<>();
    private final IntegerField place = new IntegerField();
    private final Div said = new Div();

    FormulaTrial(ImpactUse use, RuleAddress at, String formula) {
        this.use = use;
        this.at = at;
        this.formula = formula;
        event.setLabel(getTranslation("association.formula.event"));
        event.setItems(events(use, at));
        event.setItemLabelGenerator(Event::title);
        event.setWidth("26rem");
        event.setMaxWidth("100%");
        place.setLabel(getTranslation("association.formula.nth"));
        place.setMin(1);
        place.setStepButtonsVisible(true);
        place.setValue(1);
        event.addValueChangeListener(_ -> show());
        place.addValueChangeListener(_ -> show());
        said.getElement().setAttribute("role", "status");
        var line = new Div(event, place);
        line.addClassName("bar");
        getContent().addClassName("example");
        getContent().add(new H3(getTranslation("association.formula.example")), line, said);
    }

    static List<Event> events(ImpactUse use, RuleAddress at) {
        return use.browseContests().events(at.contest().season());
    }

    private void show() {
        said.removeAll();
        if (event.getValue() == null || place.getValue() == null) {
            return;
        }
        var outcome = use.compareFormulas()
                .tryFormula(at.contest().id(), event.getValue().id(), formula, place.getValue() - 1, getLocale());
        switch (outcome) {
            case FormulaOutcome.Tried(var line) -> said.add(new Paragraph(words(line)));
            case FormulaOutcome.Faulty(var problems) -> {
                problems.forEach(problem -> said.add(new Paragraph(problem.message(getLocale()))));
                if (problems.isEmpty()) {
                    said.add(new Paragraph(getTranslation("association.formula.noResult")));
                }
            }
            case FormulaOutcome.Compared _ -> {}
        }
    }

    private String words(ScoreLine line) {
        return getTranslation(
                "association.formula.said",
                line.raw(),
                line.calculation(),
                Figures.exact(line.normalised(), getLocale()));
    }
}
