package org.talent.portal.association.rulebook;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.RangeInput;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.talent.portal.association.AssociationPaths;
import org.talent.portal.components.DataTable;
import org.talent.portal.components.EmptyState;
import org.talent.portal.components.Figures;
import org.talent.portal.components.Note;
import org.talent.portal.components.ProblemList;
import org.talent.portal.components.Tag.Tone;
import org.talent.portal.studio.StudioTab.Desktop;
import org.talent.rules.Phrase;
import org.talent.rules.Points;
import org.talent.rules.RuleSetKind;
import org.talent.rules.Words;
import org.talent.rules.facts.Schemas;
import org.talent.rules.language.Expression.NumberLiteral;
import org.talent.rules.language.NumberPlace;
import org.talent.rules.language.RuleSetParser;
import org.talent.rules.language.RuleSetPrinter;
import org.talent.rules.language.RuleSetTree;
import org.talent.rules.language.RuleTable;
import org.talent.rules.language.RuleTable.Column;
import org.talent.tenants.scoring.QuotaTuning;
import org.talent.tenants.scoring.QuotaTuning.CohortClasses;
import org.talent.tenants.scoring.QuotaTuning.Tuned;
import org.talent.tenants.scoring.TuningOutcome;
import org.talent.tenants.support.Refused;

