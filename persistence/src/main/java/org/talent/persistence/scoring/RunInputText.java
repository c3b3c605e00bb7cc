package org.talent.persistence.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.talent.rules.ContestFacts.EdgeType;
import org.talent.rules.Domain;
import org.talent.tenants.contest.Contest;
import org.talent.tenants.contest.ContestId;
import org.talent.tenants.contest.EntrantKind;
import org.talent.tenants.contest.Event;
import org.talent.tenants.contest.EventEdge;
import org.talent.tenants.contest.EventId;
import org.talent.tenants.contest.IdentityPolicy;
import org.talent.tenants.contest.Season;
import org.talent.tenants.contest.SeasonId;
import org.talent.tenants.contest.Track;
import org.talent.tenants.contest.TrackId;
import org.talent.tenants.scoring.RunInput;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** The input of a run as one JSON text, in a form of its own: what is stored stays readable when the core's records change. */
record RunInputText(
        long mark,
        LocalDate day,
        SeasonText season,
        ContestText contest,
        List<EventText> events,
        List<EdgeText> edges) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    static String write(RunInput input) {
        return JSON.writeValueAsString(new RunInputText(
                input.mark(),
                input.day(),
                SeasonText.of(input.season()),
                ContestText.of(input.contest()),
                input.events().stream().map(EventText::of).toList(),
                input.edges().stream().map(EdgeText::of).toList()));
    }

    static RunInput read(String text) {
        var read = JSON.readValue(text, RunInputText.class);
        var season = new SeasonId(read.season.id);
        return new RunInput(
                read.mark,
                read.day,
                read.season.toDomain(),
                read.contest.toDomain(season),
                read.events.stream().map(event -> event.toDomain(season)).toList(),
                read.edges.stream().map(EdgeText::toDomain).toList());
    }

    record SeasonText(
            long id,
            int revision,
            String code,
            String title,
            LocalDate starts,
            LocalDate ends,
            IdentityPolicy identityPolicy,
            Map<Domain, List<String>> names) {

        static SeasonText of(Season season) {
            return new SeasonText(
                    season.id().value(),
                    season.revision(),
                    season.code(),
                    season.title(),
                    season.starts(),
                    season.ends(),
                    season.identityPolicy(),
                    new TreeMap<>(season.names()));
        }

        Season toDomain() {
            return new Season(new SeasonId(id), revision, code, title, starts, ends, identityPolicy, names);
        }
    }

    record ContestText(
            long id,
            int revision,
            String code,
            String title,
            EntrantKind ranks,
            List<TrackText> tracks,
            List<String> awardClasses) {

        static ContestText of(Contest contest) {
            return new ContestText(
                    contest.id().value(),
                    contest.revision(),
                    contest.code(),
                    contest.title(),
                    contest.ranks(),
                    contest.tracks().stream()
                            .map(track -> new TrackText(track.id().value(), track.code(), track.title()))
                            .toList(),
                    contest.awardClasses());
        }

        Contest toDomain(SeasonId season) {
            return new Contest(
                    new ContestId(id),
                    revision,
                    season,
                    code,
                    title,
                    ranks,
                    tracks.stream()
                            .map(track -> new Track(new TrackId(track.id), track.code, track.title))
                            .toList(),
                    awardClasses);
        }
    }

    record TrackText(long id, String code, String title) {}

    record EventText(
            long id,
            int revision,
            String code,
            String title,
            String kind,
            String level,
            LocalDate starts,
            LocalDate ends,
            @Nullable BigDecimal maximum,
            @Nullable String metaEvent,
            Map<Long, BigDecimal> weights) {

        static EventText of(Event event) {
            return new EventText(
                    event.id().value(),
                    event.revision(),
                    event.code(),
                    event.title(),
                    event.kind(),
                    event.level(),
                    event.starts(),
                    event.ends(),
                    event.maximum(),
                    event.metaEvent(),
                    event.tracks().entrySet().stream()
                            .collect(Collectors.toMap(
                                    weight -> weight.getKey().value(),
                                    Map.Entry::getValue,
                                    (one, _) -> one,
                                    TreeMap::new)));
        }

        Event toDomain(SeasonId season) {
            return new Event(
                    new EventId(id),
                    revision,
                    season,
                    code,
                    title,
                    kind,
                    level,
                    starts,
                    ends,
                    maximum,
                    metaEvent,
                    weights.entrySet().stream()
                            .collect(Collectors.toMap(weight -> new TrackId(weight.getKey()), Map.Entry::getValue)));
        }
    }

    record EdgeText(long from, long to, EdgeType type) {

        static EdgeText of(EventEdge edge) {
            return new EdgeText(edge.from().value(), edge.to().value(), edge.type());
        }

        EventEdge toDomain() {
            return new EventEdge(new EventId(from), new EventId(to), type);
        }
    }
}
