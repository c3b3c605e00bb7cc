package org.talent.rules;

import java.util.List;

/** A university's own points for the achievements of applicants. Safe for several threads. */
public interface AdmissionScoring {

    /**
     * The most a person can get, in points: what the ordinance on admission allows for individual achievements together
     * (Order 821 of the Ministry of Science and Higher Education, 27 November 2024).
     */
    int MOST = 10;

    /** The points of each person, in the order given; people do not influence each other. */
    List<AdmissionPoints> points(List<List<Merit>> people);

    /** Faults of the rules met so far, each with an example: two rules for one achievement, a number out of bounds. */
    List<Problem> problems();
}