/** UC-208: one number of a quota is moved, and the numbers of winners and prize-winners follow. */
final class QuotaSlider extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final int STEPS = 200;
    private static final int DECIMALS = 4;

    private final transient ImpactUse use;
    private final transient RuleAddress at;
    private final transient Desktop desktop;
    private final Div shown = new Div();
    private final RangeInput slider = new RangeInput();
    private final BigDecimalField exact = new BigDecimalField();
    private final Div counts = new Div();
    private transient @Nullable QuotaTuning tuning;
    private transient @Nullable Choice chosen;
    private transient List<CohortClasses> first = List.of();
    private boolean moving;

    /** A number that can be moved, as it stands in the draft. */
    private record Choice(NumberPlace place, String words, BigDecimal value) {}

    QuotaSlider(ImpactUse use, RuleAddress at, Desktop desktop) {
        this.use = use;
        this.at = at;
        this.desktop = desktop;
        getContent().add(new Paragraph(getTranslation("association.slider.what")));
        var choices =
                desktop.text().flatMap(QuotaSlider::tree).map(this::choices).orElse(List.of());
        if (choices.isEmpty()) {
            getContent()
                    .add(new EmptyState(
                            getTranslation("association.slider.none"),
                            getTranslation("association.slider.none.words")));
            return;
        }
        var select = new Select<Choice>();
        select.setLabel(getTranslation("association.slider.number"));
        select.setItems(choices);
        select.setItemLabelGenerator(Choice::words);
        select.setWidth("40rem");
        select.setMaxWidth("100%");
        select.setValue(choices.getFirst());
        var open = new Button(getTranslation("association.slider.open"), _ -> open(select.getValue()));
        open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var bar = new Div(select, open);
        bar.addClassName("bar");
        slider.setValueChangeMode(ValueChangeMode.LAZY);
        slider.getElement().setAttribute("aria-label", getTranslation("association.slider.value"));
        slider.setWidth("24rem");
        slider.setMaxWidth("100%");
        slider.addValueChangeListener(change -> moved(rounded(change.getValue())));
        exact.setLabel(getTranslation("association.slider.value"));
        exact.setLocale(getLocale());
        exact.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                moved(change.getValue());
            }
        });
        counts.getElement().setAttribute("role", "status");
        getContent().add(bar, shown);
    }

    private static Optional<RuleSetTree> tree(String text) {
        return RuleSetParser.tree(RuleSetKind.QUOTA, text);
    }

    private List<Choice> choices(RuleSetTree tree) {
        var schema = Schemas.of(RuleSetKind.QUOTA);
        var meanings = new Words("org.talent.rules.meanings", getLocale());
        var choices = new ArrayList<Choice>();
        for (var rule : tree.rules()) {
            for (var action : rule.actions()) {
                var type = schema.action(action.name()).orElseThrow();
                for (int index = 0; index < action.arguments().size(); index++) {
                    var parameter = type.parameter(index).name();
                    var place = new NumberPlace(rule.id(), action.name(), parameter);
                    if (place.bounds(schema).isPresent()
                            && action.arguments().get(index) instanceof NumberLiteral(var value, var _)) {
                        choices.add(new Choice(
                                place,
                                "«" + rule.name() + "»: "
                                        + RuleTable.title(
                                                new Column.Argument(action.name(), parameter), schema, meanings)
                                        + " = " + meanings.typed(value),
                                value));
                    }
                }
            }
        }
        return choices;
    }

    private void open(Choice choice) {
        desktop.text()
                .ifPresent(text -> use.jobs()
                        .startShown(
                                Phrase.of("association.slider.job"),
                                AssociationPaths.ruleDraft(at.contest().id(), at.kind()),
                                progress -> use.tuneQuota()
                                        .open(
                                                at.contest().id(),
                                                Map.of(RuleSetKind.QUOTA, text),
                                                choice.place(),
                                                progress),
                                _ -> Phrase.of("association.slider.ready"),
                                outcome -> opened(choice, outcome)));
    }

    private void opened(Choice choice, TuningOutcome outcome) {
        close();
        shown.removeAll();
        switch (outcome) {
            case TuningOutcome.Ready(var ready) -> {
                tuning = ready;
                chosen = choice;
                first = List.of();
                range(choice.value(), ready.bounds());
                shown.add(new Div(slider, exact), counts, take());
                moved(choice.value());
            }
            case TuningOutcome.Faulty(var problems) -> shown.add(ProblemList.of(problems));
            case TuningOutcome.NoRules _ ->
                shown.add(new Note(getTranslation("association.impact.noRules"), Tone.WARN));
        }
    }

    /** From the least that is allowed to twice the number, which is what one wants to try; any other can be typed. */
    private void range(BigDecimal value, NumberPlace.Bounds bounds) {
        var least = bounds.least().max(BigDecimal.ZERO.min(value.multiply(BigDecimal.TWO)));
        var most = bounds.most().min(value.abs().max(BigDecimal.ONE).multiply(BigDecimal.TWO));
        if (value.abs().compareTo(BigDecimal.ONE) < 0) {
            most = bounds.most().min(value.abs().multiply(BigDecimal.valueOf(3)).max(new BigDecimal("0.1")));
        }
        moving = true;
        slider.setMin(least.doubleValue());
        slider.setMax(most.doubleValue());
        slider.setStep(bounds.whole() ? 1.0 : most.subtract(least).doubleValue() / STEPS);
        moving = false;
    }

    private BigDecimal rounded(double value) {
        var open = tuning;
        return BigDecimal.valueOf(value)
                .setScale(open != null && open.bounds().whole() ? 0 : DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
    }

    private void moved(BigDecimal value) {
        var open = tuning;
        if (moving || open == null) {
            return;
        }
        moving = true;
        slider.setValue(value.doubleValue());
        exact.setValue(value.scale() < 0 ? value.setScale(0) : value);
        moving = false;
        counts.removeAll();
        try {
            switch (open.at(value)) {
                case Tuned.Counted(var cohorts) -> {
                    if (first.isEmpty()) {
                        first = cohorts;
                    }
                    counts.add(table(cohorts));
                }
                case Tuned.Faulty(var problems) -> counts.add(ProblemList.of(problems));
            }
        } catch (Refused refused) {
            counts.add(new Note(refused.say(getLocale()), Tone.WARN));
        }
    }

    private DataTable<CohortClasses> table(List<CohortClasses> cohorts) {
        var table = new DataTable<CohortClasses>(getTranslation("association.slider.counts"))
                .text(getTranslation("association.impact.cohort"), one -> one.track() + " · " + one.group())
                .number(getTranslation("association.slider.ranked"), one -> Figures.count(one.ranked(), getLocale()));
        var classes = cohorts.stream()
                .flatMap(one -> one.classes().stream())
                .map(QuotaTuning.ClassCount::awardClass)
                .distinct()
                .toList();
        for (var name : classes) {
            table.number(name, cohort -> said(cohort, name));
        }
        return table.show(cohorts);
    }

    /** How many, by how many more or fewer than with the number in the draft, and from which total on. */
    private String said(CohortClasses cohort, String awardClass) {
        int now = proposed(cohort, awardClass);
        int was = first.stream()
                .filter(one -> one.track().equals(cohort.track()) && one.group().equals(cohort.group()))
                .mapToInt(one -> proposed(one, awardClass))
                .findFirst()
                .orElse(now);
        var change = now == was ? "" : now > was ? " (+" + (now - was) + ")" : " (−" + (was - now) + ")";
        var from = cohort.classes().stream()
                .filter(one -> one.awardClass().equals(awardClass))
                .findFirst()
                .flatMap(QuotaTuning.ClassCount::cutOff)
                .map((Points points) -> getTranslation("association.slider.from", Figures.points(points, getLocale())))
                .orElse("");
        return Figures.count(now, getLocale()) + change + " " + from;
    }

    private static int proposed(CohortClasses cohort, String awardClass) {
        return cohort.classes().stream()
                .filter(one -> one.awardClass().equals(awardClass))
                .mapToInt(QuotaTuning.ClassCount::proposed)
                .findFirst()
                .orElse(0);
    }

    private Button take() {
        return new Button(getTranslation("association.slider.take"), _ -> {
            var choice = chosen;
            if (choice != null && exact.getValue() != null) {
                desktop.text()
                        .flatMap(QuotaSlider::tree)
                        .flatMap(tree -> choice.place()
                                .with(
                                        tree,
                                        Schemas.of(RuleSetKind.QUOTA),
                                        exact.getValue().stripTrailingZeros()))
                        .map(RuleSetPrinter::print)
                        .ifPresent(desktop::write);
            }
        });
    }

    @Override
    protected void onDetach(DetachEvent event) {
        close();
    }

    private void close() {
        if (tuning != null) {
            tuning.close();
            tuning = null;
        }
    }
}
