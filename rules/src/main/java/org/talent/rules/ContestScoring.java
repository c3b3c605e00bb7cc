package org.talent.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The rule sets of a contest, ready for its results. Safe for several threads; each thread takes its own {@link Scorer}.
 * The order is: score every batch, {@link #rank} the standings, then {@link Ranked#propose} over them again.
 */
public interface ContestScoring {

    Scorer scorer();

    /** Faults found so far: a result class without a formula or with two, each with an example event. A run with one is refused. */
    List<Problem> problems();

    /** Starts the gathering of totals for ranking. */
    Ranking ranking();

    /** Says every line of one entrant in words and numbers; the batch holds just this entrant. */
    List<Explanation> explain(ResultBatch one, Locale locale);

    /** Explanations without words, for whoever asks for many. */
    Figures figures();

    /** Points of results; not thread-safe. */
    interface Scorer {

        /** Scores every entrant of the batch into {@code standings}, one row per entrant and track with at least one counted result. */
        void score(ResultBatch batch, StandingBatch standings);
    }

    /** Explains in numbers and rules alone, which is all that {@link ExplanationDifference} reads; not thread-safe. */
    interface Figures {

        /**
         * What {@link ContestScoring#explain} says of the track, with every text empty; nothing where it says nothing. The
         * batch holds just this entrant.
         */
        Optional<Explanation> of(ResultBatch one, int track);
    }

    /** Gathers totals per track and group, from any thread and in any order. */
    interface Ranking {

        void add(StandingBatch standings);

        /** Closes the gathering: cohorts, quotas, cut-offs. */
        Ranked rank();
    }

    /** Places and proposals, once all totals are known. */
    interface Ranked {

        List<Cohort> cohorts();

        /** Fills places, class reached, proposal and reason of each row. */
        void propose(StandingBatch standings);

        /** Faults of quota and award rules, such as two rules proposing for one standing. */
        List<Problem> problems();
    }
}
