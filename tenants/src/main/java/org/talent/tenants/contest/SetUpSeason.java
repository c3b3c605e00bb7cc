package org.talent.tenants.contest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.talent.rules.Domain;
import org.talent.rules.Phrase;
import org.talent.tenants.contest.SeasonFile.EventPart;
import org.talent.tenants.contest.SeasonFileReader.Reading;
import org.talent.tenants.contest.SeasonSetUp.Faulty;
import org.talent.tenants.contest.SeasonSetUp.SetUp;
import org.talent.tenants.support.UseCase;
import org.talent.tenants.support.yaml.FileFault;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.Role;

/**
 * UC-201: an organiser sets up a season by its file, or brings one up to date. The same file again changes nothing; names,
 * tracks and events that the file no longer has stay as they are, because results may hang on them.
 */
@UseCase
public class SetUpSeason {

    private final Contests contests;

    public SetUpSeason(Contests contests) {
        this.contests = contests;
    }

    /** What a file says, or every fault in it. Nothing changes. */
    public Reading read(String text) {
        CurrentTenant.actor().require(Role.ORGANISER);
        return SeasonFileReader.read(text);
    }

    public SeasonSetUp setUp(String text) {
        return switch (SeasonFileReader.read(text)) {
            case Reading.Faulty(var faults) -> new Faulty(faults);
            case Reading.Read(var file) -> setUp(file);
        };
    }

    public SeasonSetUp setUp(SeasonFile file) {
        CurrentTenant.actor().require(Role.ORGANISER);
        var known = contests.contestByCode(file.contest().code());
        var owner = contests.seasonByCode(file.code()).map(Season::id);
        if (known.isPresent() && owner.filter(known.get().season()::equals).isEmpty()) {
            return new Faulty(List.of(new FileFault(
                    0,
                    SeasonFileReader.BUNDLE,
                    Phrase.of("contestElsewhere", file.contest().code()))));
        }
        var changes = new ArrayList<Phrase>();
        var season = season(file, changes);
        var contest = contest(file.contest(), season.id(), known, changes);
        var events = events(file, season.id(), contest, changes);
        edges(file, season.id(), events, changes);
        return new SetUp(season.id(), contest.id(), changes);
    }

    private Season season(SeasonFile file, List<Phrase> changes) {
        var known = contests.seasonByCode(file.code());
        var wanted = new Season(
                known.map(Season::id).orElse(new SeasonId(0)),
                known.map(Season::revision).orElse(0),
                file.code(),
                file.title(),
                file.starts(),
                file.ends(),
                file.identityPolicy(),
                known.map(season -> grown(season.names(), file.names())).orElse(file.names()));
        if (known.isEmpty()) {
            changes.add(Phrase.of("seasonAdded", file.code()));
            return contests.save(wanted);
        }
        var before = known.get();
        var differing = differing(
                before,
                wanted,
                Map.of(
                        "title", Season::title,
                        "dates", season -> season.starts() + ".." + season.ends(),
                        "identity", Season::identityPolicy));
        if (!differing.isEmpty()) {
            changes.add(Phrase.of("seasonChanged", file.code(), differing));
        }
        for (var domain : Domain.values()) {
            var added = new ArrayList<>(wanted.names().getOrDefault(domain, List.of()));
            added.removeAll(before.names().getOrDefault(domain, List.of()));
            if (!added.isEmpty()) {
                changes.add(Phrase.of("namesAdded." + domain, String.join(", ", added)));
            }
        }
        return changes.isEmpty() ? before : contests.save(wanted);
    }

    /** Names keep their order and are only ever added: frozen results carry their positions. */
    private static Map<Domain, List<String>> grown(Map<Domain, List<String>> before, Map<Domain, List<String>> wanted) {
        var all = new EnumMap<Domain, List<String>>(Domain.class);
        for (var domain : Domain.values()) {
            var list = new LinkedHashSet<>(before.getOrDefault(domain, List.of()));
            list.addAll(wanted.getOrDefault(domain, List.of()));
            if (!list.isEmpty()) {
                all.put(domain, List.copyOf(list));
            }
        }
        return all;
    }

