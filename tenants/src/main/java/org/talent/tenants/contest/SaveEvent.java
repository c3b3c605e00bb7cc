package org.talent.tenants.contest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.talent.rules.ContestFacts.EdgeType;
import org.talent.rules.Domain;
import org.talent.rules.Phrase;
import org.talent.tenants.contest.EventSaving.Fault;
import org.talent.tenants.contest.EventSaving.Field;
import org.talent.tenants.support.NotFound;
import org.talent.tenants.support.UseCase;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.Role;

/** UC-201: an organiser adds an event to a season or changes one, with the edges that leave it. */
@UseCase
public class SaveEvent {

    private static final int LONGEST_CODE = 120;
    private static final int LONGEST_TITLE = 300;
    private static final int SCALE = 6;
    private static final BigDecimal MOST = new BigDecimal("1000000000");
    private static final BigDecimal MOST_WEIGHT = BigDecimal.TEN;

    private final Contests contests;

    public SaveEvent(Contests contests) {
        this.contests = contests;
    }

    /** Saves the event; {@code leaving} are all edges that start at it, and any other that starts there goes. */
    public EventSaving save(Event event, Collection<Leaving> leaving) {
        CurrentTenant.actor().require(Role.ORGANISER);
        var season = contests.season(event.season()).orElseThrow(() -> new NotFound("season", event.season()));
        var others = contests.events(season.id()).stream()
                .filter(one -> !one.id().equals(event.id()))
                .toList();
        var edges = contests.edges(season.id());
        var faults = faults(event, season, others);
        faults.addAll(edgeFaults(event, leaving, others, edges));
        if (!faults.isEmpty()) {
            return new EventSaving.Faulty(faults);
        }
        var saved = contests.save(event);
        var wanted = leaving.stream()
                .map(edge -> new EventEdge(saved.id(), edge.to(), edge.type()))
                .toList();
        edges.stream()
                .filter(edge -> edge.from().equals(saved.id()) && !wanted.contains(edge))
                .forEach(contests::remove);
        wanted.forEach(contests::save);
        return new EventSaving.Saved(saved);
    }

    private List<Fault> faults(Event event, Season season, List<Event> others) {
        var faults = new ArrayList<Fault>();
        text(faults, Field.CODE, event.code(), LONGEST_CODE);
        text(faults, Field.TITLE, event.title(), LONGEST_TITLE);
        if (others.stream().anyMatch(other -> other.code().equals(event.code()))) {
            faults.add(new Fault(Field.CODE, Phrase.of("codeTaken", event.code())));
        }
        named(faults, Field.KIND, season, Domain.EVENT_KIND, event.kind());
        named(faults, Field.LEVEL, season, Domain.LEVEL, event.level());
        if (event.ends().isBefore(event.starts())) {
            faults.add(new Fault(Field.ENDS, Phrase.of("endsBeforeStart")));
        }
        number(faults, Field.MAXIMUM, event.maximum(), MOST);
        var meta = event.metaEvent();
        if (meta != null && meta.length() > LONGEST_CODE) {
            faults.add(new Fault(Field.META_EVENT, Phrase.of("tooLong", LONGEST_CODE)));
        }
        var tracks = new HashSet<TrackId>();
        contests.contests(season.id()).forEach(contest -> contest.tracks().forEach(track -> tracks.add(track.id())));
        event.tracks().forEach((track, weight) -> {
            if (!tracks.contains(track)) {
                faults.add(new Fault(Field.TRACKS, Phrase.of("unknownTrack")));
            }
            number(faults, Field.TRACKS, weight, MOST_WEIGHT);
        });
        return faults;
    }

    private static void text(List<Fault> faults, Field field, String text, int longest) {
        if (text.isBlank()) {
            faults.add(new Fault(field, Phrase.of("empty")));
        }
        if (text.length() > longest) {
            faults.add(new Fault(field, Phrase.of("tooLong", longest)));
        }
    }

    private static void named(List<Fault> faults, Field field, Season season, Domain domain, String name) {
        if (!season.names().getOrDefault(domain, List.of()).contains(name)) {
            faults.add(new Fault(field, Phrase.of("unknownName", name)));
        }
    }

    private static void number(List<Fault> faults, Field field, @Nullable BigDecimal number, BigDecimal most) {
        if (number == null) {
            return;
        }
        if (number.signum() <= 0 || number.compareTo(most) > 0) {
            faults.add(new Fault(field, Phrase.of("numberRange", most)));
        }
        if (number.stripTrailingZeros().scale() > SCALE) {
            faults.add(new Fault(field, Phrase.of("numberScale", SCALE)));
        }
    }

    private static List<Fault> edgeFaults(
            Event event, Collection<Leaving> leaving, List<Event> others, List<EventEdge> edges) {
        var faults = new ArrayList<Fault>();
        for (var edge : leaving) {
            var target = others.stream()
                    .filter(other -> other.id().equals(edge.to()))
                    .findFirst();
            if (target.isEmpty()) {
                faults.add(new Fault(Field.EDGES, Phrase.of("edgeTarget")));
            } else if (event.id().value() != 0 && leadsTo(edge.to(), event.id(), edges)) {
                faults.add(new Fault(
                        Field.EDGES, Phrase.of("edgeCircle", target.get().title())));
            }
        }
        return faults;
    }

    /** Whether a path of edges leads from one event to another. */
    private static boolean leadsTo(EventId from, EventId to, List<EventEdge> edges) {
        Set<EventId> seen = new HashSet<>();
        var waiting = new ArrayList<EventId>();
        waiting.add(from);
        while (!waiting.isEmpty()) {
            var event = waiting.removeLast();
            if (event.equals(to)) {
                return true;
            }
            if (seen.add(event)) {
                edges.stream().filter(edge -> edge.from().equals(event)).forEach(edge -> waiting.add(edge.to()));
            }
        }
        return false;
    }

    /** An edge that starts at the event being saved. */
    public record Leaving(EventId to, EdgeType type) {}
}
