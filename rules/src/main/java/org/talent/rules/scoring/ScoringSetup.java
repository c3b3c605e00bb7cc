package org.talent.rules.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.talent.rules.ContestFacts;
import org.talent.rules.ContestFacts.Base;
import org.talent.rules.Domain;
import org.talent.rules.Problem;
import org.talent.rules.ResultBatch;
import org.talent.rules.RuleSetKind;
import org.talent.rules.Vocabulary;
import org.talent.rules.facts.Clash;
import org.talent.rules.facts.Entrant;
import org.talent.rules.facts.Path;
import org.talent.rules.facts.ResultClass;
import org.talent.rules.facts.Track;
import org.talent.rules.language.Faults;
import org.talent.rules.language.OutcomeTable;
import org.talent.rules.language.Position;

/** What the rules decided, once per class, shared by all threads of a run: plans, selection and aggregation per track, groups. */
final class ScoringSetup {

    private static final int MOST_PROBLEMS = 50;

    final Map<RuleSetKind, RuleBase> bases;
    final Vocabulary vocabulary;
    final ContestFacts contest;
    final Paths paths;
    final int seasonEnd;
    private final Locale locale;
    private final ClassKeys keys;
    private final double[][] trackWeights;
    private final Path[] selections;
    private final Track[] aggregations;
    private final LongIntMap known = new LongIntMap();
    private final LongIntMap groups = new LongIntMap();
    private final List<Entrant> groupFacts = new ArrayList<>();
    private volatile Plan[] plans = new Plan[0];
    private volatile Entrant[] groupings = new Entrant[0];
    private final List<Problem> problems = new ArrayList<>();

    ScoringSetup(Map<RuleSetKind, RuleBase> bases, Vocabulary vocabulary, ContestFacts contest, Locale locale) {
        this.bases = bases;
        this.vocabulary = vocabulary;
        this.contest = contest;
        this.locale = locale;
        this.paths = new Paths(contest);
        this.seasonEnd = (int) contest.seasonEnd().toEpochDay();
        var mentioned = new TreeSet<String>();
        for (var kind : List.of(RuleSetKind.ELIGIBILITY, RuleSetKind.NORMALISATION, RuleSetKind.WEIGHT)) {
            var base = bases.get(kind);
            if (base != null) {
                mentioned.addAll(base.mentioned());
            }
        }
        this.keys = new ClassKeys(mentioned);
        int tracks = contest.tracks().size();
        trackWeights = new double[contest.events().size()][tracks];
        for (int event = 0; event < trackWeights.length; event++) {
            for (var weight : contest.events().get(event).tracks().entrySet()) {
                trackWeights[event][weight.getKey()] = weight.getValue().doubleValue();
            }
        }
        selections = new Path[tracks];
        aggregations = new Track[tracks];
        for (int track = 0; track < tracks; track++) {
            selections[track] = new Path();
            selections[track].track = track;
            aggregations[track] = new Track();
            aggregations[track].track = track;
        }
        fire(RuleSetKind.SELECTION, List.of(selections));
        fire(RuleSetKind.AGGREGATION, List.of(aggregations));
        for (int track = 0; track < tracks; track++) {
            clashes(
                    RuleSetKind.SELECTION,
                    selections[track].clashes,
                    contest.tracks().get(track));
            clashes(
                    RuleSetKind.AGGREGATION,
                    aggregations[track].clashes,
                    contest.tracks().get(track));
        }
    }

    int tracks() {
        return selections.length;
    }

    double trackWeight(int event, int track) {
        return trackWeights[event][track];
    }

    Path path(int track) {
        return selections[track];
    }

    Track track(int track) {
        return aggregations[track];
    }

    int kind(int event) {
        return contest.events().get(event).kind();
    }

    int meta(int event) {
        return contest.events().get(event).metaEvent();
    }

    Plan plan(int index) {
        return plans[index];
    }

    Entrant grouping(int index) {
        return groupings[index];
    }

    List<Problem> problems() {
        synchronized (problems) {
            return List.copyOf(problems);
        }
    }

    boolean hasProblems() {
        synchronized (problems) {
            return !problems.isEmpty();
        }
    }

    long key(ResultBatch batch, int entrant, int row) {
        return keys.key(batch, entrant, row);
    }

