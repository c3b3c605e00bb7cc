package org.talent.rules.samples;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.talent.rules.Cohort;
import org.talent.rules.Cohort.CutOff;
import org.talent.rules.ContestScoring;
import org.talent.rules.ContestScoring.Ranked;
import org.talent.rules.Domain;
import org.talent.rules.Explanation;
import org.talent.rules.Points;
import org.talent.rules.Problem;
import org.talent.rules.ResultBatch;
import org.talent.rules.ScoreLine;
import org.talent.rules.StandingBatch;

/** A sample season scored, ranked and proposed; entrants are counted from 1 as they were added. */
public final class Scored {

    public static final Locale RUSSIAN = Locale.of("ru");

    private final ContestScoring scoring;
    private final ResultBatch results;
    private final StandingBatch standings;
    private final Ranked ranked;

    Scored(ContestScoring scoring, ResultBatch results) {
        this.scoring = scoring;
        this.results = results;
        this.standings = new StandingBatch(Math.max(1, results.entrants * 2));
        scoring.scorer().score(results, standings);
        var ranking = scoring.ranking();
        ranking.add(standings);
        this.ranked = ranking.rank();
        ranked.propose(standings);
    }

    public StandingBatch standings() {
        return standings;
    }

    public List<Problem> problems() {
        return ranked.problems();
    }

    /** Messages of all problems, in Russian. */
    public List<String> messages() {
        return problems().stream().map(problem -> problem.message(RUSSIAN)).toList();
    }

    /** Row of an entrant in the first track, or -1. */
    public int row(long entrant) {
        return row(entrant, 0);
    }

    public int row(long entrant, int track) {
        return IntStream.range(0, standings.rows)
                .filter(row -> standings.entrant[row] == entrant && standings.track[row] == track)
                .findFirst()
                .orElse(-1);
    }

    /** Total of an entrant in the first track. */
    public Points points(long entrant) {
        return new Points(standings.points[row(entrant)]);
    }

    /** Totals of all standings as decimals, in the order of entrants. */
    public List<String> totals() {
        return IntStream.range(0, standings.rows)
                .mapToObj(row -> new Points(standings.points[row]).toString())
                .toList();
    }

    /** Place of an entrant as {@code 2–3} or {@code 4}. */
    public String place(long entrant) {
        int row = row(entrant);
        return standings.placeFrom[row] == standings.placeTo[row]
                ? Integer.toString(standings.placeFrom[row])
                : standings.placeFrom[row] + "–" + standings.placeTo[row];
    }

    /** Names of the proposed classes in the order of entrants; a dash for none. */
    public List<String> proposals() {
        return IntStream.range(0, standings.rows)
                .mapToObj(row -> standings.proposed[row] < 0
                        ? "—"
                        : SampleSeason.VOCABULARY.name(Domain.AWARD_CLASS, standings.proposed[row]))
                .toList();
    }

    public @Nullable String reason(long entrant) {
        return standings.reason[row(entrant)];
    }

    public Cohort cohort() {
        return ranked.cohorts().getFirst();
    }

    public List<Cohort> cohorts() {
        return ranked.cohorts();
    }

    public CutOff cutOff(int index) {
        return cohort().cutOffs().get(index);
    }

    /** How the cut-off was computed, in Russian. */
    public String sentence(int index) {
        return Cohort.words(RUSSIAN).say(cutOff(index).sentence());
    }

    public List<String> warnings() {
        return cohort().warnings().stream()
                .map(phrase -> Cohort.words(RUSSIAN).say(phrase))
                .toList();
    }

    /** The explanation of an entrant in the first track that has one. */
    public Explanation explanation(long entrant) {
        return explanation(entrant, RUSSIAN);
    }

    public Explanation explanation(long entrant, Locale locale) {
        return explanations(entrant, locale).getFirst();
    }

    public List<Explanation> explanations(long entrant, Locale locale) {
        return scoring.explain(only(entrant), locale);
    }

    /** The line of the entrant's only result. */
    public ScoreLine line(long entrant) {
        return explanation(entrant).lines().getFirst();
    }

    private ResultBatch only(long entrant) {
        int at = IntStream.range(0, results.entrants)
                .filter(one -> results.entrant[one] == entrant)
                .findFirst()
                .orElseThrow();
        return results.only(at);
    }
}
