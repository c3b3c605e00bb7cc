package org.talent.portal.association.imports;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.talent.portal.association.AssociationPaths;
import org.talent.portal.association.Chosen;
import org.talent.portal.components.Card;
import org.talent.portal.components.EmptyState;
import org.talent.portal.components.Figure;
import org.talent.portal.components.Figures;
import org.talent.portal.components.Note;
import org.talent.portal.components.PageHead;
import org.talent.portal.components.ResponsiveGrid;
import org.talent.portal.components.SureDialog;
import org.talent.portal.components.Tag;
import org.talent.portal.components.Tag.Tone;
import org.talent.portal.components.Toast;
import org.talent.portal.jobs.Job;
import org.talent.portal.jobs.Jobs;
import org.talent.portal.security.Downloads;
import org.talent.portal.security.Roles;
import org.talent.portal.security.Viewer;
import org.talent.portal.shell.MainLayout;
import org.talent.portal.shell.Refreshed;
import org.talent.rules.Phrase;
import org.talent.tenants.imports.BatchCounts;
import org.talent.tenants.imports.BatchState;
import org.talent.tenants.imports.BrowseImports;
import org.talent.tenants.imports.FaultyRowsFile;
import org.talent.tenants.imports.ImportBatch;
import org.talent.tenants.imports.ImportBatchId;
import org.talent.tenants.imports.ImportReasons;
import org.talent.tenants.imports.ImportResults;
import org.talent.tenants.imports.ImportResults.NewNames;
import org.talent.tenants.imports.ImportedRowFate;
import org.talent.tenants.imports.RowFate;
import org.talent.tenants.imports.Undoing.NothingToUndo;
import org.talent.tenants.imports.Undoing.Undone;
import org.talent.tenants.tenancy.Role;

/** UC-202, UC-203: one import: what it would do or did, the rows that need a look, applying and undoing. */
@Route(value = AssociationPaths.IMPORT + "/:batch([0-9]+)", layout = MainLayout.class)
@RolesAllowed({Roles.ORGANISER, Roles.MODERATOR, Roles.RULE_EDITOR, Roles.RULE_APPROVER})
class ImportBatchView extends Div implements BeforeEnterObserver, HasDynamicTitle, Refreshed {

    private static final long serialVersionUID = 1L;
    private static final List<RowFate> FAULTY = List.of(RowFate.REJECTED, RowFate.DOUBTFUL, RowFate.ABSENT);

    private final transient BrowseImports browseImports;
    private final transient ImportResults importResults;
    private final transient FaultyRowsFile faultyRowsFile;
    private final transient Jobs jobs;
    private final boolean organiser;
    private final Checkbox addNames = new Checkbox();
    private transient @Nullable ImportBatchId id;

    ImportBatchView(
            BrowseImports browseImports,
            ImportResults importResults,
            FaultyRowsFile faultyRowsFile,
            Jobs jobs,
            Viewer viewer) {
        this.browseImports = browseImports;
        this.importResults = importResults;
        this.faultyRowsFile = faultyRowsFile;
        this.jobs = jobs;
        organiser = viewer.signedIn().actor().roles().contains(Role.ORGANISER);
        addNames.setLabel(getTranslation("association.import.addNames"));
        addNames.setValue(true);
    }

    @Override
    public String getPageTitle() {
        return getTranslation(
                "association.import.title", Objects.requireNonNull(id).value());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = new ImportBatchId(Chosen.number(event, "batch").orElseThrow());
        refresh();
    }

    @Override
    public void refresh() {
        removeAll();
        var batch = browseImports.batch(Objects.requireNonNull(id));
        var head = new PageHead(getPageTitle())
                .under(getTranslation("association.imports.title"), AssociationPaths.imports(batch.season()))
                .marks(
                        new Tag(
                                getTranslation("association.imports.state." + batch.state()),
                                BatchTone.of(batch.state())),
                        new Span(" " + batch.fileName()));
        add(head);
        if (organiser) {
            actions(head, batch);
        }
        if (batch.state() == BatchState.STAGED) {
            add(new Note(getTranslation("association.import.staged"), Tone.ACCENT));
            unknownEvents(batch);
        }
        add(Card.columns("c4", figures(batch.counts())));
        rows(batch);
    }

    private void actions(PageHead head, ImportBatch batch) {
        switch (batch.state()) {
            case STAGED -> {
                var apply = new Button(getTranslation("association.import.apply"), _ -> apply(batch));
                apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
                head.actions(
                        addNames, new Button(getTranslation("association.import.abandon"), _ -> abandon(batch)), apply);
            }
            case APPLIED -> {
                var undo = new Button(getTranslation("association.import.undo"), _ -> askToUndo(batch));
                undo.addThemeVariants(ButtonVariant.LUMO_ERROR);
                head.actions(undo);
            }
            case UNDONE, ABANDONED -> {}
        }
    }

