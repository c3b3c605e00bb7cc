package org.talent.portal.studio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.talent.portal.components.EmptyState;
import org.talent.portal.components.Note;
import org.talent.portal.components.Tag.Tone;
import org.talent.rules.Words;
import org.talent.rules.language.RuleSheet;
import org.talent.rules.language.RuleSheet.Line;
import org.talent.rules.language.RuleSheet.Reading;
import org.talent.rules.language.RuleSheet.SheetProblem;
import org.talent.rules.language.RuleTable;
import org.talent.rules.language.RuleTable.Column;
import org.talent.rules.language.Schema;
import org.talent.rules.language.Schema.ActionType;

/** UC-206: one rule as a form: conditions from what facts there are, a formula with its parameters, and what it says in words. */
final class FormPart extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Workpiece workpiece;
    private final boolean editing;
    private final transient Runnable whenChanged;
    private final transient Words meanings;
    private final transient Schema schema;
    private final transient Optional<FormulaExample> example;
    private final Select<Integer> rule = new Select<>();
    private final Div fields = new Div();
    private boolean filling;

    FormPart(Workpiece workpiece, boolean editing, Optional<FormulaExample> example, Runnable whenChanged) {
        this.workpiece = workpiece;
        this.editing = editing;
        this.example = example;
        this.whenChanged = whenChanged;
        schema = workpiece.cells().schema();
        meanings = new Words("org.talent.rules.meanings", getLocale());
        rule.setLabel(getTranslation("association.rules.rule"));
        rule.setWidthFull();
        rule.addValueChangeListener(change -> {
            if (!filling && change.getValue() != null) {
                workpiece.choose(change.getValue());
                refresh();
            }
        });
        fields.addClassName("rule-form");
        var add = new Button(getTranslation("studio.rule.add"), _ -> {
            workpiece.sheet().ifPresent(sheet -> workpiece.choose(sheet.lines().size()));
            change(sheet -> sheet.added(sheet.lines().size()));
        });
        add.setVisible(editing);
        var bar = new Div(rule, add);
        bar.addClassName("bar");
        getContent().add(bar, fields);
    }

    void refresh() {
        filling = true;
        fields.removeAll();
        workpiece
                .sheet()
                .ifPresentOrElse(
                        this::show, () -> fields.add(new Note(getTranslation("studio.table.unreadable"), Tone.WARN)));
        filling = false;
    }

    private void show(RuleSheet sheet) {
        rule.setVisible(!sheet.lines().isEmpty());
        if (sheet.lines().isEmpty()) {
            fields.add(new EmptyState(getTranslation("studio.form.empty"), getTranslation("studio.form.empty.words")));
            return;
        }
        int line = Math.min(workpiece.chosen(), sheet.lines().size() - 1);
        rule.setItemLabelGenerator(
                number -> (number + 1) + ". " + sheet.lines().get(number).name());
        rule.setItems(IntStream.range(0, sheet.lines().size()).boxed().toList());
        rule.setValue(line);
        var problems = workpiece.reading().map(Reading::problems).orElse(List.of()).stream()
                .filter(problem -> problem.line() == line)
                .toList();
        var name = new TextField(getTranslation("studio.form.name"));
        fill(name, sheet.cell(line, RuleSheet.NAME), problems, RuleSheet.NAME, typed(line, RuleSheet.NAME));
        var comment = new TextArea(getTranslation("studio.form.comment"));
        comment.setValue(sheet.lines().get(line).comment());
        comment.setWidthFull();
        comment.setReadOnly(!editing);
        comment.addValueChangeListener(change -> change(now -> now.commented(line, change.getValue())));
        fields.add(name, comment);
        switch (sheet.lines().get(line)) {
            case Line.Typed typed -> cells(sheet, line, typed, problems);
            case Line.Text text -> text(line, text, problems);
        }
        problems.stream()
                .filter(problem -> problem.place() == RuleSheet.WHOLE)
                .forEach(problem -> fields.add(new Note(problem.problem().message(getLocale()), Tone.BAD)));
        workpiece.sentence(line).ifPresent(words -> {
            var said = new Paragraph(words);
            said.addClassName("example");
            fields.add(new H3(getTranslation("studio.form.inWords")), said);
        });
        example.flatMap(shown -> workpiece.action(line).map(shown::of)).ifPresent(fields::add);
    }

    private void text(int line, Line.Text text, List<SheetProblem> problems) {
        var area = new TextArea(getTranslation("studio.form.text"));
        area.setHelperText(getTranslation("studio.form.text.help"));
        area.setWidthFull();
        area.setValue(text.text());
        area.setReadOnly(!editing);
        area.addValueChangeListener(change -> change(sheet -> sheet.typed(line, 1, change.getValue())));
        mark(area, problems, 1);
        fields.add(area);
    }

    private void cells(RuleSheet sheet, int line, Line.Typed typed, List<SheetProblem> problems) {
        fields.add(new H3(getTranslation("studio.form.when")));
        var conditions = RuleTable.possible(schema).stream()
                .filter(Column.Condition.class::isInstance)
                .toList();
        var used = conditions.stream()
                .filter(column -> typed.cells().containsKey(column) || workpiece.isOpened(column))
                .toList();
        if (used.isEmpty()) {
            fields.add(new Paragraph(getTranslation("studio.form.always")));
        }
        used.forEach(column -> fields.add(field(sheet, line, column, typed, problems)));
        fields.add(adder(
                "studio.form.condition.add",
                conditions.stream().filter(column -> !used.contains(column)).toList(),
                column -> {
                    workpiece.openColumn(column);
                    change(now -> now.columns().contains(column) ? now : now.withColumn(column, schema));
                    refresh();
                }));
        fields.add(new H3(getTranslation("studio.form.then")));
        var actions = schema.actions().stream()
                .filter(action -> columns(action).stream()
                        .anyMatch(column -> typed.cells().containsKey(column) || workpiece.isOpened(column)))
                .toList();
        actions.forEach(action -> fields.add(action(sheet, line, action, typed, problems)));
        fields.add(adder(
                "studio.form.action.add",
                schema.actions().stream()
                        .filter(action -> !actions.contains(action))
                        .map(action -> columns(action).getFirst())
                        .toList(),
                column -> begin(line, column)));
    }

    /** All that one action takes, and the way to take it out or to choose another one. */
    private Component action(
            RuleSheet sheet, int line, ActionType action, Line.Typed typed, List<SheetProblem> problems) {
        var group = new Div(new Paragraph(meanings.say("action." + action.name())));
        group.addClassName("example");
        var parameters = new Div();
        parameters.addClassName("line");
        columns(action).stream()
                .filter(column -> column instanceof Column.Argument)
                .forEach(column -> parameters.add(field(sheet, line, column, typed, problems)));
        var remove = new Button(getTranslation("studio.form.action.remove"), _ -> {
            columns(action).forEach(workpiece::closeColumn);
            change(now -> clear(now, line, columns(action)));
        });
        remove.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        remove.setVisible(editing);
        group.add(parameters, remove);
        return group;
    }

    private void begin(int line, Column column) {
        workpiece.openColumn(column);
        change(now -> {
            var with = now.columns().contains(column) ? now : now.withColumn(column, schema);
            return column instanceof Column.Mark
                    ? with.typed(
                            line,
                            with.columns().indexOf(column) + 1,
                            workpiece.choices(column).getFirst())
                    : with;
        });
        refresh();
    }

    private static RuleSheet clear(RuleSheet sheet, int line, List<Column> columns) {
        var cleared = sheet;
        for (var column : columns) {
            int place = sheet.columns().indexOf(column) + 1;
            if (place > 0) {
                cleared = cleared.typed(line, place, "");
            }
        }
        return cleared;
    }

    private List<Column> columns(ActionType action) {
        return RuleTable.possible(schema).stream()
                .filter(column -> switch (column) {
                    case Column.Condition _ -> false;
                    case Column.Argument(var name, var _) -> name.equals(action.name());
                    case Column.Mark(var name) -> name.equals(action.name());
                })
                .toList();
    }

    private ComboBox<Column> adder(String key, List<Column> columns, Consumer<Column> whenChosen) {
        var adder = new ComboBox<Column>();
        adder.setPlaceholder(getTranslation(key));
        adder.setAriaLabel(getTranslation(key));
        adder.setItemLabelGenerator(column -> switch (column) {
            case Column.Condition _ -> title(column);
            case Column.Argument(var action, var _) -> meanings.say("action." + action);
            case Column.Mark(var action) -> meanings.say("action." + action);
        });
        adder.setItems(columns);
        adder.setWidth("26rem");
        adder.setVisible(editing && !columns.isEmpty());
        adder.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                whenChosen.accept(change.getValue());
            }
        });
        return adder;
    }

    private Component field(RuleSheet sheet, int line, Column column, Line.Typed typed, List<SheetProblem> problems) {
        var choices = workpiece.choices(column);
        var value = typed.cells().getOrDefault(column, "");
        int place = sheet.columns().indexOf(column) + 1;
        Consumer<String> put = text -> change(now -> {
            var with = now.columns().contains(column) ? now : now.withColumn(column, schema);
            return with.typed(line, with.columns().indexOf(column) + 1, text);
        });
        if (choices.isEmpty()) {
            var field = new TextField(title(column));
            field.setHelperText(column instanceof Column.Condition ? getTranslation("studio.form.signs") : "");
            fill(field, value, problems, place, put);
            return field;
        }
        var field = new ComboBox<String>(title(column));
        field.setItems(choices);
        field.setAllowCustomValue(true);
        field.addCustomValueSetListener(set -> field.setValue(set.getDetail()));
        field.setHelperText(column instanceof Column.Condition ? getTranslation("studio.form.several") : "");
        fill(field, value, problems, place, put);
        return field;
    }

    private <C extends Component & HasValueAndElement<?, String>> void fill(
            C field, String value, List<SheetProblem> problems, int place, Consumer<String> put) {
        field.setValue(value);
        field.setReadOnly(!editing);
        if (field instanceof com.vaadin.flow.component.HasSize sized) {
            sized.setWidth(place == RuleSheet.NAME ? "100%" : "22rem");
            sized.setMaxWidth("100%");
        }
        field.addValueChangeListener(change -> put.accept(change.getValue() == null ? "" : change.getValue()));
        mark(field, problems, place);
    }

    private void mark(Component field, List<SheetProblem> problems, int place) {
        var words = problems.stream()
                .filter(problem -> problem.place() == place)
                .map(problem -> problem.problem().message(getLocale()))
                .collect(Collectors.joining(" "));
        if (field instanceof com.vaadin.flow.component.HasValidation validated && !words.isEmpty()) {
            validated.setErrorMessage(words);
            validated.setInvalid(true);
        }
    }

    private Consumer<String> typed(int line, int place) {
        return text -> change(sheet -> sheet.typed(line, place, text));
    }

    private void change(UnaryOperator<RuleSheet> change) {
        if (!filling) {
            workpiece.change(change);
            whenChanged.run();
        }
    }

    private String title(Column column) {
        return RuleTable.title(column, schema, meanings);
    }
}
