package org.talent.portal.studio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.talent.portal.components.Figures;
import org.talent.portal.components.Note;
import org.talent.portal.components.Tag.Tone;
import org.talent.portal.components.Toast;
import org.talent.portal.studio.StudioTab.Desktop;
import org.talent.rules.RuleSetKind;
import org.talent.rules.cases.CaseOutcome;
import org.talent.rules.cases.CasesMerge;
import org.talent.rules.cases.CasesText;
import org.talent.rules.language.RuleSheet;
import org.talent.tenants.rulebook.Autosave;
import org.talent.tenants.rulebook.CaseReport;
import org.talent.tenants.rulebook.EditRules.Desk;
import org.talent.tenants.rulebook.Review;
import org.talent.tenants.rulebook.RuleBook;
import org.talent.tenants.rulebook.RuleDraft.State;
import org.talent.tenants.rulebook.RuleSetVersion;
import org.talent.tenants.rulebook.SavedEdit;
import org.talent.tenants.rulebook.SavedEdit.Meanwhile;
import org.talent.tenants.support.Reason;

/**
 * UC-206 to UC-210: the next text of a rule set, worked on as a table, a form or a text, proven by its test cases, and led
 * through review into force.
 */
public final class RuleStudio extends Composite<Div> implements Desktop {

    private static final long serialVersionUID = 1L;
    private static final int NAMED = 3;

    /** In an address, the name of a test case to be shown. */
    private static final String CASE = "case";

    private final transient StudioUse use;
    private final transient RuleBook book;
    private final RuleSetKind kind;
    private final boolean editing;
    private final Div notes = new Div();
    private final transient DraftBar bar;
    private final TablePart table;
    private final FormPart form;
    private final TextPart text;
    private final CasesPart cases;
    private final TabSheet tabs = new TabSheet();
    private final Map<Component, Runnable> whenOpened = new LinkedHashMap<>();
    private final transient Workpiece workpiece;
    private transient Desk desk;
    private boolean checked;
    private int basedOn;

    /** {@code example} stands below the form of a rule, {@code more} tabs behind the studio's own. */
    public RuleStudio(
            StudioUse use, RuleBook book, RuleSetKind kind, Optional<FormulaExample> example, List<StudioTab> more) {
        this.use = use;
        this.book = book;
        this.kind = kind;
        desk = use.editRules().desk(book, kind);
        basedOn = desk.newestEdit();
        editing = use.mayEdit();
        workpiece = new Workpiece(kind, getLocale(), use.checkRuleSet().vocabulary(book), desk.text());
        bar = new DraftBar(this, use, book, kind);
        var workbook = new WorkbookPart(
                workpiece,
                kind,
                editing,
                (before, after) -> new ChangesPart(use.browseRuleSets(), kind, before, after, getLocale()),
                this::changed);
        table = new TablePart(workpiece, editing, workbook, this::changed);
        form = new FormPart(workpiece, editing, example, this::changed);
        text = new TextPart(workpiece, editing, this::changed, this::engineText);
        cases = new CasesPart(kind, workpiece.vocabulary(), editing, _ -> casesTyped(), this::test);
        getContent().addClassName("studio");
        getContent().add(bar, notes, tabs);
        tabs.setWidthFull();
        // the list of tabs has a part of its own that could be focused, which a list of tabs must not have
        tabs.getElement()
                .executeJs("setTimeout(() => this.querySelector('vaadin-tabs')?.shadowRoot"
                        + "?.getElementById('scroll')?.removeAttribute('tabindex'))");
        addTab("studio.tab.table", table, table::refresh);
        addTab("studio.tab.form", form, form::refresh);
        addTab("studio.tab.text", text, text::refresh);
        addTab("studio.tab.cases", cases, cases::shown);
        var changes = new Div();
        addTab("studio.tab.changes", changes, () -> {
            changes.removeAll();
            text().ifPresent(written ->
                    changes.add(new ChangesPart(use.browseRuleSets(), kind, inForce(desk), written, getLocale())));
            var ofCases = new CaseChanges(published(), cases.text());
            if (!ofCases.isEmpty()) {
                changes.add(new H3(getTranslation("studio.tab.cases")), ofCases);
            }
        });
        more.forEach(this::addTab);
        tabs.addSelectedChangeListener(_ -> opened());
        cases.show(desk.cases());
        tellClashes(desk.caseClashes(), this::published);
        showKept();
        refresh();
        if (desk.draft().filter(draft -> draft.state() == State.EDITED).isPresent() && !isChanged()) {
            test();
        }
    }

