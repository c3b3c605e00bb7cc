package org.talent.tenants.scoring;

import java.time.Clock;
import java.util.Map;
import org.talent.rules.RuleEngine;
import org.talent.rules.RuleSetKind;
import org.talent.rules.facts.Schemas;
import org.talent.rules.language.NumberPlace;
import org.talent.rules.language.Parsed;
import org.talent.rules.language.RuleSetParser;
import org.talent.tenants.contest.ContestId;
import org.talent.tenants.contest.Contests;
import org.talent.tenants.participation.Marks;
import org.talent.tenants.rulebook.RuleSets;
import org.talent.tenants.support.LongUseCase;
import org.talent.tenants.support.Progress;
import org.talent.tenants.support.Refused;
import org.talent.tenants.support.UnitOfWork;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.Role;

/** Staff turn one number of a quota rule, such as the share of winners, and see at once how many get which award. */
@LongUseCase
public class TuneQuota {

    private static final int THREADS = 2;

    private final Contests contests;
    private final RuleSets ruleSets;
    private final Marks marks;
    private final Populations populations;
    private final RuleEngine engine;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public TuneQuota(
            Contests contests,
            RuleSets ruleSets,
            Marks marks,
            Populations populations,
            RuleEngine engine,
            UnitOfWork unitOfWork,
            Clock clock) {
        this.contests = contests;
        this.ruleSets = ruleSets;
        this.marks = marks;
        this.populations = populations;
        this.engine = engine;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /**
     * Scores everybody once by the rules in force, with drafts in place. Tells the steps population and score.
     *
     * @throws Refused where the quota rules have no such number
     */
    public TuningOutcome open(
            ContestId contest, Map<RuleSetKind, String> drafts, NumberPlace place, Progress progress) {
        CurrentTenant.actor().require(Role.RULE_EDITOR, Role.RULE_APPROVER, Role.ORGANISER);
        progress.at("population", 0, -1);
        var frozen = unitOfWork.inOne(() -> FrozenContest.now(contests, ruleSets, marks, clock, contest));
        return populations.with(
                frozen.input(), progress, population -> open(frozen, population, drafts, place, progress));
    }

    private TuningOutcome open(
            FrozenContest frozen,
            Population population,
            Map<RuleSetKind, String> drafts,
            NumberPlace place,
            Progress progress) {
        var rules = population.rules(engine, frozen.texts(drafts));
        if (!rules.problems().isEmpty()) {
            return new TuningOutcome.Faulty(rules.problems());
        }
        var quota = rules.compiled().get(RuleSetKind.QUOTA);
        if (!rules.canScore() || quota == null) {
            return new TuningOutcome.NoRules();
        }
        var schema = Schemas.of(RuleSetKind.QUOTA);
        return switch (RuleSetParser.parse(RuleSetKind.QUOTA, quota.text())) {
            case Parsed.Faulty(var problems) -> new TuningOutcome.Faulty(problems);
            case Parsed.Tree(var tree) -> {
                var bounds = place.bounds(schema)
                        .filter(one -> place.with(tree, schema, one.least()).isPresent())
                        .orElseThrow(
                                () -> Refused.because("noNumber", place.rule(), place.action(), place.parameter()));
                var standings = new ScoringPass(population, engine, THREADS, progress).score(rules);
                if (!standings.problems().isEmpty()) {
                    standings.close();
                    yield new TuningOutcome.Faulty(standings.problems());
                }
                // what ranks and awards asks for no statistics
                var facts = frozen.input().facts(Map.of());
                yield new TuningOutcome.Ready(new QuotaTuning(engine, rules, facts, standings, tree, place, bounds));
            }
        };
    }
}
