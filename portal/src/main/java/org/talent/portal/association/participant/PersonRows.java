package org.talent.portal.association.participant;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCaption;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.talent.portal.association.AssociationPaths;
import org.talent.portal.components.Figures;
import org.talent.tenants.participant.Participant;

/** Records of people side by side, with what differs marked. */
final class PersonRows extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final NativeTable table = new NativeTable();

    PersonRows(String caption, List<Participant> people) {
        table.addClassNames("data", "pair");
        getContent().addClassName("table-frame");
        getContent().add(table);
        var words = new NativeTableCaption();
        words.setText(caption);
        words.addClassName("gone");
        table.add(words);
        head(people);
        row("name", people, person -> person.name().full());
        row("birthDate", people, person -> {
            var date = person.birthDate();
            return date == null ? year(person.birthYear()) : Figures.day(date, getLocale());
        });
        row("graduation", people, person -> year(person.graduationYear()));
        row("grade", people, person -> year(person.grade()));
        row("school", people, Participant::school);
        row("city", people, Participant::city);
        row("region", people, Participant::region);
        row("identity", people, person -> getTranslation("association.person.identity." + person.identity()));
    }

    private void head(List<Participant> people) {
        var row = new NativeTableRow(new NativeTableHeaderCell(""));
        for (var person : people) {
            row.add(new NativeTableHeaderCell(
                    new Anchor("/" + AssociationPaths.participant(person.id()), "№ " + person.number())));
        }
        table.getHead().add(row);
    }

    private void row(String key, List<Participant> people, Function<Participant, String> of) {
        var name = new NativeTableHeaderCell(getTranslation("association.person." + key));
        name.getElement().setAttribute("scope", "row");
        var row = new NativeTableRow(name);
        var values = people.stream().map(of).toList();
        for (var value : values) {
            var cell = new NativeTableCell(new Span(value.isEmpty() ? "—" : value));
            if (values.stream().anyMatch(other -> !Objects.equals(other, value))) {
                cell.addClassName("differs");
            }
            row.add(cell);
        }
        table.getBody().add(row);
    }

    private static String year(int year) {
        return year == 0 ? "" : Integer.toString(year);
    }
}
