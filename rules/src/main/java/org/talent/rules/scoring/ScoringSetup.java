package org.talent.rules.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.talent.rules.ContestFacts;
import org.talent.rules.ContestFacts.Base;
import org.talent.rules.Domain;
import org.talent.rules.Phrase;
import org.talent.rules.Problem;
import org.talent.rules.ResultBatch;
import org.talent.rules.RuleSetKind;
import org.talent.rules.Vocabulary;
import org.talent.rules.facts.Entrant;
import org.talent.rules.facts.Fact;
import org.talent.rules.facts.Form;
import org.talent.rules.facts.Path;
import org.talent.rules.facts.ResultClass;
import org.talent.rules.facts.Track;
import org.talent.rules.language.Faults;
import org.talent.rules.language.OutcomeTable;
import org.talent.rules.language.Position;

/** What the rules decided, once per class, shared by all threads of a run: plans, selection and aggregation per track, groups. */
final class ScoringSetup {

    private static final int MOST_PROBLEMS = 50;
    private static final int MOST_TRACKS = 255;

    final Map<RuleSetKind, RuleBase> bases;
    final Vocabulary vocabulary;
    final ContestFacts contest;
    final Paths paths;
    final int seasonEnd;
    private final ClassKeys keys;
    private final int tracks;
    private final double[] trackWeights;
    private final int[] kinds;
    private final @Nullable EventNumbers[] numbers;
    private final Path[] selections;
    private final Track[] aggregations;
    private final LongIntMap known = new LongIntMap();
    private final Map<List<?>, Integer> decisions = new HashMap<>();
    private final LongIntMap groups = new LongIntMap();
    private volatile Plan[] plans = new Plan[0];
    private volatile Entrant[] groupings = new Entrant[0];
    private final List<Problem> problems = new ArrayList<>();

