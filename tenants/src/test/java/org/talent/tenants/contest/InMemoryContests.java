package org.talent.tenants.contest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.talent.rules.Domain;
import org.talent.tenants.support.EditedMeanwhile;
import org.talent.tenants.support.NotFound;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.TenantId;

/** Seasons, contests and events in memory, apart by tenant. */
public final class InMemoryContests implements Contests {

    private final Map<TenantId, Rows> rows = new LinkedHashMap<>();

    private static final class Rows {
        private final Map<Long, Season> seasons = new LinkedHashMap<>();
        private final Map<Long, Contest> contests = new LinkedHashMap<>();
        private final Map<Long, Event> events = new LinkedHashMap<>();
        private final LinkedHashSet<EventEdge> edges = new LinkedHashSet<>();
        private long last;
    }

    private Rows mine() {
        return rows.computeIfAbsent(CurrentTenant.id(), _ -> new Rows());
    }

    @Override
    public List<Season> seasons() {
        return mine().seasons.values().stream()
                .sorted(Comparator.comparing(Season::starts).reversed())
                .toList();
    }

    @Override
    public Optional<Season> season(SeasonId id) {
        return Optional.ofNullable(mine().seasons.get(id.value()));
    }

    @Override
    public Optional<Season> seasonByCode(String code) {
        return mine().seasons.values().stream()
                .filter(season -> season.code().equals(code))
                .findFirst();
    }

    @Override
    public Season save(Season season) {
        var known = new EnumMap<Domain, List<String>>(Domain.class);
        season(season.id()).ifPresent(before -> known.putAll(before.names()));
        season.names()
                .forEach((domain, names) -> known.merge(
                        domain,
                        names,
                        (before, now) -> Stream.concat(before.stream(), now.stream())
                                .distinct()
                                .toList()));
        return saved(
                mine().seasons,
                season.id().value(),
                season.revision(),
                Season::revision,
                "season",
                (id, revision) -> new Season(
                        new SeasonId(id),
                        revision,
                        season.code(),
                        season.title(),
                        season.starts(),
                        season.ends(),
                        season.identityPolicy(),
                        known));
    }

    @Override
    public List<Contest> contests(SeasonId season) {
        return mine().contests.values().stream()
                .filter(contest -> contest.season().equals(season))
                .toList();
    }

    @Override
    public Optional<Contest> contest(ContestId id) {
        return Optional.ofNullable(mine().contests.get(id.value()));
    }

    @Override
    public Optional<Contest> contestByCode(String code) {
        return mine().contests.values().stream()
                .filter(contest -> contest.code().equals(code))
                .findFirst();
    }

    @Override
    public Contest save(Contest contest) {
        var tracks = new ArrayList<Track>();
        for (var track : contest.tracks()) {
            tracks.add(
                    track.id().value() == 0
                            ? new Track(new TrackId(++mine().last), track.code(), track.title())
                            : track);
        }
        return saved(
                mine().contests,
                contest.id().value(),
                contest.revision(),
                Contest::revision,
                "contest",
                (id, revision) -> new Contest(
                        new ContestId(id),
                        revision,
                        contest.season(),
                        contest.code(),
                        contest.title(),
                        contest.ranks(),
                        tracks,
                        contest.awardClasses()));
    }

    @Override
    public List<Event> events(SeasonId season) {
        return mine().events.values().stream()
                .filter(event -> event.season().equals(season))
                .toList();
    }

    @Override
    public Optional<Event> event(EventId id) {
        return Optional.ofNullable(mine().events.get(id.value()));
    }

    @Override
    public Event save(Event event) {
        return saved(
                mine().events,
                event.id().value(),
                event.revision(),
                Event::revision,
                "event",
                (id, revision) -> new Event(
                        new EventId(id),
                        revision,
                        event.season(),
                        event.code(),
                        event.title(),
                        event.kind(),
                        event.level(),
                        event.starts(),
                        event.ends(),
                        event.maximum(),
                        event.metaEvent(),
                        event.tracks()));
    }

    @Override
    public List<EventEdge> edges(SeasonId season) {
        return mine().edges.stream()
                .filter(edge -> event(edge.from())
                        .map(event -> event.season().equals(season))
                        .orElse(false))
                .toList();
    }

    @Override
    public void save(EventEdge edge) {
        mine().edges.add(edge);
    }

    @Override
    public void remove(EventEdge edge) {
        mine().edges.remove(edge);
    }

    @FunctionalInterface
    private interface Copy<T> {
        T of(long id, int revision);
    }

    private <T> T saved(
            Map<Long, T> kept, long id, int revision, Function<T, Integer> revisions, String what, Copy<T> copy) {
        if (id == 0) {
            long next = ++mine().last;
            kept.put(next, copy.of(next, 0));
            return kept.get(next);
        }
        var before = Optional.ofNullable(kept.get(id)).orElseThrow(() -> new NotFound(what, id));
        if (revisions.apply(before) != revision) {
            throw new EditedMeanwhile(what, id);
        }
        kept.put(id, copy.of(id, revision + 1));
        return kept.get(id);
    }
}
