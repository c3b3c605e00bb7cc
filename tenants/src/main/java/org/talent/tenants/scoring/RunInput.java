package org.talent.tenants.scoring;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.talent.rules.ContestFacts;
import org.talent.rules.ContestFacts.Base;
import org.talent.rules.ContestFacts.EventFacts;
import org.talent.rules.ContestFacts.EventStatistics;
import org.talent.rules.ContestFacts.ScoreDistribution;
import org.talent.rules.Domain;
import org.talent.rules.Vocabulary;
import org.talent.tenants.contest.Contest;
import org.talent.tenants.contest.ContestNames;
import org.talent.tenants.contest.Event;
import org.talent.tenants.contest.EventEdge;
import org.talent.tenants.contest.EventId;
import org.talent.tenants.contest.Season;
import org.talent.tenants.contest.Track;
import org.talent.tenants.contest.TrackId;
import org.talent.tenants.support.Sha256;

/**
 * All that a run reads beside its rules, named when the run starts and kept with it: what changes later in events, tracks,
 * names or dates does not reach it.
 *
 * @param mark of the facts: results, people, merges and consents are read as of it
 * @param day on which the run started; a consent that ends by itself is read as of it
 * @param events in the order of their codes in columns
 */
public record RunInput(
        long mark, LocalDate day, Season season, Contest contest, List<Event> events, List<EventEdge> edges) {

    private static final EventStatistics NOTHING =
            new EventStatistics(0, 0, 0, BigDecimal.ZERO, BigDecimal.ZERO, null, null, 0);

    public RunInput {
        events = List.copyOf(events);
        edges = List.copyOf(edges);
    }

    public Vocabulary vocabulary() {
        return ContestNames.of(season, contest, events);
    }

    /** Events that count for at least one track of the contest; results of others are not read. */
    public List<EventId> counting() {
        var tracks = contest.tracks().stream().map(Track::id).collect(Collectors.toSet());
        return events.stream()
                .filter(event -> event.tracks().keySet().stream().anyMatch(tracks::contains))
                .map(Event::id)
                .toList();
    }

    /** Codes of the events in columns. */
    public Map<EventId, Integer> codes() {
        var codes = new HashMap<EventId, Integer>();
        for (var event : events) {
            codes.put(event.id(), codes.size());
        }
        return codes;
    }

    /** A number that stands for everything but the mark and the day; equal inputs of two runs give equal numbers. */
    long hash() {
        var codes = codes();
        var text = new StringBuilder()
                .append(season.starts())
                .append(season.ends())
                .append(contest.ranks())
                .append(new TreeMap<>(season.names()))
                .append(contest.tracks().stream().map(Track::title).toList())
                .append(contest.awardClasses());
        for (var event : events) {
            var weights = new TreeMap<String, String>();
            contest.tracks().forEach(track -> {
                var weight = event.tracks().get(track.id());
                if (weight != null) {
                    weights.put(track.title(), plain(weight));
                }
            });
            text.append(List.of(
                    event.code(),
                    event.title(),
                    event.kind(),
                    event.level(),
                    event.ends(),
                    event.maximum() == null ? "" : plain(event.maximum()),
                    event.metaEvent() == null ? "" : event.metaEvent(),
                    weights));
        }
        edges.stream()
                .map(edge -> codes.get(edge.from()) + ">" + codes.get(edge.to()) + edge.type())
                .sorted()
                .forEach(text::append);
        return ByteBuffer.wrap(Sha256.of(text.toString())).getLong();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** What the rules know before they read results. */
    public ContestFacts facts(Map<EventId, EventNumbers> numbers) {
        var vocabulary = vocabulary();
        var trackCodes = new HashMap<TrackId, Integer>();
        contest.tracks().forEach(track -> trackCodes.put(track.id(), trackCodes.size()));
        var metaEvents = new ArrayList<String>();
        var facts = events.stream()
                .map(event -> facts(
                        event, vocabulary, trackCodes, metaEvents, numbers.getOrDefault(event.id(), EventNumbers.NONE)))
                .toList();
        var codes = codes();
        var arrows = edges.stream()
                .map(edge -> new ContestFacts.EventEdge(
                        codes.getOrDefault(edge.from(), -1), codes.getOrDefault(edge.to(), -1), edge.type()))
                .toList();
        return new ContestFacts(season.starts(), season.ends(), vocabulary.names(Domain.TRACK), facts, arrows);
    }

    private static EventFacts facts(
            Event event,
            Vocabulary vocabulary,
            Map<TrackId, Integer> trackCodes,
            List<String> metaEvents,
            EventNumbers numbers) {
        var weights = new HashMap<Integer, BigDecimal>();
        event.tracks().forEach((track, weight) -> {
            var code = trackCodes.get(track);
            if (code != null) {
                weights.put(code, weight);
            }
        });
        return new EventFacts(
                event.code(),
                event.title(),
                code(vocabulary, Domain.EVENT_KIND, event.kind()),
                code(vocabulary, Domain.LEVEL, event.level()),
                event.maximum(),
                metaEvent(metaEvents, event.metaEvent()),
                event.ends(),
                weights,
                Arrays.stream(Base.values())
                        .collect(Collectors.toMap(
                                Function.identity(), base -> numbers.statistics.getOrDefault(base, NOTHING))),
                numbers.distributions);
    }

    private static int metaEvent(List<String> seen, @Nullable String name) {
        if (name == null) {
            return -1;
        }
        if (!seen.contains(name)) {
            seen.add(name);
        }
        return seen.indexOf(name);
    }

    private static int code(Vocabulary vocabulary, Domain domain, String name) {
        OptionalInt code = vocabulary.code(domain, name);
        return code.orElseThrow(() -> new IllegalStateException("""
                The season has no name (%s) in the domain (%s).
                Maybe an event was saved past the use case that checks it.""".formatted(name, domain)));
    }

    /** Published numbers of one event by base; absent where nothing was brought home. */
    public record EventNumbers(Map<Base, EventStatistics> statistics, Map<Base, ScoreDistribution> distributions) {

        static final EventNumbers NONE = new EventNumbers(Map.of(), Map.of());

        public EventNumbers {
            statistics = Map.copyOf(statistics);
            distributions = Map.copyOf(distributions);
        }
    }
}