    static long groupKey(ResultBatch batch, int entrant, int track) {
        return track
                | (long) batch.grade[entrant] << 8
                | (long) batch.age[entrant] << 16
                | (long) (batch.region[entrant] + 1) << 32;
    }

    /** Finds or makes the plans of the classes; all unknown ones are put to the rules together. */
    synchronized void plan(ResultBatch batch, long[] wanted, int[] entrants, int[] rows, int count, LongIntMap into) {
        var fresh = new ArrayList<ResultClass>();
        var freshKeys = new ArrayList<Long>();
        var sample = new ArrayList<Integer>();
        for (int i = 0; i < count; i++) {
            int index = known.get(wanted[i]);
            if (index < 0) {
                known.put(wanted[i], plans.length + fresh.size());
                fresh.add(fact(batch, entrants[i], rows[i]));
                freshKeys.add(wanted[i]);
                sample.add(rows[i]);
            }
        }
        if (!fresh.isEmpty()) {
            fire(RuleSetKind.ELIGIBILITY, fresh);
            fire(RuleSetKind.NORMALISATION, fresh, fact -> fact.excludedBy < 0);
            fire(RuleSetKind.WEIGHT, fresh, fact -> fact.excludedBy < 0);
            var grown = Arrays.copyOf(plans, plans.length + fresh.size());
            for (int i = 0; i < fresh.size(); i++) {
                grown[plans.length + i] = finish(fresh.get(i), batch, sample.get(i));
            }
            plans = grown;
        }
        for (int i = 0; i < count; i++) {
            into.put(wanted[i], known.get(wanted[i]));
        }
    }

    private ResultClass fact(ResultBatch batch, int entrant, int row) {
        var fact = new ResultClass();
        int event = batch.event[row];
        var facts = contest.events().get(event);
        fact.event = event;
        fact.kind = facts.kind();
        fact.level = facts.level();
        fact.role = batch.role[row];
        fact.outcome = batch.outcome[row];
        fact.official = (batch.flags[row] & ResultBatch.OFFICIAL) != 0;
        fact.verified = (batch.flags[row] & ResultBatch.VERIFIED) != 0;
        fact.insideSeason = (batch.flags[row] & ResultBatch.INSIDE_SEASON) != 0;
        fact.byTeam = (batch.flags[row] & ResultBatch.BY_TEAM) != 0;
        fact.consent = batch.consent[entrant];
        fact.scored = batch.score[row] != ResultBatch.NONE;
        fact.placed = batch.placeFrom[row] > 0;
        fact.graded = batch.outcome[row] >= 0;
        fact.identity = batch.identity[entrant];
        fact.grade = batch.grade[entrant];
        fact.teamSize = batch.teamSize[row];
        fact.fullParts = batch.fullParts[row];
        fact.seasonsAgo =
                Math.max(0, contest.seasonEnd().getYear() - facts.ends().getYear());
        fact.lastStage = paths.last[event];
        fact.maximumKnown = facts.maximum() != null;
        fact.maximum = facts.maximum() == null ? 0 : facts.maximum().doubleValue();
        var official = facts.statistics().get(Base.OFFICIAL);
        var all = facts.statistics().get(Base.ALL);
        fact.all = all == null ? 0 : all.count();
        fact.scoresKnown = all != null && all.scored() > 0;
        fact.placesKnown = all != null && all.placed() > 0;
        if (official != null) {
            fact.n = official.count();
            fact.best = official.best() == null ? 0 : official.best().doubleValue();
            fact.lowest = official.lowest() == null ? 0 : official.lowest().doubleValue();
            fact.mean = EventNumbers.mean(official);
            fact.deviation = EventNumbers.deviation(official);
        }
        return fact;
    }

