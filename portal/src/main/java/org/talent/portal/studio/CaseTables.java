package org.talent.portal.studio;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.talent.portal.components.Toast;
import org.talent.rules.Vocabulary;
import org.talent.rules.cases.CaseColumn.Part;
import org.talent.rules.cases.CaseKind;
import org.talent.rules.cases.CaseTable;
import org.talent.rules.cases.CasesText;
import org.talent.rules.cases.CasesText.Reading;
import org.talent.rules.cases.RuleCase;
import org.talent.tenants.rulebook.CaseReport;

/** UC-207: the test cases as tables one types into, one case at a time; what is wrong or came out otherwise stands in its cell. */
final class CaseTables extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final CaseKind kind;
    private final transient Vocabulary names;
    private final transient Vocabulary vocabulary;
    private final transient Consumer<String> whenChanged;
    private final Select<Integer> choice = new Select<>();
    private final TextField name = new TextField();
    private final TextArea comment = new TextArea();
    private final Div one = new Div();
    private final UnorderedList notes = new UnorderedList();
    private final Button duplicate;
    private final Button remove;
    private final Button undo;
    private final Button redo;
    private final Map<Part, CaseTablePart> tables = new EnumMap<>(Part.class);
    private transient Steps<String> steps = new Steps<>("");
    private transient Reading reading = CasesText.read("");
    private transient List<RuleCase> cases = List.of();
    private transient List<CaseMessage> messages = List.of();
    private int chosen;
    private int shownCase = -1;
    private boolean filling;

    CaseTables(CaseKind kind, Vocabulary names, boolean editing, Consumer<String> whenChanged) {
        this.kind = kind;
        this.names = names;
        this.vocabulary = kind.vocabulary(names);
        this.whenChanged = whenChanged;
        choice.setLabel(getTranslation("studio.cases.case"));
        choice.setItemLabelGenerator(this::label);
        choice.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                choose(change.getValue());
            }
        });
        name.setLabel(getTranslation("studio.cases.name"));
        name.setReadOnly(!editing);
        name.addValueChangeListener(change -> renamed(change.getValue()));
        comment.setLabel(getTranslation("studio.cases.why"));
        comment.setReadOnly(!editing);
        comment.addValueChangeListener(change -> explained(change.getValue()));
        duplicate = tool("studio.cases.duplicate", this::duplicateCase);
        remove = tool("studio.cases.remove", this::removeCase);
        undo = tool("studio.undo", this::undo);
        redo = tool("studio.redo", this::redo);
        var bar = new Div(tool("studio.cases.add", this::addCase), duplicate, remove, undo, redo);
        bar.addClassName("bar");
        bar.setVisible(editing);
        var head = new Div(choice, name, comment);
        head.addClassName("case-head");
        notes.addClassName("problems");
        one.add(head, notes);
        for (var part : kind.parts()) {
            var table = new CaseTablePart(part, kind, editing, new Changes(part));
            tables.put(part, table);
            one.add(table);
        }
        var keys = new Paragraph(getTranslation("studio.row.keys"));
        keys.addClassName("soft");
        keys.setVisible(editing);
        one.add(keys);
        getContent().add(bar, one);
    }

    private Button tool(String key, Runnable work) {
        var button = new Button(getTranslation(key), _ -> work.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    /** Shows other cases, as they are stored or typed elsewhere. */
    void show(String shown) {
        steps = new Steps<>(shown);
        shownCase = -1;
        become(CasesText.read(shown));
    }

    /** Whether the text can be shown as tables without losing any of it. */
    boolean isWhole() {
        return reading.whole();
    }

    /** Takes other cases in place of these, as a step that can be undone. */
    void take(String taken) {
        chosen = 0;
        put(CasesText.read(taken), taken);
    }

    private void become(Reading read) {
        reading = read;
        cases = reading.cases();
        chosen = Math.max(0, Math.min(chosen, cases.size() - 1));
        messages = Stream.concat(
                        reading.problems().stream(),
                        cases.stream().flatMap(found -> kind.check(found, vocabulary).stream()))
                .map(problem -> CaseMessage.of(problem, getLocale()))
                .toList();
        refresh();
    }

    /** Marks in the cells what came out otherwise. */
    void showReport(CaseReport report) {
        messages = CaseMessage.of(report, getLocale());
        refresh();
    }

    private String label(Integer at) {
        var found = cases.get(at);
        boolean failing = messages.stream().anyMatch(message -> message.name().equals(found.name()));
        return (failing ? "✗ " : "") + found.name();
    }

    /** Shows the case of a name. */
    void choose(String wanted) {
        IntStream.range(0, cases.size())
                .filter(at -> cases.get(at).name().equals(wanted))
                .findFirst()
                .ifPresent(this::choose);
    }

    private void choose(int at) {
        chosen = at;
        tables.values().forEach(CaseTablePart::forgetColumns);
        refresh();
    }

    private void refresh() {
        filling = true;
        one.setVisible(!cases.isEmpty());
        duplicate.setEnabled(!cases.isEmpty());
        remove.setEnabled(!cases.isEmpty());
        undo.setEnabled(steps.canUndo());
        redo.setEnabled(steps.canRedo());
        if (!cases.isEmpty()) {
            choice.setItems(IntStream.range(0, cases.size()).boxed().toList());
            choice.setValue(chosen);
            var found = cases.get(chosen);
            fill(name, found.name());
            fill(comment, found.comment());
            var own = messages.stream()
                    .filter(message -> message.name().equals(found.name()))
                    .toList();
            shownCase = chosen;
            notes.removeAll();
            own.stream()
                    .filter(message -> message.line() == 0)
                    .forEach(message -> notes.add(new ListItem(message.words())));
            tables.values().forEach(table -> table.show(found, names, own));
        }
        filling = false;
    }

    private <C extends HasValidationProperties & HasValue<?, String>> void fill(C field, String value) {
        if (!field.isInvalid() || shownCase != chosen) {
            field.setValue(value);
            field.setInvalid(false);
        }
    }

    private void renamed(String typed) {
        if (filling) {
            return;
        }
        var wanted = CasesText.cleaned(typed.replace('"', ' '));
        boolean taken = IntStream.range(0, cases.size())
                .anyMatch(at -> at != chosen && cases.get(at).name().equals(wanted));
        if (wanted.isEmpty()) {
            refuse(name, "studio.cases.name.missing");
        } else if (taken) {
            refuse(name, "studio.cases.name.taken");
        } else if (!CasesText.isWritable(wanted)) {
            refuse(name, "studio.cases.character");
        } else {
            name.setInvalid(false);
            changed(found -> found.called(wanted));
        }
    }

    private void explained(String typed) {
        if (filling) {
            return;
        }
        var lines = typed.lines().map(CasesText::cleaned).toList();
        if (lines.stream().allMatch(CasesText::isWritable)) {
            comment.setInvalid(false);
            changed(found -> found.commented(String.join("\n", lines)));
        } else {
            refuse(comment, "studio.cases.character");
        }
    }

    /** What was typed stays in the field until it is mended. */
    private void refuse(HasValidationProperties field, String key) {
        field.setErrorMessage(getTranslation(key));
        field.setInvalid(true);
    }

    private void changed(UnaryOperator<RuleCase> change) {
        if (!filling && !cases.isEmpty()) {
            var all = new ArrayList<>(cases);
            all.set(chosen, change.apply(all.get(chosen)));
            written(all, chosen);
        }
    }

    /**
     * What could not be read back, such as more rows than a table can have, is not taken.
     *
     * @param shown the case to be shown then
     */
    private void written(List<RuleCase> all, int shown) {
        var next = CasesText.print(all, reading.ending());
        var read = CasesText.read(next);
        var refused = read.problems().stream()
                .filter(problem -> !problem.phrase().key().equals("character"))
                .findFirst();
        if (refused.isPresent()) {
            Toast.warn(refused.get().message(getLocale()));
            refresh();
        } else {
            chosen = shown;
            put(read, next);
        }
    }

    private void put(Reading read, String next) {
        if (steps.put(next)) {
            become(read);
            whenChanged.accept(next);
        } else {
            refresh();
        }
    }

    private void undo() {
        moved(steps::undo);
    }

    private void redo() {
        moved(steps::redo);
    }

    /** Whatever comes back is shown. */
    private void moved(BooleanSupplier step) {
        if (step.getAsBoolean()) {
            var old = cases;
            var read = CasesText.read(steps.now());
            var now = read.cases();
            chosen = IntStream.range(0, Math.min(old.size(), now.size()))
                    .filter(at -> !CasesText.print(List.of(old.get(at))).equals(CasesText.print(List.of(now.get(at)))))
                    .findFirst()
                    .orElse(Math.min(old.size(), now.size()));
            tables.values().forEach(CaseTablePart::forgetColumns);
            become(read);
            whenChanged.accept(steps.now());
        }
    }

    /** Where a line of the text stands in the tables, said to whoever reads them; empty where it is no row. */
    Optional<String> place(String caseName, int line) {
        for (var found : cases) {
            if (found.name().equals(caseName)) {
                for (var part : kind.parts()) {
                    var rows = found.rows(part);
                    for (int at = 0; at < rows.size(); at++) {
                        if (rows.get(at).line() == line) {
                            return Optional.of(getTranslation("studio.cases.place", part.words(getLocale()), at + 1));
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }

    private void addCase() {
        insert(new RuleCase(getTranslation("studio.cases.new"), "", Map.of()));
    }

    private void duplicateCase() {
        insert(cases.get(chosen));
    }

    private void insert(RuleCase added) {
        var all = new ArrayList<>(cases);
        int at = cases.isEmpty() ? 0 : chosen + 1;
        all.add(at, added.amongst(cases));
        tables.values().forEach(CaseTablePart::forgetColumns);
        written(all, at);
    }

    private void removeCase() {
        var all = new ArrayList<>(cases);
        all.remove(chosen);
        tables.values().forEach(CaseTablePart::forgetColumns);
        written(all, chosen);
    }

    /** What is typed into one table becomes part of the chosen case. */
    private final class Changes implements CaseTablePart.Listener {

        private final Part part;

        Changes(Part part) {
            this.part = part;
        }

        @Override
        public void changed(CaseTable table) {
            CaseTables.this.changed(found -> found.with(part, table.rows()));
        }

        @Override
        public void undone() {
            undo();
        }

        @Override
        public void redone() {
            redo();
        }
    }
}
