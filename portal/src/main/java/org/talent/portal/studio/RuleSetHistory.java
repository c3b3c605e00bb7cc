package org.talent.portal.studio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.talent.portal.components.Card;
import org.talent.portal.components.DataTable;
import org.talent.portal.components.Figures;
import org.talent.portal.components.ReasonDialog;
import org.talent.portal.components.Tag;
import org.talent.portal.components.Tag.Tone;
import org.talent.portal.components.Toast;
import org.talent.rules.RuleSetKind;
import org.talent.tenants.rulebook.Review;
import org.talent.tenants.rulebook.RuleBook;
import org.talent.tenants.rulebook.RuleDraft;
import org.talent.tenants.rulebook.RuleSetVersion;
import org.talent.tenants.rulebook.VersionTerm;
import org.talent.tenants.rulebook.VersionTerm.State;

/** UC-210: who changed which rules, when and why; what any two versions have otherwise; the way back to an older one. */
final class RuleSetHistory extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient StudioUse use;
    private final transient RuleBook book;
    private final RuleSetKind kind;
    private final transient Runnable whenSent;

    /** {@code whenSent} hears that an older version was sent for review. */
    RuleSetHistory(StudioUse use, RuleBook book, RuleSetKind kind, Runnable whenSent) {
        this.use = use;
        this.book = book;
        this.kind = kind;
        this.whenSent = whenSent;
        var terms = use.browseRuleSets().terms(book, kind);
        var versions = terms.stream().map(VersionTerm::version).toList();
        var drafts = use.browseRuleSets().drafts(book, kind);
        if (versions.isEmpty() && drafts.isEmpty()) {
            return;
        }
        var card = new Card(getTranslation("association.rules.history"));
        if (!versions.isEmpty()) {
            card.add(download(terms), table(terms));
        }
        if (versions.size() > 1) {
            compare(card, versions);
        }
        if (!drafts.isEmpty()) {
            card.add(new H3(getTranslation("studio.steps")), steps(drafts));
        }
        getContent().add(card);
    }

    private DataTable<VersionTerm> table(List<VersionTerm> terms) {
        var locale = getLocale();
        var table = new DataTable<VersionTerm>(getTranslation("association.rules.history"))
                .text(
                        getTranslation("studio.version"),
                        one -> getTranslation(
                                "association.rules.version", one.version().number()))
                .part(
                        getTranslation("studio.term"),
                        one -> new Tag(
                                getTranslation("studio.term." + one.state()),
                                one.state() == State.IN_FORCE ? Tone.GOOD : Tone.PLAIN))
                .text(
                        getTranslation("studio.from"),
                        one -> Figures.day(one.version().effectiveFrom(), locale))
                .text(
                        getTranslation("studio.until"),
                        one -> one.lastDay()
                                .map(day -> Figures.day(day, locale))
                                .orElse("—"))
                .text(
                        getTranslation("association.when"),
                        one -> Figures.moment(one.version().publishedAt(), locale))
                .text(getTranslation("association.who"), one -> one.version().author())
                .text(
                        getTranslation("studio.approver"),
                        one -> one.version().approver().orElse("—"))
                .text(getTranslation("association.why"), one -> one.version().reason());
        if (use.mayEdit() && terms.size() > 1) {
            var newest = terms.getFirst();
            table.part(getTranslation("studio.back"), one -> one.equals(newest) ? new Span("—") : back(one.version()));
        }
        return table.show(terms);
    }

    private Component back(RuleSetVersion version) {
        var button = new Button(
                getTranslation("studio.back.to", version.number()),
                _ -> new ReasonDialog(
                                getTranslation("studio.back.to", version.number()),
                                getTranslation("studio.back.words"),
                                getTranslation("studio.send"),
                                reason -> sent(use.reviewRules().rollBack(book, kind, version.number(), reason)))
                        .open());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void sent(Review outcome) {
        switch (outcome) {
            case Review.Done _ -> Toast.tell(getTranslation("studio.state.IN_REVIEW.told"));
            case Review.Published _ -> {}
            case Review.Failing(var report) ->
                Toast.warn(getTranslation("studio.cases.stop", Math.max(1, report.failing())));
            case Review.Faulty(var problems) -> Toast.warn(getTranslation("studio.faulty", problems.size()));
        }
        whenSent.run();
    }

    private void compare(Card card, List<RuleSetVersion> versions) {
        var before = choice("association.rules.before", versions, versions.get(1));
        var after = choice("association.rules.after", versions, versions.getFirst());
        var shown = new Div();
        Runnable refresh = () -> {
            shown.removeAll();
            shown.add(new ChangesPart(
                    use.browseRuleSets(),
                    kind,
                    before.getValue().text(),
                    after.getValue().text(),
                    getLocale()));
        };
        before.addValueChangeListener(_ -> refresh.run());
        after.addValueChangeListener(_ -> refresh.run());
        refresh.run();
        var bar = new Div(before, after);
        bar.addClassName("bar");
        card.add(new H3(getTranslation("association.rules.compare")), bar, shown);
    }

    private Select<RuleSetVersion> choice(String key, List<RuleSetVersion> versions, RuleSetVersion chosen) {
        var select = new Select<RuleSetVersion>();
        select.setLabel(getTranslation(key));
        select.setItems(versions);
        select.setItemLabelGenerator(one -> getTranslation("association.rules.version", one.number()) + " · "
                + Figures.moment(one.publishedAt(), getLocale()));
        select.setValue(chosen);
        return select;
    }

    /** Every save, sending and decision of every draft, newest first. */
    private DataTable<Step> steps(List<RuleDraft> drafts) {
        Locale locale = getLocale();
        return new DataTable<Step>(getTranslation("studio.steps"))
                .text(getTranslation("association.when"), one -> Figures.moment(one.at(), locale))
                .text(getTranslation("association.who"), Step::who)
                .text(getTranslation("studio.step"), one -> getTranslation("studio.step." + one.key()))
                .text(getTranslation("association.why"), Step::why)
                .show(Step.of(drafts));
    }

    /** One thing that somebody did to a draft. */
    record Step(Instant at, String who, String key, String why) {

        static List<Step> of(List<RuleDraft> drafts) {
            var steps = new ArrayList<Step>();
            for (var draft : drafts) {
                draft.edits()
                        .forEach(edit -> steps.add(new Step(edit.at(), edit.authorName(), "saved", edit.comment())));
                draft.submission()
                        .ifPresent(sent -> steps.add(new Step(sent.at(), sent.byName(), "sent", sent.reason())));
                draft.decision()
                        .ifPresent(said -> steps.add(new Step(
                                said.at(), said.byName(), said.approved() ? "approved" : "sentBack", said.comment())));
            }
            steps.sort(Comparator.comparing(Step::at).reversed());
            return steps;
        }
    }

    private Anchor download(List<VersionTerm> terms) {
        var locale = getLocale();
        var name = "rules-" + kind.name().toLowerCase(Locale.ROOT) + "-history.xlsx";
        var export = new HistoryExport(use.browseRuleSets(), kind, this::getTranslation, locale);
        return new Anchor(
                DownloadHandler.fromInputStream(_ -> {
                    var bytes = export.xlsx(terms);
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes),
                            name,
                            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                            bytes.length);
                }),
                getTranslation("studio.history.download"));
    }
}
