package org.talent.portal.association.imports;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.talent.portal.association.AssociationPaths;
import org.talent.portal.association.Chosen;
import org.talent.portal.components.Card;
import org.talent.portal.components.DataTable;
import org.talent.portal.components.Note;
import org.talent.portal.components.PageHead;
import org.talent.portal.components.Tag.Tone;
import org.talent.portal.components.Toast;
import org.talent.portal.jobs.Jobs;
import org.talent.portal.security.Roles;
import org.talent.portal.shell.MainLayout;
import org.talent.portal.shell.Refreshed;
import org.talent.rules.Domain;
import org.talent.tenants.contest.BrowseContests;
import org.talent.tenants.contest.Event;
import org.talent.tenants.contest.Season;
import org.talent.tenants.contest.SeasonId;
import org.talent.tenants.imports.BrowseMappings;
import org.talent.tenants.imports.ImportFile;
import org.talent.tenants.imports.ImportReasons;
import org.talent.tenants.imports.MappingChoice;
import org.talent.tenants.imports.MappingSaving;
import org.talent.tenants.imports.PreviewTable;
import org.talent.tenants.imports.SaveMapping;
import org.talent.tenants.imports.SavedMapping;
import org.talent.tenants.imports.StagedRow;
import org.talent.tenants.imports.SuggestMapping;
import org.talent.tenants.imports.TablePreview;
import org.talent.tenants.imports.mapping.MappingFault;
import org.talent.tenants.imports.mapping.MappingGuess;
import org.talent.tenants.imports.mapping.MappingParser;
import org.talent.tenants.imports.mapping.MappingWords;
import org.talent.tenants.imports.mapping.table.SourceFiles;
import org.talent.tenants.imports.mapping.table.UnreadableFile;

/** UC-202: a table is brought in: file, meaning of its columns, preview, then what applying would do. */
@Route(value = AssociationPaths.NEW_IMPORT + "/:season([0-9]+)", layout = MainLayout.class)
@RolesAllowed(Roles.ORGANISER)
class NewImportView extends Div implements BeforeEnterObserver, HasDynamicTitle, Refreshed {

    private static final long serialVersionUID = 1L;
    private static final int LARGEST = 200_000_000;
    private static final String EVENT = "event";
    private static final String ROLE = "role";
    /** Stands in the preview for what is not said yet, so that rows are seen at once. */
    private static final String UNSAID = "—";

    private final transient BrowseContests browseContests;
    private final transient BrowseMappings browseMappings;
    private final transient PreviewTable previewTable;
    private final transient SuggestMapping suggestMapping;
    private final transient SaveMapping saveMapping;
    private final transient ReadingJob readingJob;
    private final Div meaning = new Div();
    private final Div preview = new Div();
    private final TextArea text = new TextArea();
    private final Checkbox keep = new Checkbox();
    private final Map<String, String> given = new LinkedHashMap<>();
    private transient @Nullable Season season;
    private transient @Nullable SourceFiles files;
    private transient @Nullable SavedMapping saved;
    private transient ReadingJob.@Nullable Outcome started;