    private Plan finish(ResultClass fact, ResultBatch batch, int row) {
        var example = example(fact);
        if (fact.excludedBy < 0 && fact.form == null) {
            problem(null, "gap", example);
        }
        clashes(
                RuleSetKind.NORMALISATION,
                fact.clashes.stream()
                        .filter(clash -> isNormalisation(clash.what()))
                        .toList(),
                example);
        clashes(
                RuleSetKind.WEIGHT,
                fact.clashes.stream()
                        .filter(clash -> !isNormalisation(clash.what()))
                        .toList(),
                example);
        var facts = contest.events().get(fact.event);
        var base = Base.values()[fact.base];
        var table = fact.table < 0 ? null : base(RuleSetKind.NORMALISATION).table(fact.table);
        var plan = new Plan(
                fact, facts, facts.statistics().get(base), facts.distributions().get(base), table, outcomes(table));
        if (!plan.excluded && plan.form != null && Double.isNaN(plan.normalised(batch, row, seasonEnd))) {
            problem(base(RuleSetKind.NORMALISATION).ruleName(fact.formRule), "formulaLacks", example, plan.form.name());
        }
        return plan;
    }

    private static boolean isNormalisation(String what) {
        return what.equals("formula") || what.equals("limit") || what.equals("finite");
    }

    private double @Nullable [] outcomes(@Nullable Object table) {
        if (!(table instanceof OutcomeTable(var rows))) {
            return null;
        }
        var points = new double[vocabulary.names(Domain.OUTCOME).size()];
        rows.forEach(
                (name, value) -> points[vocabulary.code(Domain.OUTCOME, name).orElseThrow()] = value.doubleValue());
        return points;
    }

    /** Finds or makes the group of an entrant in a track; the index is for {@link #grouping}. */
    synchronized int group(ResultBatch batch, int entrant, int track) {
        long key = groupKey(batch, entrant, track);
        int index = groups.get(key);
        if (index >= 0) {
            return index;
        }
        var fact = new Entrant();
        fact.track = track;
        fact.grade = batch.grade[entrant];
        fact.age = batch.age[entrant];
        fact.region = batch.region[entrant];
        if (bases.containsKey(RuleSetKind.GROUPING)) {
            fire(RuleSetKind.GROUPING, List.of(fact));
            clashes(
                    RuleSetKind.GROUPING,
                    fact.clashes,
                    "%s, %d".formatted(contest.tracks().get(track), batch.grade[entrant]));
            if (fact.group < 0) {
                problem(null, "noGroup", contest.tracks().get(track), batch.grade[entrant]);
            }
        }
        fact.group = Math.max(0, fact.group);
        groups.put(key, groupFacts.size());
        groupFacts.add(fact);
        groupings = groupFacts.toArray(Entrant[]::new);
        return groupFacts.size() - 1;
    }

    private RuleBase base(RuleSetKind kind) {
        return java.util.Objects.requireNonNull(bases.get(kind));
    }

    private void fire(RuleSetKind kind, List<? extends org.talent.rules.facts.Fact> facts) {
        var base = bases.get(kind);
        if (base != null) {
            base.fire(facts);
        }
    }

    private void fire(RuleSetKind kind, List<ResultClass> facts, java.util.function.Predicate<ResultClass> which) {
        fire(kind, facts.stream().filter(which).toList());
    }

    void clashes(RuleSetKind kind, List<Clash> clashes, String example) {
        var base = bases.get(kind);
        for (var clash : clashes) {
            if (base != null) {
                if (clash.what().equals("finite")) {
                    problem(base.ruleName(clash.first()), "notFinite", example);
                } else {
                    problem(
                            base.ruleName(clash.second()),
                            "overlap",
                            base.ruleName(clash.first()),
                            base.ruleName(clash.second()),
                            clash.what(),
                            example);
                }
            }
        }
    }

    private String example(ResultClass fact) {
        var event = contest.events().get(fact.event);
        var words = new ArrayList<String>();
        words.add(event.title());
        if (!vocabulary.names(Domain.EVENT_KIND).isEmpty()) {
            words.add(vocabulary.name(Domain.EVENT_KIND, event.kind()));
        }
        if (fact.role >= 0 && !vocabulary.names(Domain.ROLE).isEmpty()) {
            words.add(vocabulary.name(Domain.ROLE, fact.role));
        }
        return String.join(", ", words);
    }

    private void problem(@Nullable String rule, String key, Object... arguments) {
        var faults = new Faults(locale);
        faults.error(Position.NONE, rule, key, arguments);
        synchronized (problems) {
            for (var one : faults.problems()) {
                if (problems.size() < MOST_PROBLEMS && !problems.contains(one)) {
                    problems.add(one);
                }
            }
        }
    }
}
