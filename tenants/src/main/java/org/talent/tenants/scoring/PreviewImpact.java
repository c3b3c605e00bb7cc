package org.talent.tenants.scoring;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.talent.rules.ContestScoring;
import org.talent.rules.ContestScoring.Ranked;
import org.talent.rules.Explanation;
import org.talent.rules.ExplanationDifference;
import org.talent.rules.ExplanationDifference.Cause;
import org.talent.rules.Problem;
import org.talent.rules.ResultBatch;
import org.talent.rules.RuleEngine;
import org.talent.rules.RuleSetKind;
import org.talent.tenants.contest.ContestId;
import org.talent.tenants.contest.Contests;
import org.talent.tenants.participation.Marks;
import org.talent.tenants.rulebook.RuleSets;
import org.talent.tenants.scoring.Impact.Largest;
import org.talent.tenants.scoring.Impact.Reasons;
import org.talent.tenants.scoring.ImpactOutcome.Faulty;
import org.talent.tenants.scoring.ImpactOutcome.NoRules;
import org.talent.tenants.scoring.ImpactOutcome.Seen;
import org.talent.tenants.scoring.ImpactTally.Changed;
import org.talent.tenants.scoring.Impacts.Basis;
import org.talent.tenants.support.LongUseCase;
import org.talent.tenants.support.Progress;
import org.talent.tenants.support.Refused;
import org.talent.tenants.support.Sha256;
import org.talent.tenants.support.UnitOfWork;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.Role;

/**
 * Before a draft is published, staff see who would gain or lose what by it: everybody is scored twice, by the rules in
 * force today and by the same with the drafts in place. What comes out is kept with the text.
 */
@LongUseCase
public class PreviewImpact {

    private static final int THREADS = 2;

    /** Rule sets that do not change anybody's points. */
    private static final Set<RuleSetKind> RANKING = EnumSet.of(RuleSetKind.QUOTA, RuleSetKind.AWARD);

    private static final Comparator<Changed> ORDER = Comparator.comparingInt(Changed::part)
            .thenComparingInt(Changed::index)
            .thenComparingInt(Changed::track);