    ScoringSetup(Map<RuleSetKind, RuleBase> bases, Vocabulary vocabulary, ContestFacts contest) {
        this.bases = bases;
        this.vocabulary = vocabulary;
        this.contest = contest;
        this.paths = new Paths(contest);
        this.seasonEnd = (int) contest.seasonEnd().toEpochDay();
        var mentioned = new TreeSet<String>();
        for (var kind : List.of(RuleSetKind.ELIGIBILITY, RuleSetKind.NORMALISATION, RuleSetKind.WEIGHT)) {
            var base = bases.get(kind);
            if (base != null) {
                mentioned.addAll(base.mentioned());
            }
        }
        this.keys = new ClassKeys(mentioned, vocabulary);
        this.tracks = contest.tracks().size();
        if (tracks > MOST_TRACKS) {
            throw new IllegalArgumentException("""
                    The number of tracks (%d) must not be above %d.
                    Maybe events were listed as tracks.""".formatted(tracks, MOST_TRACKS));
        }
        int events = contest.events().size();
        trackWeights = new double[events * tracks];
        kinds = new int[events];
        numbers = new EventNumbers[events * Base.values().length];
        for (int event = 0; event < events; event++) {
            var facts = contest.events().get(event);
            kinds[event] = facts.kind();
            for (var weight : facts.tracks().entrySet()) {
                trackWeights[event * tracks + weight.getKey()] =
                        weight.getValue().doubleValue();
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
            clashes(RuleSetKind.SELECTION, selections[track], contest.tracks().get(track));
            clashes(
                    RuleSetKind.AGGREGATION,
                    aggregations[track],
                    contest.tracks().get(track));
        }
    }

    int tracks() {
        return tracks;
    }

    double trackWeight(int event, int track) {
        return trackWeights[event * tracks + track];
    }

    Path path(int track) {
        return selections[track];
    }

    Track track(int track) {
        return aggregations[track];
    }

    int kind(int event) {
        return kinds[event];
    }

    /** All plans made so far; a plan once made keeps its index. */
    Plan[] plans() {
        return plans;
    }

    Entrant grouping(int index) {
        return groupings[index];
    }

    /** Name of a group; empty where the season has no groups. */
    String groupName(int group) {
        var names = vocabulary.names(Domain.GROUP);
        return group < names.size() ? names.get(group) : "";
    }

    List<Problem> problems() {
        synchronized (problems) {
            return List.copyOf(problems);
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
        var fresh = new LinkedHashMap<Long, ResultClass>();
        var sample = new ArrayList<Integer>();
        for (int i = 0; i < count; i++) {
            if (known.get(wanted[i]) < 0 && !fresh.containsKey(wanted[i])) {
                fresh.put(wanted[i], fact(batch, entrants[i], rows[i]));
                sample.add(rows[i]);
            }
        }
        if (!fresh.isEmpty()) {
            decide(List.copyOf(fresh.values()));
            var grown = new ArrayList<>(List.of(plans));
            int at = 0;
            for (var one : fresh.entrySet()) {
                var plan = finish(one.getValue(), batch, sample.get(at++));
                int index = decisions.computeIfAbsent(one.getValue().decision(), _ -> {
                    grown.add(plan);
                    return grown.size() - 1;
                });
                known.put(one.getKey(), index);
            }
            plans = grown.toArray(Plan[]::new);
        }
        for (int i = 0; i < count; i++) {
            into.put(wanted[i], known.get(wanted[i]));
        }
    }

    private void decide(List<ResultClass> classes) {
        var standing = classes.stream().filter(one -> !one.struckOut).toList();
        fire(RuleSetKind.ELIGIBILITY, standing);
        var counting = standing.stream().filter(one -> one.excludedBy < 0).toList();
        for (var kind : List.of(RuleSetKind.NORMALISATION, RuleSetKind.WEIGHT)) {
            fire(kind, counting);
            counting.forEach(one -> clashes(kind, one, example(one)));
        }
        counting.stream()
                .filter(one -> one.form == null)
                .forEach(one -> problem(RuleSetKind.NORMALISATION, -1, "gap", example(one)));
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
        fact.struckOut = (batch.flags[row] & ResultBatch.DISQUALIFIED) != 0;
        fact.official = (batch.flags[row] & ResultBatch.OFFICIAL) != 0;
        fact.verified = (batch.flags[row] & ResultBatch.VERIFIED) != 0;
        fact.insideSeason = (batch.flags[row] & ResultBatch.INSIDE_SEASON) != 0;
        fact.byTeam = (batch.flags[row] & ResultBatch.BY_TEAM) != 0;
        fact.consent = batch.consent[entrant];
        fact.scored = batch.score[row] != ResultBatch.NONE;
        fact.placed = batch.placeFrom[row] > 0;
        fact.graded = batch.outcome[row] >= 0;
        fact.identity = batch.identity[entrant];
        fact.grade = ClassKeys.grade(batch, entrant);
        fact.teamSize = ClassKeys.teamSize(batch, row);
        fact.fullParts = ClassKeys.fullParts(batch, row);
        fact.seasonsAgo =
                Math.max(0, contest.seasonEnd().getYear() - facts.ends().getYear());
        fact.lastStage = paths.last(event);
        fact.maximumKnown = facts.maximum() != null;
        fact.maximum = facts.maximum() == null ? 0 : facts.maximum().doubleValue();
        var all = facts.statistics().get(Base.ALL);
        fact.all = all == null ? 0 : all.count();
        fact.scoresKnown = all != null && all.scored() > 0;
        fact.placesKnown = all != null && all.placed() > 0;
        var official = numbers(event, Base.OFFICIAL);
        fact.n = official.n;
        fact.best = official.best;
        fact.lowest = official.lowest;
        fact.mean = official.mean;
        fact.deviation = official.deviation;
        return fact;
    }

    private EventNumbers numbers(int event, Base base) {
        int at = event * Base.values().length + base.ordinal();
        var known = numbers[at];
        if (known == null) {
            known = new EventNumbers(contest.events().get(event), base);
            numbers[at] = known;
        }
        return known;
    }

    private Plan finish(ResultClass fact, ResultBatch batch, int row) {
        var table = fact.table < 0 ? null : base(RuleSetKind.NORMALISATION).table(fact.table);
        var plan = new Plan(
                fact, contest.events().get(fact.event), numbers(fact.event, fact.base), table, outcomes(table));
        if (!plan.excluded && plan.form != null && Double.isNaN(plan.normalised(batch, row, seasonEnd))) {
            problem(
                    RuleSetKind.NORMALISATION,
                    fact.formRule,
                    "formulaLacks",
                    example(fact),
                    Phrase.of("form." + plan.form),
                    Phrase.of(plan.form == Form.MAX_RATIO ? "needs.MAXIMUM" : "needs." + plan.form.needs()));
        }
        return plan;
    }

    private double[] outcomes(@Nullable Object table) {
        var points = new double[vocabulary.names(Domain.OUTCOME).size()];
        if (table instanceof OutcomeTable(var rows)) {
            rows.forEach((name, value) ->
                    points[vocabulary.code(Domain.OUTCOME, name).orElseThrow()] = value.doubleValue());
        }
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
            var example =
                    Phrase.of("example.entrant", contest.tracks().get(track), batch.grade[entrant], batch.age[entrant]);
            clashes(RuleSetKind.GROUPING, fact, example);
            if (fact.group < 0) {
                problem(RuleSetKind.GROUPING, -1, "noGroup", example);
            }
        }
        fact.group = Math.max(0, fact.group);
        index = groupings.length;
        var grown = Arrays.copyOf(groupings, index + 1);
        grown[index] = fact;
        groupings = grown;
        groups.put(key, index);
        return index;
    }

    RuleBase base(RuleSetKind kind) {
        return Objects.requireNonNull(bases.get(kind));
    }

    void fire(RuleSetKind kind, List<? extends Fact> facts) {
        var base = bases.get(kind);
        if (base != null && !facts.isEmpty()) {
            base.fire(facts);
        }
    }

    /** Makes problems of what the rules of a kind did to a fact and must not, and forgets it. */
    void clashes(RuleSetKind kind, Fact fact, Object example) {
        if (!fact.clashes.isEmpty()) {
            note(FactProblems.of(base(kind), fact, example));
        }
        fact.clashes.clear();
    }

    /** Points of a result of the event are beyond belief. */
    void tooLarge(int event) {
        problem(
                RuleSetKind.NORMALISATION,
                -1,
                "tooLarge",
                contest.events().get(event).title());
    }

    private Phrase example(ResultClass fact) {
        var event = contest.events().get(fact.event);
        var words = new ArrayList<String>();
        words.add(event.title());
        word(words, Domain.EVENT_KIND, event.kind());
        word(words, Domain.LEVEL, event.level());
        word(words, Domain.ROLE, fact.role);
        word(words, Domain.OUTCOME, fact.outcome);
        var form = fact.scored ? "score" : fact.placed ? "place" : fact.graded ? "word" : "attendance";
        return Phrase.of("example." + form, String.join(", ", words));
    }

    private void word(List<String> words, Domain domain, int code) {
        if (code >= 0 && code < vocabulary.names(domain).size()) {
            words.add(vocabulary.name(domain, code));
        }
    }

    /** Notes a problem, once; a rule index of -1 means that no rule is to blame. */
    void problem(RuleSetKind kind, int rule, String key, Object... arguments) {
        var faults = new Faults(kind);
        var position = Position.NONE;
        if (rule >= 0) {
            faults.in(base(kind).rule(rule).name(), base(kind).rule(rule).id());
            position = base(kind).position(rule);
        }
        faults.error(position, key, arguments);
        note(faults.problems());
    }

    private void note(List<Problem> found) {
        synchronized (problems) {
            for (var one : found) {
                if (problems.size() < MOST_PROBLEMS && !problems.contains(one)) {
                    problems.add(one);
                }
            }
        }
    }
}
