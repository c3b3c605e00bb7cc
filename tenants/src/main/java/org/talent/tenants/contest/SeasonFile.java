package org.talent.tenants.contest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.talent.rules.ContestFacts.EdgeType;
import org.talent.rules.Domain;
import org.talent.rules.RuleSetKind;

/**
 * A season as a file says it: its names, one contest with tracks, its events and edges; and where the rule sets and
 * results are. {@code tenants/docs/season-file.md} explains the form; {@link SeasonFileReader} reads it.
 *
 * @param ruleSets file of the rule set of each kind
 */
public record SeasonFile(
        String code,
        String title,
        LocalDate starts,
        LocalDate ends,
        IdentityPolicy identityPolicy,
        Map<Domain, List<String>> names,
        ContestPart contest,
        List<EventPart> events,
        List<EdgePart> edges,
        SequencedMap<RuleSetKind, String> ruleSets,
        List<ImportPart> imports) {

    public SeasonFile {
        names = Map.copyOf(names);
        events = List.copyOf(events);
        edges = List.copyOf(edges);
        imports = List.copyOf(imports);
    }

    /** The contest of the season. {@code awardClasses} best first. */
    public record ContestPart(
            String code, String title, EntrantKind ranks, List<TrackPart> tracks, List<String> awardClasses) {

        public ContestPart {
            tracks = List.copyOf(tracks);
            awardClasses = List.copyOf(awardClasses);
        }
    }

    /** A track of the contest. */
    public record TrackPart(String code, String title) {}

    /** An event, all defaults filled in. {@code tracks} weight by code of the track. */
    public record EventPart(
            String code,
            String title,
            String kind,
            String level,
            LocalDate starts,
            LocalDate ends,
            @Nullable BigDecimal maximum,
            @Nullable String metaEvent,
            Map<String, BigDecimal> tracks) {

        public EventPart {
            tracks = Map.copyOf(tracks);
        }
    }

    /** An arrow between two events, by code. */
    public record EdgePart(String from, String to, EdgeType type) {}

    /**
     * Results to bring in.
     *
     * @param mapping file of the import mapping, beside the season file
     * @param files a file or folder below the data folder; empty takes the data folder itself
     * @param given what the mapping wants to be told, by its names
     */
    public record ImportPart(String mapping, String files, SequencedMap<String, String> given, int line) {}
}
