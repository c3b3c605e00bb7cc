package org.talent.portal.association.rulebook;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import java.util.Optional;
import org.talent.portal.association.AssociationPaths;
import org.talent.portal.components.Note;
import org.talent.portal.components.ProblemList;
import org.talent.portal.components.Tag.Tone;
import org.talent.portal.studio.StudioTab.Desktop;
import org.talent.rules.Compilation.Compiled;
import org.talent.rules.Compilation.Rejected;
import org.talent.rules.Phrase;
import org.talent.tenants.scoring.Impact;
import org.talent.tenants.scoring.ImpactOutcome;

/** UC-208: what the draft would do to everybody, asked for as long work and kept with the text. */
final class ImpactPart extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient ImpactUse use;
    private final transient RuleAddress at;
    private final transient Desktop desktop;
    private final Div shown = new Div();

    ImpactPart(ImpactUse use, RuleAddress at, Desktop desktop) {
        this.use = use;
        this.at = at;
        this.desktop = desktop;
        var ask = new Button(getTranslation("association.impact.ask"), _ -> ask());
        ask.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var bar = new Div(ask);
        bar.addClassName("bar");
        shown.getElement().setAttribute("role", "status");
        getContent().add(new Paragraph(getTranslation("association.impact.what")), bar, shown);
        desktop.text().flatMap(this::kept).ifPresent(this::show);
    }

    /** What was found out about exactly this text earlier. */
    private Optional<Impact> kept(String text) {
        return switch (use.checkRuleSet().check(at.book(), at.kind(), text)) {
            case Compiled(var ruleSet, var _) ->
                use.browse().ofText(at.contest().id(), at.kind(), ruleSet.hash());
            case Rejected _ -> Optional.empty();
        };
    }

    private void ask() {
        desktop.text()
                .ifPresent(text -> use.jobs()
                        .startShown(
                                Phrase.of(
                                        "association.impact.job",
                                        getTranslation("association.rules.kind." + at.kind())),
                                AssociationPaths.ruleDraft(at.contest().id(), at.kind()),
                                progress -> use.preview().preview(at.contest().id(), Map.of(at.kind(), text), progress),
                                ImpactPart::said,
                                this::show));
    }

    private static Phrase said(ImpactOutcome outcome) {
        return switch (outcome) {
            case ImpactOutcome.Seen(var impact) ->
                Phrase.of("association.impact.done", impact.awards().total().all());
            case ImpactOutcome.Faulty(var problems) -> Phrase.of("association.impact.faulty", problems.size());
            case ImpactOutcome.NoRules _ -> Phrase.of("association.impact.noRules");
        };
    }

    private void show(ImpactOutcome outcome) {
        switch (outcome) {
            case ImpactOutcome.Seen(var impact) -> show(impact);
            case ImpactOutcome.Faulty(var problems) -> {
                put(
                        new Note(getTranslation("association.impact.faulty", problems.size()), Tone.BAD),
                        ProblemList.of(problems));
            }
            case ImpactOutcome.NoRules(var problems) -> {
                put(new Note(getTranslation("association.impact.noRules"), Tone.WARN), ProblemList.of(problems));
            }
        }
    }

    private void show(Impact impact) {
        put(new ImpactReport(use, impact));
    }

    private void put(Component... parts) {
        shown.removeAll();
        shown.add(parts);
    }
}