    NewImportView(
            BrowseContests browseContests,
            BrowseMappings browseMappings,
            PreviewTable previewTable,
            SuggestMapping suggestMapping,
            SaveMapping saveMapping,
            ImportFile importFile,
            Jobs jobs) {
        this.browseContests = browseContests;
        this.browseMappings = browseMappings;
        this.previewTable = previewTable;
        this.suggestMapping = suggestMapping;
        this.saveMapping = saveMapping;
        readingJob = new ReadingJob(importFile, jobs);
        text.setLabel(getTranslation("association.wizard.text"));
        text.setHelperText(getTranslation("association.wizard.text.help"));
        text.setWidthFull();
        text.addClassName("code-area");
        text.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                look();
            }
        });
        keep.setLabel(getTranslation("association.wizard.keep"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("association.wizard.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        season = browseContests.season(
                new SeasonId(Chosen.number(event, "season").orElseThrow()));
        removeAll();
        add(new PageHead(getPageTitle())
                .under(getTranslation("association.imports.title"), AssociationPaths.imports(season().id()))
                .marks(new Span(season().title())));
        add(new Card(getTranslation("association.wizard.file"), upload()), meaning, preview);
    }

    private Season season() {
        return Objects.requireNonNull(season);
    }

    private Component upload() {
        var upload = new Upload();
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST);
        upload.setUploadButton(new Button(getTranslation("parts.chooseFile")));
        upload.setDropLabel(new Span(getTranslation("parts.dropFile")));
        upload.setUploadHandler(UploadHandler.toTempFile((metadata, file) -> {
            try (var content = Files.newInputStream(file.toPath())) {
                received(metadata.fileName(), content);
            }
            Files.deleteIfExists(file.toPath());
        }));
        upload.addFileRejectedListener(rejected -> Toast.warn(getTranslation("association.wizard.tooLarge")));
        return new Div(new Paragraph(getTranslation("association.wizard.file.words")), upload);
    }

    /** A file has arrived: what it is, and what its columns probably mean. */
    void received(String name, InputStream content) throws IOException {
        forget();
        meaning.removeAll();
        preview.removeAll();
        given.clear();
        saved = null;
        var sent = SourceFiles.sent(name, content);
        files = sent;
        var table = previewTable.look(sent);
        if (table.refusal().isPresent()) {
            meaning.add(refusal(table));
            return;
        }
        table.raw().ifPresent(raw -> {
            var found = new ArrayList<String>();
            raw.encoding().ifPresent(encoding -> found.add(getTranslation("association.wizard.encoding", encoding)));
            raw.delimiter()
                    .ifPresent(mark -> found.add(
                            getTranslation("association.wizard.delimiter", mark.equals("\t") ? "TAB" : mark)));
            meaning.add(new Card(name, new Paragraph(String.join(" · ", found)), new UploadedTable(raw)));
        });
        meaning.add(new Card(getTranslation("association.wizard.columns"), columns(sent)));
    }

    private Note refusal(TablePreview table) {
        return new Note(new ImportReasons(getLocale()).say(table.refusal().orElseThrow()), Tone.BAD);
    }

    private Component columns(SourceFiles sent) {
        var body = new Div();
        var choices = new Div();
        var mappings = browseMappings.newest();
        if (!mappings.isEmpty()) {
            var select = new Select<SavedMapping>();
            select.setLabel(getTranslation("association.wizard.mapping"));
            select.setItems(mappings);
            select.setEmptySelectionAllowed(true);
            select.setEmptySelectionCaption(getTranslation("association.wizard.suggested"));
            select.setItemLabelGenerator(
                    one -> one == null ? getTranslation("association.wizard.suggested") : one.title());
            select.addValueChangeListener(change -> {
                saved = change.getValue();
                if (saved == null) {
                    suggest(sent, Map.of(), choices);
                } else {
                    choices.removeAll();
                    take(saved.text());
                }
            });
            body.add(select);
        }
        body.add(choices);
        suggest(sent, Map.of(), choices);
        return body;
    }

    private void suggest(SourceFiles sent, Map<String, String> chosen, Div choices) {
        try {
            MappingGuess guess = suggestMapping.suggest(sent, chosen);
            if (chosen.isEmpty()) {
                choices.removeAll();
                choices.add(
                        new Paragraph(getTranslation("association.wizard.columns.words")),
                        new ColumnChoices(guess, changed -> suggest(sent, changed, choices)));
            }
            take(guess.text());
        } catch (UnreadableFile refused) {
            choices.add(new Note(new ImportReasons(getLocale()).say(refused.reason()), Tone.BAD));
        }
    }

    private void take(String mapping) {
        text.setValue(mapping);
        look();
    }

    /** The file as the mapping understands it, and what is still to be said. */
    void look() {
        preview.removeAll();
        var sent = files;
        if (sent == null) {
            return;
        }
        var asked = asked();
        var filled = filled(asked);
        var shown = new LinkedHashMap<>(filled);
        shown.replaceAll((_, value) -> value.isBlank() ? UNSAID : value);
        var table = previewTable.look(sent, text.getValue(), shown);
        var card = new Card(getTranslation("association.wizard.preview"));
        if (!asked.isEmpty()) {
            card.add(questions(asked));
        }
        table.faults().forEach(fault -> card.add(fault(fault)));
        table.refusal().ifPresent(_ -> card.add(refusal(table)));
        if (!table.rows().isEmpty()) {
            card.add(rows(table.rows()));
        }
        var expert = new Details(getTranslation("association.wizard.expert"), text, keep);
        expert.setOpened(!table.faults().isEmpty());
        keep.setVisible(saved == null);
        var start = new Button(getTranslation("association.wizard.dryRun"), _ -> start());
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        start.setEnabled(table.faults().isEmpty()
                && table.refusal().isEmpty()
                && filled.values().stream().noneMatch(String::isBlank));
        var bar = new Div(start, new Span(getTranslation("association.wizard.dryRun.words")));
        bar.addClassName("bar");
        card.add(expert, bar);
        preview.add(card);
    }

    private Map<String, Optional<String>> asked() {
        return switch (MappingParser.parse(text.getValue())) {
            case MappingParser.Parsed.Understood(var mapping) -> mapping.given();
            case MappingParser.Parsed.Faulty _ -> Map.of();
        };
    }

    private Map<String, String> filled(Map<String, Optional<String>> asked) {
        var filled = new LinkedHashMap<String, String>();
        asked.forEach((name, usual) -> filled.put(name, given.getOrDefault(name, usual.orElse(""))));
        return filled;
    }

    private Component questions(Map<String, Optional<String>> asked) {
        var bar = new Div();
        bar.addClassName("bar");
        asked.forEach((name, usual) -> bar.add(question(name, given.getOrDefault(name, usual.orElse("")))));
        return bar;
    }

    private Component question(String name, String value) {
        return switch (name) {
            case EVENT -> {
                var events = browseContests.events(season().id());
                var select = new ComboBox<Event>(getTranslation("association.wizard.event"));
                select.setItems(events);
                select.setItemLabelGenerator(event -> event.title() + " (" + event.code() + ")");
                select.setMinWidth("20rem");
                select.setRequiredIndicatorVisible(true);
                events.stream()
                        .filter(event -> event.code().equals(value))
                        .findFirst()
                        .ifPresent(select::setValue);
                select.addValueChangeListener(change -> answer(
                        name,
                        Optional.ofNullable(change.getValue()).map(Event::code).orElse("")));
                yield select;
            }
            case ROLE -> {
                var select = new ComboBox<String>(getTranslation("association.wizard.role"));
                var roles = new ArrayList<>(season().names().getOrDefault(Domain.ROLE, List.of()));
                if (!value.isEmpty() && !roles.contains(value)) {
                    roles.add(value);
                }
                select.setItems(roles);
                select.setValue(value.isEmpty() ? null : value);
                select.addValueChangeListener(change ->
                        answer(name, Optional.ofNullable(change.getValue()).orElse("")));
                yield select;
            }
            default -> {
                var field = new TextField(name);
                field.setValue(value);
                field.addValueChangeListener(change -> answer(name, change.getValue()));
                yield field;
            }
        };
    }

    private void answer(String name, String value) {
        given.put(name, value);
        look();
    }

    private Note fault(MappingFault fault) {
        return new Note(new MappingWords(getLocale()).say(fault), Tone.BAD);
    }

    private DataTable<StagedRow> rows(List<StagedRow> rows) {
        var words = new PreviewWords(this);
        return new DataTable<StagedRow>(getTranslation("association.wizard.preview"))
                .number(
                        getTranslation("association.import.row"),
                        row -> Integer.toString(row.place().number()))
                .text(getTranslation("association.ranking.entrant"), words::entrant)
                .text(getTranslation("association.person.result"), words::result)
                .text(getTranslation("explanation.event"), words::event)
                .rowClass(row -> row instanceof StagedRow.Unreadable ? "muted" : "")
                .show(rows);
    }

    private void start() {
        var sent = Objects.requireNonNull(files);
        var asked = filled(asked());
        var choice = saved == null ? chosen() : new MappingChoice.Saved(saved.code());
        files = null; // the job closes them
        started = readingJob.start(season().id(), choice, sent, asked);
        preview.removeAll();
        meaning.removeAll();
        preview.add(new Note(getTranslation("association.wizard.reading"), Tone.ACCENT));
    }

    private MappingChoice chosen() {
        if (!keep.getValue()) {
            return new MappingChoice.Sent(text.getValue());
        }
        return switch (saveMapping.save(text.getValue())) {
            case MappingSaving.Saved(var mapping) -> new MappingChoice.Saved(mapping.code());
            case MappingSaving.Unchanged(var mapping) -> new MappingChoice.Saved(mapping.code());
            case MappingSaving.Faulty _ -> new MappingChoice.Sent(text.getValue());
        };
    }

    /** When the file is read: on to what applying would do, or what is wrong with the file. */
    @Override
    public void refresh() {
        var outcome = started;
        if (outcome == null) {
            return;
        }
        outcome.batch().ifPresent(batch -> UI.getCurrent().navigate(AssociationPaths.batch(batch)));
        outcome.faults(getLocale()).ifPresent(words -> {
            preview.removeAll();
            preview.add(new Note(words, Tone.BAD));
        });
    }

    @Override
    protected void onDetach(DetachEvent event) {
        forget();
    }

    private void forget() {
        var before = files;
        files = null;
        if (before != null) {
            before.close();
        }
    }
}