    private Contest contest(
            SeasonFile.ContestPart part, SeasonId season, Optional<Contest> known, List<Phrase> changes) {
        var ids =
                known.map(Contest::tracks).orElse(List.of()).stream().collect(Collectors.toMap(Track::code, Track::id));
        var named = part.tracks().stream()
                .map(track -> new Track(ids.getOrDefault(track.code(), new TrackId(0)), track.code(), track.title()))
                .toList();
        var codes = named.stream().map(Track::code).collect(Collectors.toSet());
        var tracks = new ArrayList<>(named);
        known.map(Contest::tracks).orElse(List.of()).stream()
                .filter(track -> !codes.contains(track.code()))
                .forEach(tracks::add);
        var wanted = new Contest(
                known.map(Contest::id).orElse(new ContestId(0)),
                known.map(Contest::revision).orElse(0),
                season,
                part.code(),
                part.title(),
                part.ranks(),
                tracks,
                part.awardClasses());
        if (known.isEmpty()) {
            changes.add(Phrase.of("contestAdded", part.code()));
            return contests.save(wanted);
        }
        var differing = differing(
                known.get(),
                wanted,
                Map.of(
                        "title", Contest::title,
                        "ranks", Contest::ranks,
                        "tracks", Contest::tracks,
                        "awards", Contest::awardClasses));
        if (differing.isEmpty()) {
            return known.get();
        }
        changes.add(Phrase.of("contestChanged", part.code(), differing));
        return contests.save(wanted);
    }

    private Map<String, Event> events(SeasonFile file, SeasonId season, Contest contest, List<Phrase> changes) {
        var trackIds = contest.tracks().stream().collect(Collectors.toMap(Track::code, Track::id));
        var known = new LinkedHashMap<String, Event>();
        contests.events(season).forEach(event -> known.put(event.code(), event));
        var added = new ArrayList<String>();
        for (var part : file.events()) {
            var before = known.get(part.code());
            var wanted = event(part, season, trackIds, before, contest);
            if (before == null) {
                added.add(part.code());
                known.put(part.code(), contests.save(wanted));
            } else {
                var differing = differing(before, wanted, EVENT_FIELDS);
                if (!differing.isEmpty()) {
                    changes.add(Phrase.of("eventChanged", part.code(), differing));
                    known.put(part.code(), contests.save(wanted));
                }
            }
        }
        if (!added.isEmpty()) {
            changes.add(Phrase.of("eventsAdded", added.size(), shown(added)));
        }
        return known;
    }

    private static final Map<String, Function<Event, @Nullable Object>> EVENT_FIELDS = Map.of(
            "title", Event::title,
            "kind", Event::kind,
            "level", Event::level,
            "dates", event -> event.starts() + ".." + event.ends(),
            "maximum", event -> canonical(event.maximum()),
            "meta", Event::metaEvent,
            "tracks",
                    event -> event.tracks().entrySet().stream()
                            .collect(Collectors.toMap(Map.Entry::getKey, weight -> canonical(weight.getValue()))));

    /** Weights of tracks of other contests stay: their own files say them. */
    private static Event event(
            EventPart part, SeasonId season, Map<String, TrackId> trackIds, @Nullable Event before, Contest contest) {
        var weights = new HashMap<TrackId, BigDecimal>();
        if (before != null) {
            weights.putAll(before.tracks());
            contest.tracks().forEach(track -> weights.remove(track.id()));
        }
        part.tracks().forEach((code, weight) -> weights.put(Objects.requireNonNull(trackIds.get(code)), weight));
        return new Event(
                before == null ? new EventId(0) : before.id(),
                before == null ? 0 : before.revision(),
                season,
                part.code(),
                part.title(),
                part.kind(),
                part.level(),
                part.starts(),
                part.ends(),
                part.maximum(),
                part.metaEvent(),
                weights);
    }

    private static String canonical(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }

    /** The edges between the events that the file names are those of the file; edges to other events stay. */
    private void edges(SeasonFile file, SeasonId season, Map<String, Event> events, List<Phrase> changes) {
        var wanted = file.edges().stream()
                .map(part -> new EventEdge(
                        Objects.requireNonNull(events.get(part.from())).id(),
                        Objects.requireNonNull(events.get(part.to())).id(),
                        part.type()))
                .toList();
        var named = file.events().stream()
                .map(part -> Objects.requireNonNull(events.get(part.code())).id())
                .collect(Collectors.toSet());
        var before = Set.copyOf(contests.edges(season));
        var added = wanted.stream().filter(edge -> !before.contains(edge)).toList();
        var gone = before.stream()
                .filter(edge -> named.contains(edge.from()) && named.contains(edge.to()) && !wanted.contains(edge))
                .toList();
        added.forEach(contests::save);
        gone.forEach(contests::remove);
        if (!added.isEmpty()) {
            changes.add(Phrase.of("edgesAdded", added.size()));
        }
        if (!gone.isEmpty()) {
            changes.add(Phrase.of("edgesGone", gone.size()));
        }
    }

    private static <T> String differing(T before, T wanted, Map<String, Function<T, @Nullable Object>> fields) {
        return fields.entrySet().stream()
                .filter(field -> !Objects.equals(
                        field.getValue().apply(before), field.getValue().apply(wanted)))
                .map(Map.Entry::getKey)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String shown(List<String> codes) {
        return codes.size() <= 5
                ? String.join(", ", codes)
                : String.join(", ", codes.subList(0, 3)) + " … " + codes.getLast();
    }
}
