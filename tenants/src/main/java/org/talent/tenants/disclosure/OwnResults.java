package org.talent.tenants.disclosure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.talent.rules.Points;
import org.talent.tenants.participation.Participation;
import org.talent.tenants.scoring.ExplainStanding.StandingExplanation;
import org.talent.tenants.scoring.Rankings.CohortRow;
import org.talent.tenants.scoring.Rankings.RankingRow;

/** What one person brought home, where it put them, and why: season by season, newest first. */
public record OwnResults(List<OwnSeason> seasons) {

    public OwnResults {
        seasons = List.copyOf(seasons);
    }

    /**
     * A season the person took part in, or the one that runs now.
     *
     * @param timeline results, newest first
     */
    public record OwnSeason(
            String title, LocalDate starts, LocalDate ends, List<OwnContest> contests, List<OwnResult> timeline) {

        public OwnSeason {
            contests = List.copyOf(contests);
            timeline = List.copyOf(timeline);
        }
    }

    /**
     * A contest of the season.
     *
     * @param published the published run with the person's standings and their reasons; empty while there is none
     * @param cohorts everybody ranked together, with the cut-offs; those the person stands in
     */
    public record OwnContest(String title, Optional<StandingExplanation> published, List<CohortRow> cohorts) {

        public OwnContest {
            cohorts = List.copyOf(cohorts);
        }

        /** The cohort that a standing of the person belongs to. */
        public Optional<CohortRow> cohort(RankingRow standing) {
            return cohorts.stream()
                    .filter(cohort -> cohort.track().equals(standing.track())
                            && cohort.group().equals(standing.group()))
                    .findFirst();
        }
    }

    /**
     * One result and what the published rankings made of it.
     *
     * @param maximum the highest possible score of the event, where known
     * @param fates one a track; empty where the event counts for no track
     * @param awaits whether it came after the published run and waits for the next
     */
    public record OwnResult(
            Participation participation, String event, Optional<BigDecimal> maximum, List<Fate> fates, boolean awaits) {

        public OwnResult {
            fates = List.copyOf(fates);
        }
    }

    /** What a result gave in a track: its part of the total, or why it does not count. */
    public record Fate(
            String track,
            boolean counted,
            Points contribution,
            @Nullable String reason) {}
}