    private void addTab(String key, Component part, Runnable opened) {
        tabs.add(getTranslation(key), part);
        whenOpened.put(part, opened);
    }

    private void addTab(StudioTab tab) {
        var place = new Div();
        tabs.add(tab.title(), place);
        whenOpened.put(place, () -> {
            if (place.getChildren().findAny().isEmpty()) {
                place.add(tab.part().apply(this));
            }
        });
    }

    private static String inForce(Desk desk) {
        return desk.inForce().map(RuleSetVersion::text).orElse("");
    }

    /** What was typed and never saved comes back, and can be thrown away. */
    private void showKept() {
        var kept = desk.kept();
        if (kept.isEmpty()) {
            return;
        }
        basedOn = kept.get().basedOn();
        workpiece.takeUp(kept.get().text());
        kept.get().cases().ifPresent(cases::show);
        notes.add(new KeptNote(kept.get(), () -> {
            use.editRules().forget(book, kind);
            reload();
        }));
    }

    private void open(Component part) {
        tabs.setSelectedTab(tabs.getTab(part));
    }

    private void opened() {
        var chosen = tabs.getComponent(tabs.getSelectedTab());
        whenOpened.getOrDefault(chosen, () -> {}).run();
    }

    /** Something was typed, undone or brought in. */
    private void changed() {
        keep();
        refresh();
    }

    /** The editor shows already what was typed into it. */
    private void casesTyped() {
        keep();
        showBar();
    }

    private void keep() {
        if (editing) {
            use.editRules().keep(book, kind, basedOn, workpiece.toKeep(), Optional.of(cases.text()));
        }
    }

    private void refresh() {
        showBar();
        opened();
    }

    /** What was found out holds for exactly what was saved. */
    private void showBar() {
        boolean changed = isChanged();
        checked &= !changed;
        bar.show(desk, changed, checked);
    }

    /** Whether something is typed that nobody else sees. */
    private boolean isChanged() {
        return !workpiece.text().map(desk.text()::equals).orElse(false)
                || !cases.text().equals(desk.cases());
    }

    @Override
    public Optional<String> text() {
        var found = workpiece.text();
        if (found.isEmpty()) {
            Toast.warn(getTranslation("studio.cells.mend"));
            open(table);
        }
        return found;
    }

    @Override
    public void write(String written) {
        workpiece.write(written);
        changed();
    }

    private Optional<String> engineText() {
        return text().flatMap(written -> use.engineText(book, kind, written));
    }

    /** Saves for everybody to see, and runs the test cases. */
    void save(Reason comment) {
        text().ifPresent(written -> {
            switch (use.editRules().save(book, kind, basedOn, written, cases.text(), comment)) {
                case SavedEdit.Saved(var draft) -> {
                    Toast.tell(getTranslation("studio.saved", draft.newest().number()));
                    reload();
                    test();
                }
                case SavedEdit.Unchanged _ -> {
                    Toast.tell(getTranslation("studio.unchanged"));
                    reload();
                }
                case Meanwhile meanwhile -> bringTogether(meanwhile, written);
            }
        });
    }

    private void bringTogether(Meanwhile meanwhile, String mine) {
        new MergeDialog(kind, meanwhile, mine, getLocale(), merged -> {
                    desk = use.editRules().desk(book, kind);
                    basedOn = desk.newestEdit();
                    workpiece.write(merged);
                    cases.show(meanwhile.cases());
                    tellClashes(meanwhile.caseClashes(), desk::cases);
                    changed();
                    Toast.tell(getTranslation("studio.merged"));
                })
                .open();
    }

