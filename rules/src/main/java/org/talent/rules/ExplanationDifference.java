package org.talent.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.talent.rules.Explanation.Step;
import org.talent.rules.ScoreLine.Factor;

/**
 * Why one entrant stands otherwise in a track under other rules: the one change between two explanations that moved most
 * points, or what else moved the award when no points did. It speaks of events and of rules by their names alone, so that
 * it can be kept and said in any language, whatever the language of the explanations.
 *
 * @param change points that this one change added to the total
 * @param phrase said by {@link #words}
 */
public record ExplanationDifference(Cause cause, Points change, Phrase phrase) {

    private static final String BUNDLE = "org.talent.rules.causes";
    private static final int DECIMALS = 6;

    /** What kind of change it was. */
    public enum Cause {
        /** A result gets points by another rule, or by other numbers of the same. */
        FORMULA,
        /** A result is multiplied by something else. */
        FACTOR,
        /** A result counts that did not. */
        COUNTS_NOW,
        /** A result does not count that did. */
        COUNTS_NO_MORE,
        /** The counted results become a total in another way. */
        ADDING,
        /** A cap or a least number of results takes away more or less. */
        CAP,
        /** Somebody is ranked with others. */
        GROUP,
        /** Points are the same or better, and the class is not: the cut-off or the others moved. */
        CUT_OFF,
        /** The same class is reached, and the award rules propose another. */
        AWARD_RULE
    }

    /** A change that may be the reason; the phrase is made of the one that is. */
    private record Move(Cause cause, long change, Supplier<Phrase> phrase) {

        ExplanationDifference said() {
            return new ExplanationDifference(cause, new Points(change), phrase.get());
        }
    }

    /**
     * What rankings made of both totals: codes of award classes, 0 the best and -1 none.
     *
     * @param reachedBefore by cut-offs alone; {@code proposedBefore} by the award rules
     */
    public record Award(int reachedBefore, int proposedBefore, int reachedAfter, int proposedAfter) {

        /** More than zero where the proposal is better now. */
        int step() {
            return rank(proposedBefore) - rank(proposedAfter);
        }

        private static int rank(int awardClass) {
            return awardClass < 0 ? Integer.MAX_VALUE / 2 : awardClass;
        }
    }

    /** The words in which causes are said. */
    public static Words words(Locale locale) {
        return new Words(BUNDLE, locale);
    }

    /**
     * Compares the explanations of one entrant in one track; an empty one means that nothing was there to explain.
     *
     * @param title title of the event with a code
     */
    public static ExplanationDifference between(
            Optional<Explanation> before, Optional<Explanation> after, Award award, IntFunction<String> title) {
        var total = total(after) - total(before);
        var moved = new ArrayList<Move>();
        lines(before, after, title, moved);
        steps(before, after, moved);
        var most = moved.stream()
                .filter(one -> one.change != 0)
                .filter(one -> total == 0 || Long.signum(one.change) == Long.signum(total))
                .max(Comparator.comparingLong(one -> Math.abs(one.change)));
        boolean sameGroup = before.isEmpty()
                || after.isEmpty()
                || before.get().group().equals(after.get().group());
        boolean explains = award.step() == 0 || Long.signum(total) == Integer.signum(award.step());
        if (most.isPresent() && explains) {
            return most.get().said();
        }
        if (!sameGroup) {
            return new ExplanationDifference(
                    Cause.GROUP,
                    new Points(total),
                    Phrase.of(
                            "group",
                            before.orElseThrow().group(),
                            after.orElseThrow().group()));
        }
        if (award.reachedBefore == award.reachedAfter && award.step() != 0) {
            return new ExplanationDifference(Cause.AWARD_RULE, new Points(total), Phrase.of("awardRule"));
        }
        return new ExplanationDifference(
                Cause.CUT_OFF,
                new Points(total),
                total == 0
                        ? Phrase.of("cutOff", decimal(total(after)))
                        : Phrase.of("cutOffMoved", decimal(total(before)), decimal(total(after))));
    }

    private static long total(Optional<Explanation> explanation) {
        return explanation.map(one -> one.total().micros()).orElse(0L);
    }

