package org.talent.portal.association.imports;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCaption;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import org.talent.tenants.imports.mapping.table.RawTable;

/** The first rows of a file as they stand, with their numbers. */
final class UploadedTable extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 60;

    UploadedTable(RawTable raw) {
        var table = new NativeTable();
        table.addClassName("data");
        var caption = new NativeTableCaption();
        caption.setText(getTranslation("association.wizard.asItStands"));
        caption.addClassName("gone");
        table.add(caption);
        for (var line : raw.lines()) {
            var number = new NativeTableCell(Integer.toString(line.number()));
            number.addClassNames("num", "soft");
            var row = new NativeTableRow(number);
            line.cells().forEach(cell -> row.add(new NativeTableCell(shortened(cell))));
            table.getBody().add(row);
        }
        getContent().addClassNames("table-frame", "low");
        getContent().getElement().setAttribute("tabindex", "0");
        getContent().getElement().setAttribute("role", "region");
        getContent().getElement().setAttribute("aria-label", getTranslation("association.wizard.asItStands"));
        getContent().add(table);
    }

    private static String shortened(String cell) {
        return cell.length() <= LONGEST ? cell : cell.substring(0, LONGEST - 1) + "…";
    }
}