    /** Everything anew from what is stored. */
    void reload() {
        notes.removeAll();
        checked = false;
        desk = use.editRules().desk(book, kind);
        basedOn = desk.newestEdit();
        workpiece.write(desk.text());
        cases.show(desk.cases());
        tellClashes(desk.caseClashes(), this::published);
        refresh();
    }

    private String published() {
        return use.testRules().cases(book);
    }

    /** Test cases that others changed otherwise: theirs beside those on the desk, to be taken one by one. */
    private void tellClashes(List<String> names, Supplier<String> whose) {
        if (names.isEmpty()) {
            return;
        }
        var theirs = whose.get();
        var note = new Note(getTranslation("studio.cases.clash", String.join("», «", names)), Tone.WARN);
        note.add(new CaseChanges(
                theirs,
                cases.text(),
                names::contains,
                editing
                        ? Optional.of(name -> {
                            notes.remove(note);
                            cases.show(CasesText.print(CasesMerge.taking(
                                    CasesText.read(cases.text()).cases(),
                                    CasesText.read(theirs).cases(),
                                    name)));
                            tellClashes(
                                    names.stream()
                                            .filter(one -> !one.equals(name))
                                            .toList(),
                                    whose);
                            changed();
                        })
                        : Optional.empty()));
        notes.add(note);
    }

    /** Leads a page with a studio to a test case that was made for the reader and waits to be saved. */
    public static QueryParameters showing(String caseName) {
        return QueryParameters.of(CASE, caseName);
    }

    /** Shows what the address asks for. */
    public void open(Location location) {
        location.getQueryParameters().getSingleParameter(CASE).ifPresent(name -> {
            open(cases);
            cases.choose(name);
            Toast.tell(getTranslation("studio.cases.made"));
        });
    }

    private void test() {
        text().ifPresent(written -> {
            var report = use.testRules().test(book, kind, written, cases.text());
            cases.showReport(report);
            tell(report);
            checked = report.passes();
            showBar();
        });
    }

    /** Test cases that do not pass are told above all tabs. */
    private void tell(CaseReport report) {
        notes.removeAll();
        if (report.passes()) {
            return;
        }
        var names = report.outcomes().stream()
                .filter(outcome -> !outcome.passes())
                .map(CaseOutcome::name)
                .limit(NAMED)
                .collect(Collectors.joining("», «", " «", "»"));
        var note = new Note(
                getTranslation("studio.cases.stop", Math.max(1, report.failing()))
                        + (report.failing() == 0 ? "" : names),
                Tone.BAD);
        note.add(new Button(getTranslation("studio.cases.open"), _ -> open(cases)));
        notes.add(note);
    }

    /** A step on the way to being in force is over. */
    void stepped(Review outcome) {
        switch (outcome) {
            case Review.Done(var draft, var _) -> {
                Toast.tell(getTranslation("studio.state." + draft.state() + ".told"));
                reload();
            }
            case Review.Published(var _, var version, var _) -> {
                Toast.tell(getTranslation("studio.published", version.number(), version.effectiveFrom()));
                reload();
            }
            case Review.Failing(CaseReport report) -> {
                Toast.warn(getTranslation("studio.cases.stop", Math.max(1, report.failing())));
                cases.showReport(report);
                tell(report);
                open(cases);
            }
            case Review.Faulty(var problems) -> {
                Toast.warn(getTranslation("studio.faulty", problems.size()));
                open(table);
            }
        }
    }

    /** The rules as a table, for tests. */
    Optional<RuleSheet> sheet() {
        return workpiece.sheet();
    }

    /** A note that something typed came back. */
    private static final class KeptNote extends Composite<Div> {

        private static final long serialVersionUID = 1L;

        KeptNote(Autosave kept, Runnable whenThrownAway) {
            var note = new Note(getTranslation("studio.kept", Figures.moment(kept.at(), getLocale())), Tone.ACCENT);
            note.add(new Button(getTranslation("studio.kept.forget"), _ -> whenThrownAway.run()));
            getContent().add(note);
        }
    }
}