    private static void lines(
            Optional<Explanation> before, Optional<Explanation> after, IntFunction<String> title, List<Move> moved) {
        var old = byParticipation(before);
        var best = old.values().stream()
                .filter(ScoreLine::counted)
                .max(Comparator.comparing(ScoreLine::contribution))
                .map(ScoreLine::participation);
        byParticipation(after).forEach((participation, now) -> {
            var then = old.get(participation);
            if (then != null) {
                boolean isBest = best.filter(participation::equals).isPresent();
                moved.add(line(
                        then, now, () -> Phrase.of(isBest ? "result.best" : "result.any", title.apply(now.event()))));
            }
        });
    }

    private static Map<Long, ScoreLine> byParticipation(Optional<Explanation> explanation) {
        return explanation.map(Explanation::lines).orElse(List.of()).stream()
                .collect(Collectors.toMap(
                        ScoreLine::participation, line -> line, (first, _) -> first, LinkedHashMap::new));
    }

    private static Move line(ScoreLine before, ScoreLine after, Supplier<Phrase> result) {
        long change = after.contribution().micros() - before.contribution().micros();
        if (before.counted() != after.counted()) {
            var rule = after.counted() ? before.reasonRule() : after.reasonRule();
            var key = after.counted() ? "countsNow" : "countsNoMore";
            return new Move(after.counted() ? Cause.COUNTS_NOW : Cause.COUNTS_NO_MORE, change, () -> {
                var points = decimal(Math.abs(change));
                return rule == null
                        ? Phrase.of(key, result.get(), points)
                        : Phrase.of(key + "ByRule", result.get(), points, rule.name());
            });
        }
        double factorBefore = factor(before);
        double factorAfter = factor(after);
        double byFormula = (after.normalised().micros() - before.normalised().micros()) * factorBefore;
        double byFactor = after.normalised().micros() * (factorAfter - factorBefore);
        if (byFormula == 0 && byFactor == 0) {
            return new Move(
                    Cause.ADDING,
                    change,
                    () -> Phrase.of(
                            "adding",
                            result.get(),
                            decimal(after.contribution().micros()),
                            decimal(before.contribution().micros())));
        }
        return Math.abs(byFactor) >= Math.abs(byFormula)
                ? new Move(
                        Cause.FACTOR,
                        change,
                        () -> Phrase.of("factor", result.get(), decimal(factorAfter), decimal(factorBefore)))
                : new Move(Cause.FORMULA, change, () -> formula(before, after, result.get()));
    }

    private static Phrase formula(ScoreLine before, ScoreLine after, Phrase result) {
        var points = decimal(after.normalised().micros());
        var earlier = decimal(before.normalised().micros());
        var by = after.formulaRule();
        var instead = before.formulaRule();
        return by == null || instead == null || by.name().equals(instead.name())
                ? Phrase.of("formula", result, points, earlier)
                : Phrase.of("formulaByRule", result, points, by.name(), earlier, instead.name());
    }

    private static double factor(ScoreLine line) {
        return line.factors().stream().mapToDouble(Factor::value).reduce(1, (one, other) -> one * other);
    }

    /** Changes of the sum, rule by rule. */
    private static void steps(Optional<Explanation> before, Optional<Explanation> after, List<Move> moved) {
        var old = byRule(before);
        var now = byRule(after);
        var names = new ArrayList<>(old.keySet());
        now.keySet().stream().filter(name -> !old.containsKey(name)).forEach(names::add);
        for (var name : names) {
            long taken = old.getOrDefault(name, 0L);
            long takes = now.getOrDefault(name, 0L);
            moved.add(
                    new Move(Cause.CAP, takes - taken, () -> Phrase.of("cap", name, decimal(-takes), decimal(-taken))));
        }
    }

    private static Map<String, Long> byRule(Optional<Explanation> explanation) {
        return explanation.map(Explanation::steps).orElse(List.of()).stream()
                .collect(Collectors.groupingBy(
                        step -> name(step.rule()),
                        LinkedHashMap::new,
                        Collectors.summingLong((Step step) -> step.change().micros())));
    }

    private static String name(@Nullable AppliedRule rule) {
        return rule == null ? "" : rule.name();
    }

    private static BigDecimal decimal(long micros) {
        return new Points(micros).toDecimal().stripTrailingZeros();
    }

    private static BigDecimal decimal(double factor) {
        return BigDecimal.valueOf(factor)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
    }
}
