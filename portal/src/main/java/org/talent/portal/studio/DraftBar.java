package org.talent.portal.studio;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.talent.portal.components.Figures;
import org.talent.portal.components.Note;
import org.talent.portal.components.ReasonDialog;
import org.talent.portal.components.SureDialog;
import org.talent.portal.components.Tag;
import org.talent.portal.components.Tag.Tone;
import org.talent.portal.components.Toast;
import org.talent.rules.RuleSetKind;
import org.talent.tenants.rulebook.EditRules.Desk;
import org.talent.tenants.rulebook.RuleBook;
import org.talent.tenants.rulebook.RuleDraft;
import org.talent.tenants.rulebook.RuleDraft.State;
import org.talent.tenants.support.Reason;

/** Where a draft stands, who had it last, and what the viewer can do with it next. */
final class DraftBar extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient RuleStudio studio;
    private final transient StudioUse use;
    private final transient RuleBook book;
    private final RuleSetKind kind;

    DraftBar(RuleStudio studio, StudioUse use, RuleBook book, RuleSetKind kind) {
        this.studio = studio;
        this.use = use;
        this.book = book;
        this.kind = kind;
    }

    /** {@code checked} when what was saved has no fault and passes its test cases. */
    void show(Desk desk, boolean changed, boolean checked) {
        getContent().removeAll();
        var bar = new Div(state(desk));
        if (checked) {
            bar.add(new Tag(getTranslation("studio.checked"), Tone.GOOD));
        }
        bar.addClassName("bar");
        getContent().add(bar);
        desk.draft()
                .flatMap(RuleDraft::decision)
                .filter(said -> !said.approved())
                .ifPresent(said -> getContent()
                        .add(new Note(getTranslation("studio.sentBack", said.byName(), said.comment()), Tone.WARN)));
        var space = new Span();
        space.addClassName("grow");
        bar.add(space);
        if (!use.mayEdit()) {
            return;
        }
        var save = button("studio.save", () -> ask("studio.save", studio::save));
        save.setEnabled(changed);
        bar.add(save);
        desk.draft().ifPresent(draft -> steps(bar, draft, changed));
    }

    private void steps(Div bar, RuleDraft draft, boolean changed) {
        var account = use.viewer().signedIn().actor().account();
        var hash = draft.submission().map(RuleDraft.Submission::hash).orElse("");
        switch (draft.state()) {
            case EDITED -> {
                var send = button(
                        "studio.send",
                        () -> ask(
                                "studio.send",
                                reason -> studio.stepped(use.reviewRules()
                                        .submit(book, kind, draft.newest().number(), reason))));
                send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
                send.setEnabled(!changed);
                send.setTooltipText(changed ? getTranslation("studio.send.first") : "");
                bar.add(send, giveUp());
            }
            case IN_REVIEW -> {
                if (use.mayApprove() && !draft.hasAuthor(account)) {
                    var approve = button(
                            "studio.approve",
                            () -> ask(
                                    "studio.approve",
                                    reason -> studio.stepped(use.reviewRules().approve(book, kind, hash, reason))));
                    approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
                    approve.setEnabled(!changed);
                    bar.add(approve);
                }
                if (use.mayApprove()) {
                    bar.add(sendBack(hash));
                }
            }
            case APPROVED -> {
                if (use.mayApprove()) {
                    var publish = button("studio.publish", () -> askDay(hash));
                    publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
                    publish.setEnabled(!changed);
                    bar.add(publish, sendBack(hash));
                }
            }
            case PUBLISHED, GIVEN_UP -> {}
        }
    }

    private Button sendBack(String hash) {
        return button(
                "studio.sendBack",
                () -> ask("studio.sendBack", reason -> {
                    use.reviewRules().sendBack(book, kind, hash, reason);
                    Toast.tell(getTranslation("studio.state.EDITED.told"));
                    studio.reload();
                }));
    }

    private Button giveUp() {
        var button = button(
                "studio.giveUp",
                () -> new SureDialog(
                                getTranslation("studio.giveUp"),
                                getTranslation("studio.giveUp.words"),
                                getTranslation("studio.giveUp"),
                                () -> {
                                    use.editRules().giveUp(book, kind);
                                    studio.reload();
                                })
                        .open());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private Div state(Desk desk) {
        var state = desk.draft().map(RuleDraft::state);
        var words = new Div(new Tag(
                state.map(one -> getTranslation("studio.state." + one)).orElse(getTranslation("studio.state.none")),
                state.filter(one -> one == State.APPROVED).isPresent()
                        ? Tone.GOOD
                        : state.isPresent() ? Tone.ACCENT : Tone.PLAIN));
        desk.draft().ifPresent(draft -> {
            var last = draft.newest();
            var who = new Span(" "
                    + getTranslation(
                            "studio.last", last.authorName(), Figures.moment(last.at(), getLocale()), last.comment()));
            who.addClassName("soft");
            words.add(who);
        });
        return words;
    }

    private Button button(String key, Runnable work) {
        return new Button(getTranslation(key), _ -> work.run());
    }

    private void ask(String key, Consumer<Reason> then) {
        new ReasonDialog(getTranslation(key), getTranslation(key + ".words"), getTranslation(key), then).open();
    }

    private void askDay(String hash) {
        var dialog = new Dialog(getTranslation("studio.publish"));
        var day = new DatePicker(getTranslation("studio.publish.from"));
        day.setLocale(getLocale());
        day.setMin(LocalDate.now());
        day.setValue(LocalDate.now());
        var confirm = new Button(getTranslation("studio.publish"), _ -> {
            dialog.close();
            studio.stepped(use.reviewRules().publish(book, kind, hash, day.getValue()));
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        day.addValueChangeListener(change -> confirm.setEnabled(change.getValue() != null));
        dialog.add(new Paragraph(getTranslation("studio.publish.words")), day);
        dialog.getFooter().add(new Button(getTranslation("shell.cancel"), _ -> dialog.close()), confirm);
        dialog.open();
    }
}
