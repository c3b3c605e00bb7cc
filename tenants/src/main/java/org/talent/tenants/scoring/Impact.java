package org.talent.tenants.scoring;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.talent.rules.ExplanationDifference.Cause;
import org.talent.rules.Phrase;
import org.talent.rules.Points;
import org.talent.rules.RuleSetKind;
import org.talent.tenants.contest.ContestId;

/**
 * What drafts of rule sets would do to everybody in a contest, against what was in force on a day.
 *
 * @param mark of the facts that both were scored from
 * @param drafts hash of each draft's text, as it would be published
 * @param rulesBefore hash of all rule texts in force; {@code rulesAfter} of the same with the drafts in place
 * @param results that were scored, counted or not
 * @param largest the largest changes of awards: by steps between classes, then by places
 * @param movers those who move most places among the same others, whatever becomes of their award
 */
public record Impact(
        ImpactId id,
        ContestId contest,
        long mark,
        LocalDate day,
        Instant at,
        String actor,
        Map<RuleSetKind, String> drafts,
        String rulesBefore,
        String rulesAfter,
        long entrants,
        long results,
        List<CohortImpact> cohorts,
        Awards awards,
        Reasons reasons,
        List<Largest> largest,
        List<Largest> movers) {

    public Impact {
        drafts = Map.copyOf(drafts);
        cohorts = List.copyOf(cohorts);
        largest = List.copyOf(largest);
        movers = List.copyOf(movers);
    }

    /** Everybody who is ranked in both, by how many places they move. */
    public Map<Move, Integer> moves() {
        var all = new EnumMap<Move, Integer>(Move.class);
        cohorts.forEach(cohort -> cohort.moves().forEach((move, people) -> all.merge(move, people, Integer::sum)));
        return all;
    }

    /**
     * One track and group. Only official entrants are counted.
     *
     * @param placeAgreement Spearman's ρ over those ranked here before and after, by the formula of {@link PlaceAgreement},
     *     of their places in the whole cohort; empty where fewer than two are, or all share one place
     * @param moves of those ranked here before and after
     * @param entered ranked here only after; {@code left} only before
     */
    public record CohortImpact(
            String track,
            String group,
            Headcount before,
            Headcount after,
            List<ClassImpact> classes,
            Points binWidth,
            List<Bin> histogram,
            Optional<BigDecimal> placeAgreement,
            Map<Move, Integer> moves,
            int entered,
            int left) {

        public CohortImpact {
            classes = List.copyOf(classes);
            histogram = List.copyOf(histogram);
            moves = Map.copyOf(moves);
        }
    }

    /** {@code positive} are those of the ranked with more than zero points. */
    public record Headcount(int ranked, int positive) {}

    /** An award class of a cohort; a cut-off is empty where nobody can reach the class or no rule speaks of it. */
    public record ClassImpact(
            String awardClass,
            Optional<Points> cutOffBefore,
            Optional<Points> cutOffAfter,
            int proposedBefore,
            int proposedAfter) {}

    /** Ranked entrants with points from {@code from} on to the next bin; less than zero all stand in the first. */
    public record Bin(Points from, int before, int after) {}

    /** How many places somebody moves. */
    public enum Move {
        UP_OVER_50,
        UP_11_TO_50,
        UP_4_TO_10,
        UP_1_TO_3,
        STAYED,
        DOWN_1_TO_3,
        DOWN_4_TO_10,
        DOWN_11_TO_50,
        DOWN_OVER_50;

        /** @param places gained */
        static Move of(int places) {
            int far = Math.abs(places);
            if (far == 0) {
                return STAYED;
            }
            int step = far <= 3 ? 1 : far <= 10 ? 2 : far <= 50 ? 3 : 4;
            return values()[STAYED.ordinal() + (places > 0 ? -step : step)];
        }
    }

    /** Changes of awards, one for each entrant and track. Grades are numbers; the key of the unknown is empty. */
    public record Awards(
            AwardCount total,
            List<AwardCount> byTrack,
            List<AwardCount> byGrade,
            List<AwardCount> byRegion,
            List<Passage> passages) {

        public Awards {
            byTrack = List.copyOf(byTrack);
            byGrade = List.copyOf(byGrade);
            byRegion = List.copyOf(byRegion);
            passages = List.copyOf(passages);
        }
    }

    public record AwardCount(String of, int gained, int lost, int raised, int lowered) {

        public int all() {
            return gained + lost + raised + lowered;
        }
    }

    /** How many go from one class to another; empty means none. */
    public record Passage(Optional<String> before, Optional<String> after, int people) {}

    /**
     * Why awards change: the change of rules that moved most points of each.
     *
     * @param looked how many of the {@code changed} were looked at: all, or a sample where an older program counted
     */
    public record Reasons(int changed, int looked, Map<Cause, Integer> counts) {

        public Reasons {
            counts = Map.copyOf(counts);
        }

        /** Whether the counts are of all changes. */
        public boolean exact() {
            return changed == looked;
        }
    }

    /** One of the largest changes with its reason, said by {@link org.talent.rules.ExplanationDifference#words}. */
    public record Largest(AwardChange change, Cause cause, Phrase reason) {}
}