    private final Contests contests;
    private final RuleSets ruleSets;
    private final Marks marks;
    private final Populations populations;
    private final Impacts impacts;
    private final RuleEngine engine;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public PreviewImpact(
            Contests contests,
            RuleSets ruleSets,
            Marks marks,
            Populations populations,
            Impacts impacts,
            RuleEngine engine,
            UnitOfWork unitOfWork,
            Clock clock) {
        this.contests = contests;
        this.ruleSets = ruleSets;
        this.marks = marks;
        this.populations = populations;
        this.impacts = impacts;
        this.engine = engine;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /**
     * Reads the population and compiles the rules in force, so that the first preview, or quota to be tuned, finds both
     * there; who asks before that is done waits for the rest of it only. Tells the step population.
     */
    public void prepare(ContestId contest, Progress progress) {
        var frozen = frozen(contest, progress);
        populations.with(frozen.input(), progress, population -> population.rules(engine, frozen.texts(Map.of())));
    }

    /** Tells the steps population, score and compare. */
    public ImpactOutcome preview(ContestId contest, Map<RuleSetKind, String> drafts, Progress progress) {
        if (drafts.isEmpty()) {
            throw Refused.because("noDraft");
        }
        var frozen = frozen(contest, progress);
        return populations.with(frozen.input(), progress, population -> preview(frozen, population, drafts, progress));
    }

    private FrozenContest frozen(ContestId contest, Progress progress) {
        CurrentTenant.actor().require(Role.RULE_EDITOR, Role.RULE_APPROVER, Role.ORGANISER);
        progress.at("population", 0, -1);
        return unitOfWork.inOne(() -> FrozenContest.now(contests, ruleSets, marks, clock, contest));
    }

    private ImpactOutcome preview(
            FrozenContest frozen, Population population, Map<RuleSetKind, String> drafts, Progress progress) {
        var after = population.rules(engine, frozen.texts(drafts));
        if (!after.problems().isEmpty()) {
            return new Faulty(after.problems());
        }
        if (!after.canScore()) {
            return new NoRules(List.of());
        }
        var before = population.rules(engine, frozen.texts(Map.of()));
        var pass = new ScoringPass(population, engine, THREADS, progress);
        try (var now = pass.score(after)) {
            if (!now.problems().isEmpty()) {
                return new Faulty(now.problems());
            }
            if (!before.canScore()) {
                return new NoRules(before.problems());
            }
            var comparison = new Comparison(frozen, population, drafts.keySet(), before, after, progress);
            if (RANKING.containsAll(different(before, after))) {
                return comparison.of(pass.prepare(before), now, now);
            }
            try (var then = pass.score(before)) {
                return then.problems().isEmpty()
                        ? comparison.of(then.scoring(), then, now)
                        : new NoRules(then.problems());
            }
        }
    }

    private static Set<RuleSetKind> different(ContestRules before, ContestRules after) {
        var kinds = EnumSet.noneOf(RuleSetKind.class);
        for (var kind : RuleSetKind.ofContest()) {
            var then = before.compiled().get(kind);
            var now = after.compiled().get(kind);
            boolean same =
                    then == null ? now == null : now != null && then.hash().equals(now.hash());
            if (!same) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    /** Two rankings of one population, side by side. */
    private final class Comparison {

        private final FrozenContest frozen;
        private final Population population;
        private final Set<RuleSetKind> drafts;
        private final ContestRules before;
        private final ContestRules after;
        private final Progress progress;

        Comparison(
                FrozenContest frozen,
                Population population,
                Set<RuleSetKind> drafts,
                ContestRules before,
                ContestRules after,
                Progress progress) {
            this.frozen = frozen;
            this.population = population;
            this.drafts = drafts;
            this.before = before;
            this.after = after;
            this.progress = progress;
        }

        /** @param by the rules in force; they rank {@code then}, which may be the same standings as {@code now} */
        ImpactOutcome of(ContestScoring by, ScoredStandings then, ScoredStandings now) {
            progress.at("compare", 0, -1);
            var rankedBefore = then.rank(by);
            var rankedAfter = now.rank();
            var id = unitOfWork.inOne(() -> impacts.open(new Basis(frozen.input(), before.texts(), after.texts())));
            boolean kept = false;
            try {
                var tally = new ImpactTally(after.vocabulary(), rankedBefore.cohorts(), rankedAfter.cohorts());
                compare(id, tally, then.spool(), rankedBefore, now.spool(), rankedAfter);
                List<Problem> problems = rankedAfter.problems();
                if (!problems.isEmpty()) {
                    return new Faulty(problems);
                }
                if (!rankedBefore.problems().isEmpty()) {
                    return new NoRules(rankedBefore.problems());
                }
                var impact = impact(id, tally, by, now);
                progress.at("compare", population.parts(), population.parts());
                var seen = new Seen(unitOfWork.inOne(() -> impacts.keep(impact)));
                kept = true;
                return seen;
            } finally {
                if (!kept) {
                    impacts.discard(id);
                }
            }
        }

        private void compare(
                ImpactId id,
                ImpactTally tally,
                StandingSpool spoolBefore,
                Ranked rankedBefore,
                StandingSpool spoolAfter,
                Ranked rankedAfter) {
            int parts = population.parts();
            var next = new AtomicInteger();
            var done = new AtomicInteger();
            Workers.run(THREADS, () -> {
                var people = new ResultBatch(FrozenResults.ENTRANTS, 0);
                var then = spoolBefore.batch();
                var now = spoolAfter.batch();
                for (int part = next.getAndIncrement(); part < parts; part = next.getAndIncrement()) {
                    progress.at("compare", done.get(), parts);
                    population.people(part, people);
                    spoolBefore.read(part, then);
                    rankedBefore.propose(then);
                    spoolAfter.read(part, now);
                    rankedAfter.propose(now);
                    List<AwardChange> changes;
                    synchronized (tally) {
                        changes = tally.add(part, people, then, now);
                    }
                    if (!changes.isEmpty()) {
                        impacts.write(id, changes);
                    }
                    done.incrementAndGet();
                }
            });
        }

        private Impact impact(ImpactId id, ImpactTally tally, ContestScoring by, ScoredStandings now) {
            var largest = tally.largest();
            var sample = tally.sample();
            var asked = new TreeSet<>(ORDER);
            asked.addAll(largest);
            asked.addAll(tally.movers());
            asked.addAll(sample);
            var reasons = reasons(asked, by, now.scoring());
            var counts = new EnumMap<Cause, Integer>(Cause.class);
            sample.forEach(one -> counts.merge(requireNonNull(reasons.get(one)).cause(), 1, Integer::sum));
            var hashes = new EnumMap<RuleSetKind, String>(RuleSetKind.class);
            after.compiled().forEach((kind, ruleSet) -> {
                if (drafts.contains(kind)) {
                    hashes.put(kind, ruleSet.hash());
                }
            });
            return new Impact(
                    id,
                    frozen.input().contest().id(),
                    frozen.input().mark(),
                    frozen.input().day(),
                    clock.instant(),
                    CurrentTenant.actor().displayName(),
                    hashes,
                    Sha256.of(before.texts()),
                    Sha256.of(after.texts()),
                    now.entrants(),
                    now.results(),
                    tally.cohorts(),
                    tally.awards(),
                    new Reasons(tally.changed(), sample.size(), counts),
                    withReasons(largest, reasons),
                    withReasons(tally.movers(), reasons));
        }

        private List<Largest> withReasons(List<Changed> changes, Map<Changed, ExplanationDifference> reasons) {
            return changes.stream()
                    .map(one -> {
                        var reason = requireNonNull(reasons.get(one));
                        return new Largest(one.change(), reason.cause(), reason.phrase());
                    })
                    .toList();
        }

        /** Reads each part once, for all in it that are asked about. */
        private Map<Changed, ExplanationDifference> reasons(
                Set<Changed> asked, ContestScoring scoringBefore, ContestScoring scoringAfter) {
            var byPart = new TreeMap<Integer, List<Changed>>();
            asked.forEach(one ->
                    byPart.computeIfAbsent(one.part(), _ -> new ArrayList<>()).add(one));
            var events = frozen.input().events();
            var found = new HashMap<Changed, ExplanationDifference>();
            var batch = FrozenResults.batch();
            byPart.forEach((part, changes) -> population.read(part, batch, whole -> {
                progress.at("compare", population.parts(), population.parts());
                for (var one : changes) {
                    var results = whole.only(one.index());
                    found.put(
                            one,
                            ExplanationDifference.between(
                                    explanation(scoringBefore, results, one.track()),
                                    explanation(scoringAfter, results, one.track()),
                                    one.award(),
                                    event -> events.get(event).title()));
                }
            }));
            return found;
        }
    }

    /** In whatever language: causes do not depend on it. */
    private static Optional<Explanation> explanation(ContestScoring scoring, ResultBatch one, int track) {
        return scoring.explain(one, Locale.ENGLISH).stream()
                .filter(explanation -> explanation.track() == track)
                .findFirst();
    }
}
