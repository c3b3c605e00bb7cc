package org.talent.tenants.scoring;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.talent.rules.Phrase;
import org.talent.rules.Points;
import org.talent.tenants.participant.EntrantId;
import org.talent.tenants.support.Port;

/** Standings of finished runs, for reading. */
@Port
public interface Rankings {

    /** By place, then entrant id; {@code filter} narrows. */
    List<RankingRow> rows(ScoringRunId run, Filter filter, int offset, int limit);

    int count(ScoringRunId run, Filter filter);

    /** An entrant's standings in every track of a run. */
    List<RankingRow> of(ScoringRunId run, EntrantId entrant);

    List<CohortRow> cohorts(ScoringRunId run);

    /** Numbers of entrants per bin of {@code width} points from 0, for a histogram. */
    List<Bin> histogram(ScoringRunId run, String track, String group, Points width);

    /** Standings whose place or proposal differs between two runs, largest change first. */
    List<Change> changes(ScoringRunId before, ScoringRunId after, int limit);

    /** Titles narrow exactly; {@code text} by words of the name or the number; null means all. */
    record Filter(
            @Nullable String track,
            @Nullable String group,
            @Nullable String proposed,
            @Nullable String text) {

        public static final Filter ALL = new Filter(null, null, null, null);
    }

    /** One standing as a list shows it. {@code reached} and {@code proposed} are award classes. */
    record RankingRow(
            EntrantId entrant,
            String displayName,
            String track,
            String group,
            Points points,
            int placeFrom,
            int placeTo,
            int counted,
            Points bestSingle,
            boolean official,
            Optional<String> reached,
            Optional<String> proposed,
            Optional<String> reason) {}

    /** A cohort with its cut-offs; the numbers and phrases are those of {@link org.talent.rules.Cohort}. */
    record CohortRow(
            String track,
            String group,
            int ranked,
            int positive,
            int official,
            Points best,
            List<CutOffRow> cutOffs,
            List<Phrase> warnings) {}

    record CutOffRow(
            String awardClass, Optional<Points> points, int allowed, int reached, String rule, Phrase sentence) {}

    record Bin(Points from, int entrants) {}

    record Change(
            EntrantId entrant,
            String displayName,
            String track,
            String group,
            Optional<RankingRow> before,
            Optional<RankingRow> after) {}
}
