package org.talent.portal.association.participant;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import org.talent.portal.association.AssociationPaths;
import org.talent.portal.studio.RuleStudio;
import org.talent.portal.studio.StudioUse;
import org.talent.rules.RuleSetKind;
import org.talent.tenants.participant.EntrantId;
import org.talent.tenants.rulebook.BrowseRuleSets.KindInForce;
import org.talent.tenants.rulebook.RuleBook;
import org.talent.tenants.scoring.ExplainStanding;
import org.talent.tenants.scoring.ScoringRun;

/** UC-207: a participant's results and points become a test case of the draft one chooses; nobody is named in it. */
final class CaseDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    CaseDialog(ExplainStanding explainStanding, StudioUse use, ScoringRun run, EntrantId entrant) {
        setHeaderTitle(getTranslation("association.case.make"));
        var kind = new Select<RuleSetKind>();
        kind.setLabel(getTranslation("association.case.where"));
        kind.setItems(run.ruleTexts().keySet().stream().sorted().toList());
        kind.setItemLabelGenerator(one -> getTranslation("association.rules.kind." + one));
        var book = RuleBook.of(run.contest());
        kind.setValue(use.browseRuleSets().ofBook(book).stream()
                .filter(one -> one.draft().isPresent())
                .map(KindInForce::kind)
                .filter(run.ruleTexts()::containsKey)
                .findFirst()
                .orElse(RuleSetKind.NORMALISATION));
        var make = new Button(getTranslation("association.case.make"), _ -> {
            close();
            var made = explainStanding.asCase(
                    run.id(),
                    entrant,
                    getTranslation(
                            "association.case.name", entrant.value(), run.id().value()));
            var name = use.editRules().keepCase(book, kind.getValue(), made);
            getUI().ifPresent(ui ->
                    ui.navigate(AssociationPaths.ruleDraft(run.contest(), kind.getValue()), RuleStudio.showing(name)));
        });
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new Paragraph(getTranslation("association.case.what")), kind);
        getFooter().add(new Button(getTranslation("shell.cancel"), _ -> close()), make);
    }
}
