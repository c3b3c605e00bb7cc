package org.talent.portal.association.contest;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.ListDataProvider;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talent.portal.association.AssociationPaths;
import org.talent.portal.association.Chosen;
import org.talent.portal.association.NoSeason;
import org.talent.portal.association.SeasonSelect;
import org.talent.portal.components.DataTable;
import org.talent.portal.components.EmptyState;
import org.talent.portal.components.Figures;
import org.talent.portal.components.PageHead;
import org.talent.portal.components.ResponsiveGrid;
import org.talent.portal.components.Toast;
import org.talent.portal.security.Roles;
import org.talent.portal.security.Viewer;
import org.talent.portal.shell.MainLayout;
import org.talent.portal.shell.Refreshed;
import org.talent.rules.ContestFacts.Base;
import org.talent.rules.ContestFacts.EdgeType;
import org.talent.rules.ContestFacts.EventStatistics;
import org.talent.tenants.contest.BrowseContests;
import org.talent.tenants.contest.Event;
import org.talent.tenants.contest.EventEdge;
import org.talent.tenants.contest.EventId;
import org.talent.tenants.contest.EventSaving.Faulty;
import org.talent.tenants.contest.EventSaving.Saved;
import org.talent.tenants.contest.SaveEvent;
import org.talent.tenants.contest.Season;
import org.talent.tenants.contest.Track;
import org.talent.tenants.contest.TrackId;
import org.talent.tenants.participation.BrowseEvents;
import org.talent.tenants.participation.BrowseEvents.EventWithStatistics;
import org.talent.tenants.tenancy.Role;

/** UC-201: the events of a season with what was achieved in them. */
@Route(value = AssociationPaths.EVENTS + "/:season?([0-9]+)", layout = MainLayout.class)
@RolesAllowed({Roles.ORGANISER, Roles.MODERATOR, Roles.RULE_EDITOR, Roles.RULE_APPROVER})
public class EventsView extends Div implements BeforeEnterObserver, HasDynamicTitle, Refreshed {

    private static final long serialVersionUID = 1L;
    private static final int MOST_NAMED = 2;

    private final transient BrowseContests browseContests;
    private final transient BrowseEvents browseEvents;
    private final transient SaveEvent saveEvent;
    private final boolean organiser;
    private transient @Nullable Season season;
    private transient Map<EventId, String> titles = Map.of();
    private transient Map<TrackId, String> tracks = Map.of();
    private transient List<EventEdge> edges = List.of();

