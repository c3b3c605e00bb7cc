package org.talent.rules.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.talent.rules.AdmissionPoints;
import org.talent.rules.AdmissionPoints.Line;
import org.talent.rules.AdmissionPoints.Step;
import org.talent.rules.AdmissionScoring;
import org.talent.rules.AppliedRule;
import org.talent.rules.Merit;
import org.talent.rules.Phrase;
import org.talent.rules.Points;
import org.talent.rules.Problem;
import org.talent.rules.facts.Clash;
import org.talent.rules.facts.Fact;
import org.talent.rules.facts.Merit.Limit;

/**
 * A university's table of points. The rules are asked once for the limits of the table and once for each achievement.
 * Then, for one person: points of each achievement rounded to the micro-point; in a group the best k by points, earlier
 * ones first where equal; the limit of each group in the order the groups appear; the limit of the whole.
 */
public final class AdmissionTable implements AdmissionScoring {

    /** More would not be read. */
    private static final int MOST_PROBLEMS = 100;

    /** A place after all places: who has none is among no first ones. */
    private static final int NO_PLACE = Integer.MAX_VALUE;

    private static final int DIGITS = 9;

    private static final Merit NOTHING =
            new Merit("", Merit.Source.RESULT, -1, -1, -1, -1, -1, -1, -1, false, 1, 0, 0, null, null, Points.ZERO, 0);

    private final RuleBase base;
    private final Set<Problem> problems = new LinkedHashSet<>();
    private final Map<String, Limit> bests;
    private final Map<String, Limit> caps;
    private final Points most;
    private final @Nullable AppliedRule mostRule;

    public AdmissionTable(RuleBase base) {
        this.base = base;
        var table = org.talent.rules.facts.Merit.table();
        fill(table, NOTHING);
        base.fire(List.of(table));
        // numbers of an achievement mean nothing here
        table.clashes.removeIf(clash -> Clash.NUMBERS.contains(clash.what()));
        clashes(table, Phrase.of("example.table"));
        bests = byGroup(table.bests);
        caps = byGroup(table.caps);
        most = table.mostRule < 0 ? points(MOST) : points(table.most);
        mostRule = table.mostRule < 0 ? null : base.rule(table.mostRule);
    }

    private Map<String, Limit> byGroup(List<Limit> limits) {
        var groups = new LinkedHashMap<String, Limit>();
        limits.forEach(limit -> groups.putIfAbsent(base.words(limit.group()), limit));
        return groups;
    }

    @Override
    public List<Problem> problems() {
        synchronized (problems) {
            return List.copyOf(problems);
        }
    }

    @Override
    public List<AdmissionPoints> points(List<List<Merit>> people) {
        var facts = new ArrayList<org.talent.rules.facts.Merit>();
        people.forEach(merits -> merits.forEach(merit -> facts.add(fact(merit))));
        if (!facts.isEmpty()) {
            base.fire(facts);
        }
        var points = new ArrayList<AdmissionPoints>();
        int from = 0;
        for (var merits : people) {
            int to = from + merits.size();
            points.add(person(merits, facts.subList(from, to)));
            from = to;
        }
        return points;
    }

    private AdmissionPoints person(List<Merit> merits, List<org.talent.rules.facts.Merit> facts) {
        var lines = new ArrayList<Line>();
        var members = new LinkedHashMap<String, List<Integer>>();
        for (int at = 0; at < merits.size(); at++) {
            var line = line(merits.get(at), facts.get(at));
            lines.add(line);
            if (line.counted()) {
                members.computeIfAbsent(line.group(), _ -> new ArrayList<>()).add(at);
            }
        }
        var steps = new ArrayList<Step>();
        var total = Points.ZERO;
        for (var group : members.entrySet()) {
            total = total.plus(group(group.getKey(), group.getValue(), lines, steps));
        }
        if (total.compareTo(most) > 0) {
            var key = mostRule == null ? "admission.ordinance" : "admission.total";
            steps.add(step(mostRule, Phrase.of(key, number(most), number(total)), total, most));
            total = most;
        }
        return new AdmissionPoints(lines, steps, total);
    }

