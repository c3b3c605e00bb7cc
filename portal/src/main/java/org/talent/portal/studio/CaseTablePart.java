package org.talent.portal.studio;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.talent.portal.components.Toast;
import org.talent.portal.studio.TypedGrid.Fault;
import org.talent.portal.studio.TypedGrid.Head;
import org.talent.portal.studio.TypedGrid.Line;
import org.talent.rules.Vocabulary;
import org.talent.rules.cases.CaseColumn;
import org.talent.rules.cases.CaseColumn.Part;
import org.talent.rules.cases.CaseKind;
import org.talent.rules.cases.CaseTable;
import org.talent.rules.cases.RuleCase;

/** One table of a test case: what is given, or what is expected. */
final class CaseTablePart extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    /** What is done to the table. */
    interface Listener {

        void changed(CaseTable table);

        void undone();

        void redone();
    }

    private final Part part;
    private final CaseKind kind;
    private final transient Listener listener;
    private final TypedGrid grid;
    private final ComboBox<CaseColumn> further = new ComboBox<>();
    private final Set<CaseColumn> wanted = EnumSet.noneOf(CaseColumn.class);
    private transient CaseTable table;

    CaseTablePart(Part part, CaseKind kind, boolean editing, Listener listener) {
        this.part = part;
        this.kind = kind;
        this.listener = listener;
        this.table = new CaseTable(part, List.of(), List.of());
        var title = part.words(getLocale());
        grid = new TypedGrid(title, !editing, new Typing());
        further.setPlaceholder(getTranslation("studio.column.add"));
        further.setAriaLabel(title + ": " + getTranslation("studio.column.add"));
        further.setItemLabelGenerator(column -> column.words(getLocale()));
        further.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                wanted.add(change.getValue());
                listener.changed(table);
                further.clear();
            }
        });
        var tools = new Div(
                tool("studio.row.add", title, () -> grid.act("add", 0)),
                tool("studio.row.duplicate", title, () -> grid.act("duplicate", 0)),
                tool("studio.row.remove", title, () -> grid.act("remove", 0)),
                further);
        tools.addClassName("bar");
        tools.setVisible(editing);
        getContent().add(new H3(title), grid, tools);
    }

    private Button tool(String key, String title, Runnable work) {
        var button = new Button(getTranslation(key), _ -> work.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(title + ": " + getTranslation(key));
        return button;
    }

    /** Columns that were asked for and stayed empty belong to the case that was shown. */
    void forgetColumns() {
        wanted.clear();
    }

    void show(RuleCase one, Vocabulary names, List<CaseMessage> messages) {
        table = CaseTable.of(one, part, kind, wanted);
        further.setItems(kind.columns(part).stream()
                .filter(column -> !table.columns().contains(column))
                .toList());
        var locale = getLocale();
        grid.show(
                table.columns().stream()
                        .map(column -> new Head(column.words(locale), "", column.choices(one, names, locale)))
                        .toList(),
                IntStream.range(0, table.rows().size())
                        .mapToObj(line -> line(line, messages))
                        .toList());
    }

    private Line line(int line, List<CaseMessage> messages) {
        int places = table.columns().size();
        var titles = table.columns().stream().map(CaseColumn::title).toList();
        return new Line(
                false,
                "",
                IntStream.range(0, places)
                        .mapToObj(place -> table.cell(line, place))
                        .toList(),
                messages.stream()
                        .filter(message ->
                                message.line() == table.rows().get(line).line())
                        .map(message -> new Fault(titles.indexOf(message.column()), message.words(), false))
                        .toList());
    }

    /** A browser may speak of a row that was taken away meanwhile. */
    private boolean isThere(int line) {
        return line < table.rows().size();
    }

    private final class Typing implements TypedGrid.Listener {

        @Override
        public void typed(int line, int place, String text) {
            if (isThere(line)) {
                listener.changed(table.typed(line, place, text));
            }
        }

        @Override
        public void pasted(int line, int place, List<List<String>> block) {
            if (!isThere(line)) {
                return;
            }
            var pasted = table.pasted(line, place, block);
            listener.changed(pasted.table());
            if (pasted.left() > 0) {
                Toast.warn(getTranslation("studio.paste.left", pasted.left()));
            }
        }

        @Override
        public void added(int at) {
            listener.changed(table.added(Math.min(at, table.rows().size())));
        }

        @Override
        public void duplicated(int line) {
            if (isThere(line)) {
                listener.changed(table.duplicated(line));
            }
        }

        @Override
        public void removed(int line) {
            if (isThere(line)) {
                listener.changed(table.removed(line));
            }
        }

        @Override
        public void moved(int line, int to) {
            if (isThere(line) && isThere(to)) {
                listener.changed(table.moved(line, to));
            }
        }

        @Override
        public void undone() {
            listener.undone();
        }

        @Override
        public void redone() {
            listener.redone();
        }

        @Override
        public void chosen(int line) {}
    }
}
