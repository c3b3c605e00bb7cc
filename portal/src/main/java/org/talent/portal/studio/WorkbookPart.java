package org.talent.portal.studio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.function.BiFunction;
import org.talent.portal.components.Toast;
import org.talent.rules.RuleSetKind;
import org.talent.rules.Words;
import org.talent.rules.language.RuleSetPrinter;
import org.talent.rules.language.RuleSheet;
import org.talent.rules.language.SheetGrid;
import org.talent.tenants.imports.ImportReasons;
import org.talent.tenants.imports.mapping.table.UnreadableFile;

/** UC-206: the table goes out as a spreadsheet and comes back in: first what is different, then in its place. */
final class WorkbookPart extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final int LARGEST = 2_000_000;
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final transient Workpiece workpiece;
    private final RuleSetKind kind;
    private final transient BiFunction<String, String, Component> difference;
    private final transient Runnable whenTaken;

    WorkbookPart(
            Workpiece workpiece,
            RuleSetKind kind,
            boolean editing,
            BiFunction<String, String, Component> difference,
            Runnable whenTaken) {
        this.workpiece = workpiece;
        this.kind = kind;
        this.difference = difference;
        this.whenTaken = whenTaken;
        var upload = new Upload(UploadHandler.inMemory((_, bytes) -> received(bytes)));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST);
        upload.setAcceptedFileTypes(".xlsx", TYPE);
        upload.setUploadButton(new Button(getTranslation("studio.workbook.take")));
        upload.setDropLabel(new Span(getTranslation("parts.dropFile")));
        upload.addFileRejectedListener(_ -> Toast.warn(getTranslation("studio.workbook.rejected")));
        upload.addAllFinishedListener(_ -> upload.clearFileList());
        upload.setVisible(editing);
        var line = new Div(download(), upload);
        line.addClassName("bar");
        getContent().add(line);
    }

    private Anchor download() {
        var name = "rules-" + kind.name().toLowerCase(Locale.ROOT) + ".xlsx";
        return new Anchor(
                DownloadHandler.fromInputStream(_ -> {
                    var bytes = workpiece
                            .sheet()
                            .map(sheet -> RuleWorkbook.write(
                                    kind.name().toLowerCase(Locale.ROOT), sheet.grid(workpiece.cells(), words())))
                            .orElse(new byte[0]);
                    return new DownloadResponse(new ByteArrayInputStream(bytes), name, TYPE, bytes.length);
                }),
                getTranslation("studio.workbook.download"));
    }

    private Words words() {
        return new Words("org.talent.rules.meanings", getLocale());
    }

    /** A file has arrived. */
    void received(byte[] bytes) {
        try {
            switch (RuleSheet.of(kind, RuleWorkbook.read(bytes), workpiece.cells(), words())) {
                case SheetGrid.Reading.Sheet(var sheet) ->
                    compare(workpiece.sheet().map(sheet::inOrderOf).orElse(sheet));
                case SheetGrid.Reading.Faulty(var faults) -> {
                    var list = new UnorderedList();
                    var problems = new Words("org.talent.rules.problems", getLocale());
                    faults.forEach(fault -> list.add(new ListItem(getTranslation(
                            "studio.workbook.fault", fault.row() + 1, fault.column() + 1, problems.say(fault.why())))));
                    show(list, () -> {}, false);
                }
            }
        } catch (UnreadableFile unreadable) {
            Toast.warn(new ImportReasons(getLocale()).say(unreadable.reason()));
        }
    }

    private void compare(RuleSheet sheet) {
        var reading = sheet.read(workpiece.cells(), workpiece.vocabulary());
        var before = workpiece.text();
        var shown = new Div();
        if (!reading.problems().isEmpty()) {
            shown.add(new Paragraph(getTranslation(
                    "studio.workbook.problems", reading.problems().size())));
        }
        reading.tree()
                .map(RuleSetPrinter::print)
                .flatMap(after -> before.map(was -> difference.apply(was, after)))
                .ifPresentOrElse(
                        shown::add, () -> shown.add(new Paragraph(getTranslation("studio.workbook.noDifference"))));
        show(
                shown,
                () -> {
                    workpiece.put(sheet);
                    whenTaken.run();
                },
                true);
    }

    private void show(Component shown, Runnable take, boolean sound) {
        var dialog = new Dialog(getTranslation(sound ? "studio.workbook.difference" : "studio.workbook.faulty"));
        dialog.setWidth("52rem");
        dialog.setMaxWidth("96vw");
        dialog.add(shown);
        dialog.getFooter().add(new Button(getTranslation("shell.cancel"), _ -> dialog.close()));
        if (sound) {
            var button = new Button(getTranslation("studio.workbook.confirm"), _ -> {
                dialog.close();
                take.run();
            });
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            dialog.getFooter().add(button);
        }
        dialog.open();
    }
}
