package org.talent.rules.facts;

/** A formula that makes points of a raw result. */
public enum Form {
    RAW(true, false),
    MAX_RATIO(true, false),
    BEST_RATIO(true, false),
    MIN_MAX(true, false),
    PERCENTILE(true, false),
    Z_SCORE(true, false),
    RANK_NORMAL(false, true),
    SCORE_TIMES_RANK(true, true),
    CTFTIME(true, true),
    KAGGLE(false, true),
    PLACE_TABLE(false, true),
    PLACE_SHARE_STEPS(false, true),
    GRADE_TABLE(false, false),
    COMPLETION(true, false),
    FIXED(false, false);

    private final boolean needsScore;
    private final boolean needsPlace;

    Form(boolean needsScore, boolean needsPlace) {
        this.needsScore = needsScore;
        this.needsPlace = needsPlace;
    }

    public boolean needsScore() {
        return needsScore;
    }

    /** A place, or a score from which one can be computed. */
    public boolean needsPlace() {
        return needsPlace;
    }
}