    EventsView(BrowseContests browseContests, BrowseEvents browseEvents, SaveEvent saveEvent, Viewer viewer) {
        this.browseContests = browseContests;
        this.browseEvents = browseEvents;
        this.saveEvent = saveEvent;
        organiser = viewer.signedIn().actor().roles().contains(Role.ORGANISER);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("association.events.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        season = Chosen.season(event, browseContests).orElse(null);
        refresh();
    }

    @Override
    public void refresh() {
        removeAll();
        var shown = season;
        if (shown == null) {
            add(new PageHead(getPageTitle()), new NoSeason());
            return;
        }
        var events = browseEvents.browse(shown.id());
        titles = events.stream()
                .collect(Collectors.toMap(
                        one -> one.event().id(), one -> one.event().title()));
        tracks = browseContests.contests(shown.id()).stream()
                .flatMap(contest -> contest.tracks().stream())
                .collect(Collectors.toMap(Track::id, Track::title));
        edges = browseContests.edges(shown.id());
        var head = new PageHead(getPageTitle()).marks(new Span(Figures.count(events.size(), getLocale())));
        if (organiser) {
            var add = new Button(getTranslation("association.events.add"), _ -> edit(null));
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            head.actions(
                    new Anchor("/" + AssociationPaths.SEASON_FILE, getTranslation("association.season.title")), add);
        }
        var filter = new TextField(getTranslation("association.events.filter"));
        filter.setClearButtonVisible(true);
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        var bar = new Div(new SeasonSelect(browseContests, shown, one -> AssociationPaths.events(one.id())), filter);
        bar.addClassName("bar");
        add(head, bar);
        if (events.isEmpty()) {
            add(new EmptyState(
                    getTranslation("association.events.none.title"), getTranslation("association.events.none.words")));
            return;
        }
        var items = new ListDataProvider<>(events);
        filter.addValueChangeListener(change -> items.setFilter(one -> matches(one.event(), change.getValue())));
        add(grid(items));
    }

    private ResponsiveGrid<EventWithStatistics> grid(ListDataProvider<EventWithStatistics> items) {
        var grid = new ResponsiveGrid<EventWithStatistics>(getPageTitle(), this::card);
        grid.longPart(getTranslation("association.events.event"), "13rem", one -> title(one.event()));
        grid.part(
                getTranslation("association.events.kind"),
                one -> DataTable.twoLines(one.event().kind(), one.event().level()));
        grid.text(getTranslation("association.dates"), one -> dates(one.event()));
        grid.number(getTranslation("association.events.n"), one -> figure(one, all -> count(all.count())));
        grid.number(getTranslation("association.events.scored"), one -> figure(one, all -> count(all.scored())));
        grid.number(getTranslation("association.events.mean"), one -> figure(one, this::mean));
        grid.number(getTranslation("association.events.best"), one -> figure(one, all -> best(one.event(), all)));
        grid.longPart(getTranslation("association.events.counts"), "13rem", one -> counts(one.event()));
        grid.grid().setItems(items);
        grid.fit(items.getItems().size());
        return grid;
    }

    private Component title(Event event) {
        var code = new Span(event.code());
        code.addClassName("soft");
        Component title = new Span(event.title());
        if (organiser) {
            var button = new Button(event.title(), _ -> edit(event));
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
            title = button;
        }
        var cell = new Div(new Div(title), code);
        cell.addClassName("grid-card");
        return cell;
    }

    /** Tracks with weights, and the edges that leave the event. */
    private Component counts(Event event) {
        var cell = new Div();
        cell.addClassName("grid-card");
        event.tracks()
                .forEach((track, weight) -> cell.add(new Span(tracks.getOrDefault(track, "")
                        + (weight.compareTo(BigDecimal.ONE) == 0
                                ? ""
                                : " × " + Figures.decimal(weight, getLocale())))));
        Stream.of(EdgeType.values())
                .map(type -> leaving(event, type))
                .forEach(lines -> lines.forEach(words -> {
                    var line = new Span(words);
                    line.addClassName("soft");
                    cell.add(line);
                }));
        return cell;
    }

    /** Where it leads to; of many events only their number. */
    private List<String> leaving(Event event, EdgeType type) {
        var key = type == EdgeType.QUALIFIER ? "association.events.qualifiesFor" : "association.events.partOf";
        var targets = edges.stream()
                .filter(edge -> edge.type() == type && edge.from().equals(event.id()))
                .map(edge -> titles.getOrDefault(edge.to(), ""))
                .toList();
        return targets.size() > MOST_NAMED
                ? List.of(getTranslation(key + ".many", targets.size()))
                : targets.stream().map(title -> getTranslation(key, title)).toList();
    }

    private Component card(EventWithStatistics one) {
        var card = new Div(
                title(one.event()),
                new Span(one.event().kind() + " · " + one.event().level() + " · " + dates(one.event())),
                new Span(getTranslation(
                        "association.events.short",
                        figure(one, all -> count(all.count())),
                        figure(one, this::mean),
                        figure(one, all -> best(one.event(), all)))),
                counts(one.event()));
        card.addClassName("grid-card");
        return card;
    }

    private void edit(@Nullable Event event) {
        var shown = Objects.requireNonNull(season);
        new EventDialog(
                        shown,
                        browseContests.contests(shown.id()).stream()
                                .flatMap(contest -> contest.tracks().stream())
                                .toList(),
                        browseContests.events(shown.id()),
                        edges,
                        Optional.ofNullable(event),
                        (saved, leaving) -> switch (saveEvent.save(saved, leaving)) {
                            case Saved _ -> {
                                Toast.tell(getTranslation("association.events.saved"));
                                refresh();
                                yield List.of();
                            }
                            case Faulty(var faults) -> faults;
                        })
                .open();
    }

    private static boolean matches(Event event, String text) {
        var all = (event.title() + " " + event.code() + " " + event.kind() + " " + event.level())
                .toLowerCase(Locale.ROOT);
        return List.of(text.toLowerCase(Locale.ROOT).strip().split("\\s+")).stream()
                .allMatch(all::contains);
    }

    private String figure(EventWithStatistics one, Function<EventStatistics, String> of) {
        return Optional.ofNullable(one.statistics().get(Base.ALL)).map(of).orElse("—");
    }

    private String mean(EventStatistics statistics) {
        return statistics.scored() == 0
                ? "—"
                : Figures.decimal(
                        statistics.sum().divide(BigDecimal.valueOf(statistics.scored()), MathContext.DECIMAL64),
                        2,
                        getLocale());
    }

    private String best(Event event, EventStatistics statistics) {
        var best = statistics.best();
        if (best == null) {
            return "—";
        }
        var maximum = event.maximum();
        return maximum == null
                ? Figures.decimal(best, getLocale())
                : getTranslation(
                        "association.events.of",
                        Figures.decimal(best, getLocale()),
                        Figures.decimal(maximum, getLocale()));
    }

    private String dates(Event event) {
        return Figures.days(event.starts(), event.ends(), getLocale());
    }

    private String count(long number) {
        return Figures.count(number, getLocale());
    }
}
