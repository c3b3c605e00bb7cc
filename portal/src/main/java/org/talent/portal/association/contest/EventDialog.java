package org.talent.portal.association.contest;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.talent.portal.components.Days;
import org.talent.portal.components.Note;
import org.talent.portal.components.Tag.Tone;
import org.talent.rules.ContestFacts.EdgeType;
import org.talent.rules.Domain;
import org.talent.tenants.contest.Event;
import org.talent.tenants.contest.EventEdge;
import org.talent.tenants.contest.EventId;
import org.talent.tenants.contest.EventSaving.Fault;
import org.talent.tenants.contest.EventSaving.Field;
import org.talent.tenants.contest.SaveEvent.Leaving;
import org.talent.tenants.contest.Season;
import org.talent.tenants.contest.Track;
import org.talent.tenants.contest.TrackId;

/** The form of one event: what it is, when, for which tracks it counts, and where it leads. */
final class EventDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** Saves, and answers what stands against it; nothing when it was saved. */
    @FunctionalInterface
    interface WhenSaved {
        List<Fault> save(Event event, List<Leaving> leaving);
    }

    private final transient Season season;
    private final transient Optional<Event> edited;
    private final TextField code = new TextField();
    private final TextField title = new TextField();
    private final Select<String> kind = new Select<>();
    private final Select<String> level = new Select<>();
    private final DatePicker starts = new DatePicker();
    private final DatePicker ends = new DatePicker();
    private final BigDecimalField maximum = new BigDecimalField();
    private final TextField metaEvent = new TextField();
    private final Map<TrackId, BigDecimalField> weights = new LinkedHashMap<>();
    private final Map<EdgeType, MultiSelectComboBox<Event>> edges = new EnumMap<>(EdgeType.class);
    private final Map<Field, HasValidation> fields = new EnumMap<>(Field.class);
    private final Div others = new Div();

    EventDialog(
            Season season,
            List<Track> tracks,
            List<Event> events,
            List<EventEdge> known,
            Optional<Event> edited,
            WhenSaved whenSaved) {
        this.season = season;
        this.edited = edited;
        setHeaderTitle(getTranslation(edited.isPresent() ? "association.event.edit" : "association.event.add"));
        setWidth("min(46rem, 100vw)");
        name(Field.CODE, code, "code");
        name(Field.TITLE, title, "title");
        kind.setLabel(getTranslation("association.event.kind"));
        kind.setItems(season.names().getOrDefault(Domain.EVENT_KIND, List.of()));
        fields.put(Field.KIND, kind);
        level.setLabel(getTranslation("association.events.level"));
        level.setItems(season.names().getOrDefault(Domain.LEVEL, List.of()));
        fields.put(Field.LEVEL, level);
        Days.localise(starts, getTranslation("association.event.starts"), getLocale());
        Days.localise(ends, getTranslation("association.event.ends"), getLocale());
        fields.put(Field.STARTS, starts);
        fields.put(Field.ENDS, ends);
        maximum.setLabel(getTranslation("association.event.maximum"));
        maximum.setHelperText(getTranslation("association.event.maximum.help"));
        maximum.setLocale(getLocale());
        fields.put(Field.MAXIMUM, maximum);
        name(Field.META_EVENT, metaEvent, "meta");
        var form = new FormLayout(code, title, kind, level, starts, ends, maximum, metaEvent);
        for (var track : tracks) {
            var weight = new BigDecimalField(getTranslation("association.event.weight", track.title()));
            weight.setHelperText(getTranslation("association.event.weight.help"));
            weight.setLocale(getLocale());
            weights.put(track.id(), weight);
            fields.putIfAbsent(Field.TRACKS, weight);
            form.add(weight);
        }
        for (var type : EdgeType.values()) {
            var targets = new MultiSelectComboBox<Event>(getTranslation("association.event.edge." + type));
            targets.setItems(events.stream()
                    .filter(one -> edited.map(own -> !own.id().equals(one.id())).orElse(true))
                    .toList());
            targets.setItemLabelGenerator(Event::title);
            edges.put(type, targets);
            fields.putIfAbsent(Field.EDGES, targets);
            form.add(targets);
        }
        form.setAutoResponsive(true);
        fill(events, known);
        var save = new Button(getTranslation("association.event.save"), _ -> save(whenSaved));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(others, form);
        getFooter().add(new Button(getTranslation("shell.cancel"), _ -> close()), save);
    }

    private void name(Field field, TextField input, String key) {
        input.setLabel(getTranslation("association.event." + key));
        input.setHelperText(getTranslation("association.event." + key + ".help"));
        fields.put(field, input);
    }

    private void fill(List<Event> events, List<EventEdge> known) {
        starts.setValue(season.starts());
        ends.setValue(season.starts());
        edited.ifPresent(event -> {
            code.setValue(event.code());
            title.setValue(event.title());
            kind.setValue(event.kind());
            level.setValue(event.level());
            starts.setValue(event.starts());
            ends.setValue(event.ends());
            maximum.setValue(event.maximum());
            metaEvent.setValue(Optional.ofNullable(event.metaEvent()).orElse(""));
            event.tracks()
                    .forEach((track, weight) -> Optional.ofNullable(weights.get(track))
                            .ifPresent(field -> field.setValue(weight.stripTrailingZeros())));
            edges.forEach((type, field) -> field.setValue(known.stream()
                    .filter(edge -> edge.from().equals(event.id()) && edge.type() == type)
                    .flatMap(edge -> events.stream().filter(one -> one.id().equals(edge.to())))
                    .collect(Collectors.toSet())));
        });
    }

    private void save(WhenSaved whenSaved) {
        fields.values().forEach(field -> field.setInvalid(false));
        others.removeAll();
        boolean complete = true;
        for (var date : List.of(starts, ends)) {
            if (date.getValue() == null) {
                date.setErrorMessage(getTranslation("association.event.dateMissing"));
                date.setInvalid(true);
                complete = false;
            }
        }
        if (!complete) {
            return;
        }
        var faults = whenSaved.save(event(), leaving());
        faults.forEach(this::show);
        if (faults.isEmpty()) {
            close();
        }
    }

    private void show(Fault fault) {
        var field = fields.get(fault.field());
        if (field == null) {
            others.add(new Note(fault.say(getLocale()), Tone.BAD));
        } else {
            field.setErrorMessage(fault.say(getLocale()));
            field.setInvalid(true);
        }
    }

    private Event event() {
        var counts = new LinkedHashMap<TrackId, BigDecimal>();
        weights.forEach((track, field) -> {
            if (field.getValue() != null && field.getValue().signum() != 0) {
                counts.put(track, field.getValue());
            }
        });
        return new Event(
                edited.map(Event::id).orElse(new EventId(0)),
                edited.map(Event::revision).orElse(0),
                season.id(),
                code.getValue().strip(),
                title.getValue().strip(),
                Optional.ofNullable(kind.getValue()).orElse(""),
                Optional.ofNullable(level.getValue()).orElse(""),
                starts.getValue(),
                ends.getValue(),
                maximum.getValue(),
                metaEvent.getValue().isBlank() ? null : metaEvent.getValue().strip(),
                counts);
    }

    private List<Leaving> leaving() {
        var leaving = new ArrayList<Leaving>();
        edges.forEach((type, field) -> field.getValue().forEach(event -> leaving.add(new Leaving(event.id(), type))));
        return leaving;
    }
}
