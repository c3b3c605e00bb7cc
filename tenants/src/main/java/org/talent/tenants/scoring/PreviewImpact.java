package org.talent.tenants.scoring;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.talent.rules.ContestScoring;
import org.talent.rules.ContestScoring.Figures;
import org.talent.rules.ContestScoring.Ranked;
import org.talent.rules.ExplanationDifference;
import org.talent.rules.Problem;
import org.talent.rules.ResultBatch;
import org.talent.rules.RuleEngine;
import org.talent.rules.RuleSetKind;
import org.talent.tenants.contest.ContestId;
import org.talent.tenants.contest.Contests;
import org.talent.tenants.participation.Marks;
import org.talent.tenants.rulebook.RuleSets;
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

    /** So many changed awards are written at once at least, but for the last ones. */
    private static final int WRITTEN = 4_000;

    /** Parts of the population that a rehearsal compares. */
    private static final int REHEARSED = 20;

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
     * Reads the population, compiles the rules in force and rehearses, so that the first preview, or quota to be tuned,
     * finds everything there; who asks before the population is read waits for the rest of that only. Tells the step
     * population.
     */
    public void prepare(ContestId contest, Progress progress) {
        var frozen = frozen(contest, progress);
        populations.with(frozen.input(), progress, population -> {
            var rules = population.rules(engine, frozen.texts(Map.of()));
            if (rules.canScore() && population.isToRehearse()) {
                rehearse(frozen, population, rules, (_, done, total) -> progress.at("population", done, total));
            }
            return rules;
        });
    }

    /**
     * Compares the rules in force with the same that award nobody, and keeps nothing: a virtual machine that has gone the
     * way of a preview once goes it several times faster.
     */
    private void rehearse(FrozenContest frozen, Population population, ContestRules rules, Progress progress) {
        var pass = new ScoringPass(population, engine, THREADS, progress);
        try (var standings = pass.score(rules)) {
            if (standings.problems().isEmpty()) {
                var comparison = new Comparison(frozen, population, Set.of(), rules, rules, progress);
                comparison.rehearse(pass.prepare(rules.without(RANKING)), standings);
            }
        }
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

        /**
         * @param by the rules in force, which rank {@code then}
         * @param then {@code now} itself where the drafts change nobody's points
         */
        ImpactOutcome of(ContestScoring by, ScoredStandings then, ScoredStandings now) {
            progress.at("compare", 0, -1);
            var rankedBefore = then.rank(by);
            var rankedAfter = now.rank();
            var id = unitOfWork.inOne(() -> impacts.open(new Basis(frozen.input(), before.texts(), after.texts())));
            boolean kept = false;
            try {
                var tally = new ImpactTally(after.vocabulary(), rankedBefore.cohorts(), rankedAfter.cohorts());
                compare(
                        tally,
                        then,
                        rankedBefore,
                        now,
                        rankedAfter,
                        population.parts(),
                        changes -> impacts.write(id, changes));
                List<Problem> problems = rankedAfter.problems();
                if (!problems.isEmpty()) {
                    return new Faulty(problems);
                }
                if (!rankedBefore.problems().isEmpty()) {
                    return new NoRules(rankedBefore.problems());
                }
                var impact = impact(id, tally, now);
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

        /** @param by rules that award otherwise */
        void rehearse(ContestScoring by, ScoredStandings standings) {
            var then = standings.rank(by);
            var now = standings.rank();
            var tally = new ImpactTally(after.vocabulary(), then.cohorts(), now.cohorts());
            compare(tally, standings, then, standings, now, Math.min(REHEARSED, population.parts()), _ -> {});
        }

        private void compare(
                ImpactTally tally,
                ScoredStandings scoredBefore,
                Ranked rankedBefore,
                ScoredStandings scoredAfter,
                Ranked rankedAfter,
                int parts,
                Consumer<List<AwardChange>> keep) {
            var next = new AtomicInteger();
            var done = new AtomicInteger();
            Workers.run(THREADS, () -> {
                var people = FrozenResults.batch();
                var then = scoredBefore.spool().batch();
                var now = scoredAfter.spool().batch();
                var figuresBefore = scoredBefore.scoring().figures();
                var figuresAfter = scoredAfter.scoring().figures();
                var unwritten = new ArrayList<AwardChange>();
                for (int part = next.getAndIncrement(); part < parts; part = next.getAndIncrement()) {
                    progress.at("compare", done.get(), parts);
                    population.people(part, people);
                    scoredBefore.spool().read(part, then);
                    rankedBefore.propose(then);
                    scoredAfter.spool().read(part, now);
                    rankedAfter.propose(now);
                    var changes = tally.add(part, people, then, now);
                    if (!changes.isEmpty()) {
                        population.read(
                                part,
                                people,
                                whole ->
                                        tally.explain(changes, one -> reason(whole, one, figuresBefore, figuresAfter)));
                    }
                    changes.awards().forEach(one -> unwritten.add(one.change()));
                    if (unwritten.size() >= WRITTEN) {
                        keep.accept(unwritten);
                        unwritten.clear();
                    }
                    done.incrementAndGet();
                }
                if (!unwritten.isEmpty()) {
                    keep.accept(unwritten);
                }
            });
        }

        private ExplanationDifference reason(
                ResultBatch whole, Changed one, Figures figuresBefore, Figures figuresAfter) {
            var results = whole.only(one.index());
            var events = frozen.input().events();
            return ExplanationDifference.between(
                    figuresBefore.of(results, one.track()),
                    figuresAfter.of(results, one.track()),
                    one.award(),
                    event -> events.get(event).title());
        }

        private Impact impact(ImpactId id, ImpactTally tally, ScoredStandings now) {
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
                    tally.reasons(),
                    tally.largest(),
                    tally.movers());
        }
    }
}
