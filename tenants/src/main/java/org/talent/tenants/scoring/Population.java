package org.talent.tenants.scoring;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.talent.rules.Compilation;
import org.talent.rules.ContestFacts.Base;
import org.talent.rules.ContestFacts.EventStatistics;
import org.talent.rules.ContestFacts.ScoreDistribution;
import org.talent.rules.ResultBatch;
import org.talent.rules.RuleEngine;
import org.talent.rules.RuleSetKind;
import org.talent.rules.RuleSetText;
import org.talent.rules.Vocabulary;
import org.talent.tenants.contest.EventId;
import org.talent.tenants.scoring.RunInput.EventNumbers;
import org.talent.tenants.support.Progress;

/**
 * The results of a contest as of one mark, kept beside the database: read from there once, then as often as somebody
 * changes a rule and asks what it does. On the heap lies what grows with events, never what grows with people. A part is
 * one batch.
 */
final class Population implements FrozenResults, AutoCloseable {

    private static final int KEPT_RULE_SETS = 24;

    private final RunInput input;
    private final Vocabulary vocabulary;
    private final ColumnFile results = new ColumnFile("population");
    private final ColumnFile distributions = new ColumnFile("distributions");
    private final Map<EventId, Map<Base, EventStatistics>> statistics = new HashMap<>();
    private final List<Distribution> distributed = new ArrayList<>();
    private final AtomicBoolean rehearsed = new AtomicBoolean();
    private final Map<RuleSetText, Compilation> compiled = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<RuleSetText, Compilation> eldest) {
            return size() > KEPT_RULE_SETS;
        }
    };

    /** Whose distribution a block of the file is. */
    private record Distribution(EventId event, Base base) {}

    private Population(RunInput input) {
        this.input = input;
        this.vocabulary = input.vocabulary();
    }

    /** Reads everything once. */
    static Population of(FrozenResults from, int threads, Progress progress) {
        var population = new Population(from.input());
        try {
            progress.at("population", 0, -1);
            from.numbers().forEach(population::keep);
            int parts = from.parts();
            var next = new AtomicInteger();
            var done = new AtomicInteger();
            Workers.run(threads, () -> {
                var batch = FrozenResults.batch();
                for (int part = next.getAndIncrement(); part < parts; part = next.getAndIncrement()) {
                    progress.at("population", done.get(), parts);
                    from.read(
                            part, batch, full -> population.results.add(full.entrant[0], block -> write(full, block)));
                    done.incrementAndGet();
                }
            });
            return population;
        } catch (RuntimeException broken) {
            population.close();
            throw broken;
        }
    }

    private void keep(EventId event, EventNumbers numbers) {
        statistics.put(event, numbers.statistics());
        numbers.distributions().forEach((base, scores) -> {
            distributions.add(distributed.size(), block -> {
                int count = scores.scores().length;
                block.number(count);
                block.column(scores.scores(), count);
                block.column(scores.counts(), count);
            });
            distributed.add(new Distribution(event, base));
        });
    }

    private static void write(ResultBatch batch, ColumnWriter block) {
        block.number(batch.entrants);
        block.number(batch.rows);
        people(block, batch);
        results(block, batch);
    }

    /** Who they are: what stands first in a block, so that it can be read alone. */
    private static void people(Columns block, ResultBatch batch) {
        block.column(batch.entrant, batch.entrants);
        block.column(batch.grade, batch.entrants);
        block.column(batch.region, batch.entrants);
    }

    private static void results(Columns block, ResultBatch batch) {
        int entrants = batch.entrants;
        block.column(batch.firstRow, entrants);
        block.column(batch.age, entrants);
        block.column(batch.identity, entrants);
        block.column(batch.consent, entrants);
        int rows = batch.rows;
        block.column(batch.participation, rows);
        block.column(batch.event, rows);
        block.column(batch.role, rows);
        block.column(batch.flags, rows);
        block.column(batch.score, rows);
        block.column(batch.placeFrom, rows);
        block.column(batch.placeTo, rows);
        block.column(batch.outcome, rows);
        block.column(batch.teamSize, rows);
        block.column(batch.fullParts, rows);
        block.column(batch.penalty, rows);
        block.column(batch.lastSuccess, rows);
        block.column(batch.attempt, rows);
        block.column(batch.day, rows);
    }

    @Override
    public RunInput input() {
        return input;
    }

    /** True for the first who asks: to them it falls to rehearse. */
    boolean isToRehearse() {
        return rehearsed.compareAndSet(false, true);
    }

    /** The rules of the contest; what was compiled against this population before is not compiled again. */
    ContestRules rules(RuleEngine engine, Map<RuleSetKind, String> texts) {
        return ContestRules.compile(texts, vocabulary, text -> compiled(engine, text));
    }

    private Compilation compiled(RuleEngine engine, RuleSetText text) {
        synchronized (compiled) {
            return compiled.computeIfAbsent(text, _ -> engine.compile(text, vocabulary));
        }
    }

    @Override
    public Map<EventId, EventNumbers> numbers() {
        var scores = new HashMap<EventId, Map<Base, ScoreDistribution>>();
        for (int number = 0; number < distributed.size(); number++) {
            var block = distributions.read(number);
            int count = block.number();
            var one = new ScoreDistribution(new long[count], new long[count]);
            block.column(one.scores(), count);
            block.column(one.counts(), count);
            var whose = distributed.get(number);
            scores.computeIfAbsent(whose.event, _ -> new EnumMap<>(Base.class)).put(whose.base, one);
        }
        var numbers = new HashMap<EventId, EventNumbers>();
        statistics.forEach((event, bases) ->
                numbers.put(event, new EventNumbers(bases, scores.getOrDefault(event, Map.of()))));
        return numbers;
    }

    @Override
    public int parts() {
        return results.blocks();
    }

    @Override
    public void read(int part, ResultBatch batch, Consumer<ResultBatch> each) {
        var block = results.read(part);
        batch.entrants = block.number();
        batch.rows = block.number();
        people(block, batch);
        results(block, batch);
        batch.firstRow[batch.entrants] = batch.rows;
        each.accept(batch);
    }

    /** Fills in who stands in a part, with grade and region, and none of their results. */
    void people(int part, ResultBatch batch) {
        var block = results.read(part);
        batch.entrants = block.number();
        block.number();
        batch.rows = 0;
        people(block, batch);
    }

    /** Bytes on the disk. */
    long size() {
        return results.size() + distributions.size();
    }

    @Override
    public void close() {
        results.close();
        distributions.close();
    }
}
