package org.talent.tenants.rulebook;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.talent.rules.RuleSetKind;
import org.talent.rules.language.RuleSetParser;
import org.talent.rules.language.RuleSetTree;
import org.talent.tenants.contest.Contest;
import org.talent.tenants.contest.Contests;
import org.talent.tenants.contest.Season;
import org.talent.tenants.support.UseCase;

/**
 * UC-402: anybody reads by which rules a contest is scored today. It asks for no role: what it gives is public, and names
 * nobody who wrote it. A contest is public from the day it can be scored.
 */
@UseCase
public class ShowMethodology {

    private final Contests contests;
    private final RuleSets ruleSets;
    private final Clock clock;

    public ShowMethodology(Contests contests, RuleSets ruleSets, Clock clock) {
        this.contests = contests;
        this.ruleSets = ruleSets;
        this.clock = clock;
    }

    /** Those that can be scored, of the newest season first. */
    public List<ScoredContest> contests() {
        return contests.seasons().stream()
                .flatMap(season -> contests.contests(season.id()).stream()
                        .filter(contest -> canBeScored(steps(contest)))
                        .map(contest -> new ScoredContest(season, contest)))
                .toList();
    }

    /** Empty where there is no such contest in the season, or it cannot be scored yet. */
    public Optional<Methodology> of(String season, String contest) {
        return contests.seasonByCode(season)
                .flatMap(known -> contests.contestByCode(contest)
                        .filter(one -> one.season().equals(known.id()))
                        .map(one -> new Methodology(new ScoredContest(known, one), steps(one))))
                .filter(found -> canBeScored(found.steps()));
    }

    private static boolean canBeScored(List<Step> steps) {
        return steps.stream()
                .anyMatch(step -> step.kind() == RuleSetKind.NORMALISATION
                        && step.inForce().isPresent());
    }

    private List<Step> steps(Contest contest) {
        var book = RuleBook.of(contest.id());
        var known = ruleSets.ofBook(book);
        var today = LocalDate.now(clock);
        return book.kinds().stream()
                .map(kind -> new Step(
                        kind,
                        known.stream()
                                .filter(one -> one.kind() == kind)
                                .findFirst()
                                .flatMap(one -> ruleSets.inForce(one.id(), today))
                                .map(this::inForce)))
                .toList();
    }

    private InForce inForce(RuleSetVersion version) {
        var firstDay = version.effectiveFrom().atStartOfDay(clock.getZone()).toInstant();
        return new InForce(
                version.number(),
                version.effectiveFrom(),
                version.publishedAt().isAfter(firstDay) ? version.publishedAt() : firstDay,
                RuleSetParser.tree(version.kind(), version.text()).orElseThrow());
    }

    /** A contest that can be scored, with its season. */
    public record ScoredContest(Season season, Contest contest) {}

    /** One entry a kind, in the order a run uses them. */
    public record Methodology(ScoredContest scored, List<Step> steps) {

        public Methodology {
            steps = List.copyOf(steps);
        }

        /** Since when a run goes by all of these rules. */
        public Instant since() {
            return steps.stream()
                    .flatMap(step -> step.inForce().stream())
                    .map(InForce::since)
                    .max(Instant::compareTo)
                    .orElse(Instant.EPOCH);
        }
    }

    /** One step of a run; without rules in force it goes by the default of the engine. */
    public record Step(RuleSetKind kind, Optional<InForce> inForce) {}

    /**
     * The version of a rule set that scores today, without the people behind it.
     *
     * @param firstDay the first day it scores
     * @param since the moment it began to
     */
    public record InForce(int number, LocalDate firstDay, Instant since, RuleSetTree rules) {}
}
