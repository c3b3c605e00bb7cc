package org.talent.rules.facts;

/** A formula that makes points of a raw result. */
public enum Form {
    RAW(Needs.SCORE),
    MAX_RATIO(Needs.SCORE),
    BEST_RATIO(Needs.SCORE),
    MIN_MAX(Needs.SCORE),
    PERCENTILE(Needs.SCORE),
    Z_SCORE(Needs.SCORE),
    RANK_NORMAL(Needs.PLACE),
    SCORE_TIMES_RANK(Needs.SCORE_AND_PLACE),
    CTFTIME(Needs.SCORE_AND_PLACE),
    KAGGLE(Needs.PLACE),
    PLACE_TABLE(Needs.PLACE),
    PLACE_SHARE_STEPS(Needs.PLACE),
    GRADE_TABLE(Needs.OUTCOME),
    COMPLETION(Needs.SCORE),
    FIXED(Needs.NOTHING);

    private final Needs needs;

    Form(Needs needs) {
        this.needs = needs;
    }

    /** What a result must have. A place is either published or follows from the score. */
    public enum Needs {
        SCORE,
        PLACE,
        SCORE_AND_PLACE,
        OUTCOME,
        NOTHING
    }

    public Needs needs() {
        return needs;
    }
}
