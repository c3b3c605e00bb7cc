package org.talent.tenants.admission;

import java.util.List;
import org.talent.rules.AdmissionPoints;
import org.talent.rules.AdmissionScoring;
import org.talent.rules.Problem;
import org.talent.rules.Vocabulary;
import org.talent.tenants.disclosure.DisclosedParticipant;

/** A university's table of points for its applicants. */
sealed interface PointsTable {

    /** No version is in force. */
    record None() implements PointsTable {}

    /** The text no longer fits the names. */
    record Faulty(List<Problem> problems) implements PointsTable {}

    /**
     * Ready to count.
     *
     * @param version number of the version; 0 for a draft
     */
    record Ready(int version, Vocabulary names, AdmissionScoring scoring) implements PointsTable {

        /** Of each person, in the order given. */
        List<AdmissionPoints> points(List<DisclosedParticipant> people, int year) {
            var merits = new Merits(names, year);
            return scoring.points(people.stream().map(merits::of).toList());
        }
    }
}