    private void apply(ImportBatch batch) {
        var newNames = addNames.getValue() ? NewNames.ADD : NewNames.REFUSE;
        jobs.start(
                Phrase.of("association.import.job.apply", batch.fileName()),
                AssociationPaths.batch(batch.id()),
                progress -> {
                    var counts = importResults.commit(batch.id(), newNames, progress);
                    return new Job.Done(
                            Phrase.of(
                                    "association.import.applied",
                                    counts.newResults(),
                                    counts.changedResults(),
                                    counts.rejected()),
                            AssociationPaths.batch(batch.id()));
                });
    }

    private void abandon(ImportBatch batch) {
        new SureDialog(
                        getTranslation("association.import.abandon"),
                        getTranslation("association.import.abandon.words"),
                        getTranslation("association.import.abandon"),
                        () -> {
                            importResults.abandon(batch.id());
                            Toast.tell(getTranslation("association.import.abandoned"));
                            UI.getCurrent().navigate(AssociationPaths.imports(batch.season()));
                        })
                .open();
    }

    private void askToUndo(ImportBatch batch) {
        var counts = batch.counts();
        new SureDialog(
                        getTranslation("association.import.undo"),
                        getTranslation("association.import.undo.words", counts.newResults(), counts.changedResults()),
                        getTranslation("association.import.undo"),
                        () -> undo(batch))
                .typed(getTranslation("association.import.undo.typed"))
                .open();
    }

    private void undo(ImportBatch batch) {
        jobs.start(
                Phrase.of("association.import.job.undo", batch.fileName()),
                AssociationPaths.batch(batch.id()),
                progress -> {
                    progress.at("undo", 0, -1);
                    var words = switch (importResults.undo(batch.id())) {
                        case Undone(long closed, long restored, long kept) ->
                            Phrase.of("association.import.undone", closed, restored, kept);
                        case NothingToUndo _ -> Phrase.of("association.import.nothingToUndo");
                    };
                    return new Job.Done(words, AssociationPaths.batch(batch.id()));
                });
    }

    private void unknownEvents(ImportBatch batch) {
        var unknown = browseImports.unknownEvents(batch.id());
        if (!unknown.isEmpty()) {
            add(new Note(
                    getTranslation(
                            "association.import.unknownEvents",
                            unknown.entrySet().stream()
                                    .map(entry -> "«" + entry.getKey() + "» ("
                                            + Figures.count(entry.getValue(), getLocale()) + ")")
                                    .collect(Collectors.joining(", "))),
                    Tone.WARN));
        }
    }

    private Figure[] figures(BatchCounts counts) {
        return new Figure[] {
            figure(counts.rows(), "rows"),
            figure(counts.newResults(), "new"),
            figure(counts.changedResults(), "changed"),
            figure(counts.unchangedResults(), "unchanged"),
            figure(counts.newPeople(), "newPeople"),
            figure(counts.rejected(), "rejected"),
            figure(counts.doubtful(), "doubtful"),
            figure(counts.absent(), "absent")
        };
    }

    private Figure figure(long number, String key) {
        return new Figure(Figures.count(number, getLocale()), getTranslation("association.imports." + key));
    }

    private void rows(ImportBatch batch) {
        if (browseImports.countRows(batch.id(), FAULTY) == 0) {
            add(new EmptyState(
                    getTranslation("association.import.clean.title"),
                    getTranslation("association.import.clean.words")));
            return;
        }
        var locale = getLocale();
        var reasons = new ImportReasons(locale);
        var download = Downloads.link(
                getTranslation("association.import.faultyFile"),
                () -> "import-%s-rows.csv".formatted(batch.id()),
                "text/csv; charset=utf-8",
                out -> faultyRowsFile.write(batch.id(), locale, out));
        var grid = new ResponsiveGrid<ImportedRowFate>(
                getTranslation("association.import.rows"), row -> card(row, reasons));
        grid.number(
                getTranslation("association.import.row"),
                row -> Figures.count(row.place().number(), getLocale()));
        grid.part(getTranslation("association.import.fate"), this::fate);
        grid.text(getTranslation("association.why"), row -> reasons.say(row.reason()))
                .setFlexGrow(2);
        grid.text(getTranslation("association.import.raw"), row -> row.place().raw())
                .setFlexGrow(2);
        grid.grid()
                .setItems(
                        query -> browseImports.rows(batch.id(), FAULTY, query.getOffset(), query.getLimit()).stream(),
                        _ -> browseImports.countRows(batch.id(), FAULTY));
        grid.fit(browseImports.countRows(batch.id(), FAULTY));
        add(new Card(getTranslation("association.import.rows"), download, grid));
    }

    private Tag fate(ImportedRowFate row) {
        return new Tag(
                getTranslation("association.import.fate." + row.fate()),
                row.fate() == RowFate.REJECTED ? Tone.BAD : Tone.WARN);
    }

    private Div card(ImportedRowFate row, ImportReasons reasons) {
        var line = new Div(
                new Span(getTranslation(
                        "association.import.rowNumber", row.place().number())),
                fate(row));
        line.addClassName("line");
        var card = new Div(line, new Span(reasons.say(row.reason())));
        card.addClassName("grid-card");
        return card;
    }
}
