package org.talent.rules.facts;

/** How a percentile counts equal results. */
public enum Middle {
    /** Worse results and half of the equal ones, the result itself among them. */
    HALF,
    /** Worse and equal ones. */
    WITH,
    /** Worse ones only. */
    WITHOUT
}
