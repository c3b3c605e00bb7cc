package org.talent.portal.studio;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.talent.portal.components.EmptyState;
import org.talent.portal.components.PageHead;
import org.talent.portal.components.Tag;
import org.talent.portal.components.Tag.Tone;
import org.talent.rules.RuleSetKind;
import org.talent.tenants.rulebook.RuleBook;
import org.talent.tenants.rulebook.RuleSetVersion;

/** UC-206, UC-210: a rule set as it is in force, the way to its draft, its history and how to go back. */
public final class RuleSetPart extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient StudioUse use;
    private final transient RuleBook book;
    private final RuleSetKind kind;

    /**
     * @param head gets the version in force and the way to the draft, which is at {@code draftPath}
     * @param none shown where no rules are in force
     */
    public RuleSetPart(
            StudioUse use,
            RuleBook book,
            RuleSetKind kind,
            PageHead head,
            String what,
            EmptyState none,
            String draftPath) {
        this.use = use;
        this.book = book;
        this.kind = kind;
        var desk = use.editRules().desk(book, kind);
        if (use.mayEdit() || desk.draft().isPresent()) {
            head.actions(new Anchor(
                    "/" + draftPath,
                    desk.draft()
                            .map(open -> getTranslation("studio.open." + open.state()))
                            .orElse(getTranslation("studio.open.none"))));
        }
        getContent().add(head, new Paragraph(what));
        desk.inForce()
                .ifPresentOrElse(
                        version -> {
                            head.marks(
                                    new Tag(getTranslation("association.rules.version", version.number()), Tone.GOOD));
                            getContent().add(reading(version));
                        },
                        () -> getContent().add(none));
        getContent().add(new RuleSetHistory(use, book, kind, () -> getUI().ifPresent(ui -> ui.navigate(draftPath))));
    }

    private RuleSetReading reading(RuleSetVersion version) {
        var text = version.text();
        return new RuleSetReading(
                text, use.browseRuleSets().table(kind, text), getLocale(), () -> use.engineText(book, kind, text));
    }
}
