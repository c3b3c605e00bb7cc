package org.talent.tenants.scoring;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.talent.rules.Cohort.CutOff;
import org.talent.rules.Compilation.Compiled;
import org.talent.rules.Compilation.Rejected;
import org.talent.rules.CompiledRuleSet;
import org.talent.rules.ContestFacts;
import org.talent.rules.Domain;
import org.talent.rules.Points;
import org.talent.rules.Problem;
import org.talent.rules.RuleEngine;
import org.talent.rules.RuleSetKind;
import org.talent.rules.RuleSetText;
import org.talent.rules.StandingBatch;
import org.talent.rules.facts.Schemas;
import org.talent.rules.language.NumberPlace;
import org.talent.rules.language.RuleSetPrinter;
import org.talent.rules.language.RuleSetTree;
import org.talent.tenants.support.NotFound;
import org.talent.tenants.support.Refused;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.TenantId;

/**
 * Everybody's totals, ready to be cut off again by another number of a quota rule. A value costs compiling one rule set
 * and going over the totals once: some tenths of a second, also for 250,000 participants. The totals lie in a temporary
 * file; it goes when this is closed, or was not asked for a while.
 */
public final class QuotaTuning implements AutoCloseable {

    private static final Duration IDLE = Duration.ofMinutes(15);

    private final TenantId tenant;
    private final RuleEngine engine;
    private final ContestRules rules;
    private final ContestFacts facts;
    private final ScoredStandings standings;
    private final RuleSetTree quota;
    private final NumberPlace place;
    private final NumberPlace.Bounds bounds;
    private long used = System.nanoTime();
    private boolean closed;

    QuotaTuning(
            RuleEngine engine,
            ContestRules rules,
            ContestFacts facts,
            ScoredStandings standings,
            RuleSetTree quota,
            NumberPlace place,
            NumberPlace.Bounds bounds) {
        this.tenant = CurrentTenant.id();
        this.engine = engine;
        this.rules = rules;
        this.facts = facts;
        this.standings = standings;
        this.quota = quota;
        this.place = place;
        this.bounds = bounds;
        closeWhenIdle(IDLE);
    }

    /** What came of one value. */
    public sealed interface Tuned {

        /** In the order of tracks and groups. */
        record Counted(List<CohortClasses> cohorts) implements Tuned {

            public Counted {
                cohorts = List.copyOf(cohorts);
            }
        }

        /** Quota or award rules cannot be applied with this value. */
        record Faulty(List<Problem> problems) implements Tuned {

            public Faulty {
                problems = List.copyOf(problems);
            }
        }
    }

    /** One track and group. */
    public record CohortClasses(String track, String group, int ranked, List<ClassCount> classes) {

        public CohortClasses {
            classes = List.copyOf(classes);
        }
    }

    /**
     * @param cutOff empty where nobody can reach the class, or no rule speaks of it
     * @param proposed official entrants for whom the award rules propose the class
     */
    public record ClassCount(String awardClass, Optional<Points> cutOff, int proposed) {}

    /** What the value may be. */
    public NumberPlace.Bounds bounds() {
        return bounds;
    }

    /**
     * Cuts off and proposes with another value.
     *
     * @throws Refused in words where the value is outside the bounds of the parameter, or this was closed
     */
    public synchronized Tuned at(BigDecimal value) {
        CurrentTenant.actor().requireStaff();
        if (!CurrentTenant.id().equals(tenant)) {
            throw new NotFound("quota", place.rule());
        }
        if (closed) {
            throw Refused.because("tuningClosed");
        }
        if (!bounds.allow(value)) {
            throw Refused.because(bounds.whole() ? "outsideWhole" : "outside", value, bounds.least(), bounds.most());
        }
        used = System.nanoTime();
        var text = RuleSetPrinter.print(place.with(quota, Schemas.of(RuleSetKind.QUOTA), value)
                .orElseThrow(() -> new IllegalStateException("The place was there when the tuning began.")));
        return switch (engine.compile(new RuleSetText(RuleSetKind.QUOTA, text), rules.vocabulary())) {
            case Rejected(var problems) -> new Tuned.Faulty(problems);
            case Compiled(var compiled, var _) -> counted(compiled);
        };
    }

    private Tuned counted(CompiledRuleSet compiled) {
        var ruleSets = new EnumMap<>(rules.compiled());
        ruleSets.put(RuleSetKind.QUOTA, compiled);
        var ranked = standings.rank(engine.prepare(ruleSets, rules.vocabulary(), facts));
        var proposed = new HashMap<Long, int[]>();
        standings.spool().each(batch -> {
            ranked.propose(batch);
            for (int row = 0; row < batch.rows; row++) {
                count(batch, row, proposed);
            }
        });
        if (!ranked.problems().isEmpty()) {
            return new Tuned.Faulty(ranked.problems());
        }
        var vocabulary = rules.vocabulary();
        var cohorts = new ArrayList<CohortClasses>();
        for (var cohort : ranked.cohorts()) {
            int group = vocabulary.code(Domain.GROUP, cohort.group()).orElse(0);
            var counts = proposed.getOrDefault(
                    key(cohort.track(), group),
                    new int[vocabulary.names(Domain.AWARD_CLASS).size()]);
            var classes = new ArrayList<ClassCount>();
            for (int one = 0; one < counts.length; one++) {
                int code = one;
                classes.add(new ClassCount(
                        vocabulary.name(Domain.AWARD_CLASS, one),
                        cohort.cutOffs().stream()
                                .filter(cutOff -> cutOff.awardClass() == code)
                                .findFirst()
                                .flatMap(CutOff::points),
                        counts[one]));
            }
            cohorts.add(new CohortClasses(
                    vocabulary.name(Domain.TRACK, cohort.track()), cohort.group(), cohort.ranked(), classes));
        }
        return new Tuned.Counted(cohorts);
    }

    private void count(StandingBatch batch, int row, Map<Long, int[]> proposed) {
        if (batch.official[row] && batch.proposed[row] >= 0) {
            proposed.computeIfAbsent(
                            key(batch.track[row], batch.group[row]),
                            _ -> new int
                                    [rules.vocabulary()
                                            .names(Domain.AWARD_CLASS)
                                            .size()])[batch.proposed[row]]++;
        }
    }

    private static long key(int track, int group) {
        return (long) track << Integer.SIZE | group;
    }

    private void closeWhenIdle(Duration wait) {
        CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS)
                .execute(this::closeIfIdle);
    }

    private synchronized void closeIfIdle() {
        var rested = Duration.ofNanos(System.nanoTime() - used);
        if (closed) {
            return;
        }
        if (rested.compareTo(IDLE) >= 0) {
            close();
        } else {
            closeWhenIdle(IDLE.minus(rested));
        }
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            standings.close();
        }
    }
}