    private Line line(Merit merit, org.talent.rules.facts.Merit fact) {
        if (!fact.clashes.isEmpty()) {
            clashes(fact, merit.title());
            return nothing(
                    merit, "admission.faulty", base.rule(fact.clashes.getFirst().second()));
        }
        if (fact.pointsRule < 0) {
            return nothing(merit, "admission.noRule", null);
        }
        var worth = points(fact.points);
        return new Line(
                merit, base.rule(fact.pointsRule), base.words(fact.pointsGroup), worth, Optional.empty(), null, worth);
    }

    private static Line nothing(Merit merit, String why, @Nullable AppliedRule rule) {
        return new Line(merit, null, "", Points.ZERO, Optional.of(Phrase.of(why)), rule, Points.ZERO);
    }

    /** Leaves the best of a group among the lines and applies its limit. */
    private Points group(String group, List<Integer> members, List<Line> lines, List<Step> steps) {
        var best = bests.get(group);
        var counted = best == null ? members : best(best, group, members, lines);
        var sum = counted.stream().map(at -> lines.get(at).points()).reduce(Points.ZERO, Points::plus);
        var cap = caps.get(group);
        if (cap == null || sum.compareTo(points(cap.number())) <= 0) {
            return sum;
        }
        var limit = points(cap.number());
        var phrase = Phrase.of("admission.group", group, number(limit), number(sum));
        steps.add(step(base.rule(cap.rule()), phrase, sum, limit));
        return limit;
    }

    private List<Integer> best(Limit best, String group, List<Integer> members, List<Line> lines) {
        var byPoints = members.stream()
                .sorted(Comparator.comparing((Integer at) -> lines.get(at).points())
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        int count = Math.min(byPoints.size(), (int) best.number());
        for (int at : byPoints.subList(count, byPoints.size())) {
            var line = lines.get(at);
            lines.set(
                    at,
                    new Line(
                            line.merit(),
                            line.rule(),
                            group,
                            line.points(),
                            Optional.of(Phrase.of("admission.notBest", count, group)),
                            base.rule(best.rule()),
                            Points.ZERO));
        }
        return byPoints.subList(0, count);
    }

    private static Step step(@Nullable AppliedRule rule, Phrase phrase, Points from, Points to) {
        return new Step(rule, phrase, new Points(to.micros() - from.micros()));
    }

    private static org.talent.rules.facts.Merit fact(Merit merit) {
        var fact = org.talent.rules.facts.Merit.achievement();
        fill(fact, merit);
        return fact;
    }

    /** What is not known is what gives no points: no place is after all places, no share is the whole list. */
    private static void fill(org.talent.rules.facts.Merit fact, Merit merit) {
        fact.source = merit.source().ordinal();
        fact.event = merit.event();
        fact.kind = merit.kind();
        fact.level = merit.level();
        fact.role = merit.role();
        fact.outcome = merit.outcome();
        fact.track = merit.track();
        fact.group = merit.group();
        fact.official = merit.official();
        fact.byTeam = merit.teamSize() > 1;
        fact.scored = merit.score() != null;
        fact.placed = merit.place() > 0;
        fact.graded = merit.outcome() >= 0;
        fact.maximumKnown = merit.maximum() != null;
        fact.place = merit.place() > 0 ? merit.place() : NO_PLACE;
        fact.placeShare = merit.place() > 0 && merit.ranked() > 0 ? (double) merit.place() / merit.ranked() : 1;
        fact.percent = percent(merit);
        fact.standingPoints = merit.standingPoints().toDecimal().doubleValue();
        fact.yearsAgo = Math.max(0, merit.yearsAgo());
    }

    private static double percent(Merit merit) {
        var score = merit.score();
        var maximum = merit.maximum();
        return score == null || maximum == null || maximum.signum() <= 0
                ? 0
                : score.movePointRight(2)
                        .divide(maximum, DIGITS, RoundingMode.HALF_EVEN)
                        .doubleValue();
    }

    private static Points points(double worth) {
        return Points.of(BigDecimal.valueOf(worth));
    }

    private static BigDecimal number(Points points) {
        return points.toDecimal().stripTrailingZeros();
    }

    private void clashes(Fact fact, Object example) {
        var found = FactProblems.of(base, fact, example);
        synchronized (problems) {
            if (problems.size() < MOST_PROBLEMS) {
                problems.addAll(found);
            }
        }
    }
}
