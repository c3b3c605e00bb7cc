package org.talent.portal.studio;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.talent.portal.components.Figures;
import org.talent.portal.components.TextDifference;
import org.talent.rules.RuleSetKind;
import org.talent.rules.facts.Schemas;
import org.talent.rules.language.Rule;
import org.talent.rules.language.RuleSentence;
import org.talent.rules.language.RuleSetMerge;
import org.talent.rules.language.RuleSetMerge.Clash;
import org.talent.rules.language.RuleSetPrinter;
import org.talent.tenants.rulebook.SavedEdit.Meanwhile;

/** Somebody saved first: says who and what, brings both together rule by rule, and asks where both changed the same one. */
final class MergeDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final RuleSetKind kind;
    private final List<String> caseClashes;
    private final transient RuleSentence sentence;
    private final Map<Integer, RadioButtonGroup<Boolean>> mine = new LinkedHashMap<>();

    MergeDialog(RuleSetKind kind, Meanwhile meanwhile, String text, Locale locale, Consumer<String> whenSettled) {
        this.kind = kind;
        caseClashes = List.copyOf(meanwhile.caseClashes());
        sentence = new RuleSentence(Schemas.of(kind), locale);
        var theirs = meanwhile.draft().newest();
        setHeaderTitle(getTranslation("studio.merge.title"));
        setWidth("52rem");
        setMaxWidth("96vw");
        add(new Paragraph(getTranslation(
                "studio.merge.words", theirs.authorName(), Figures.moment(theirs.at(), locale), theirs.comment())));
        meanwhile
                .merge()
                .ifPresentOrElse(merge -> settle(merge, whenSettled), () -> choose(text, theirs.text(), whenSettled));
        getFooter().add(new Button(getTranslation("shell.cancel"), _ -> close()));
    }

    private void settle(RuleSetMerge merge, Consumer<String> whenSettled) {
        add(new Paragraph(
                merge.clashes().isEmpty()
                        ? getTranslation("studio.merge.clean")
                        : getTranslation("studio.merge.clashes", merge.clashes().size())));
        merge.clashes().forEach(clash -> add(clash(clash)));
        if (!caseClashes.isEmpty()) {
            add(new Paragraph(getTranslation("studio.merge.cases", String.join("», «", caseClashes))));
        }
        getFooter().add(primary("studio.merge.take", () -> {
            var chosen = mine.entrySet().stream()
                    .filter(one -> Boolean.TRUE.equals(one.getValue().getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
            whenSettled.accept(RuleSetPrinter.print(merge.settled(chosen)));
        }));
    }

    private Div clash(Clash clash) {
        var choice = new RadioButtonGroup<Boolean>("«" + clash.name() + "»");
        choice.setItems(false, true);
        choice.setItemLabelGenerator(own -> getTranslation(own ? "studio.merge.mine" : "studio.merge.theirs"));
        choice.setValue(false);
        mine.put(clash.id(), choice);
        var both = new Div(text(clash.theirs()), text(clash.mine()));
        both.addClassNames("cols", "c2");
        var part = new Div(choice, both);
        part.addClassName("example");
        return part;
    }

    /** In words, and exactly: two rules may sound the same. */
    private Div text(Optional<Rule> rule) {
        var text = new Div();
        rule.flatMap(one -> sentence.sayIfSound(kind, one)).ifPresent(said -> text.add(new Paragraph(said)));
        text.add(new Pre(
                rule.map(one -> RuleSetPrinter.print(kind, one)).orElse(getTranslation("studio.merge.removed"))));
        return text;
    }

    /** One of the texts cannot be read as rules: they cannot be brought together rule by rule. */
    private void choose(String own, String theirs, Consumer<String> whenSettled) {
        add(
                new Paragraph(getTranslation("studio.merge.unreadable")),
                new TextDifference(getTranslation("association.rules.difference"), theirs, own));
        getFooter()
                .add(
                        new Button(getTranslation("studio.merge.takeTheirs"), _ -> {
                            close();
                            whenSettled.accept(theirs);
                        }),
                        primary("studio.merge.takeMine", () -> whenSettled.accept(own)));
    }

    private Button primary(String key, Runnable work) {
        var button = new Button(getTranslation(key), _ -> {
            close();
            work.run();
        });
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }
}
