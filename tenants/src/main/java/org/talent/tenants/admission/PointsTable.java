package org.talent.tenants.admission;

import java.util.List;
import org.talent.rules.AdmissionPoints;
import org.talent.rules.AdmissionScoring;
import org.talent.rules.Problem;
import org.talent.rules.RuleSetKind;
import org.talent.rules.Vocabulary;
import org.talent.rules.language.NamedFacts;
import org.talent.rules.language.RuleSetParser;
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
     * @param text of its rules
     */
    record Ready(int version, String text, Vocabulary names, AdmissionScoring scoring) implements PointsTable {

        /** Of each person, in the order given. */
        List<AdmissionPoints> points(List<DisclosedParticipant> people, int year) {
            var merits = new Merits(names, year);
            return scoring.points(people.stream().map(merits::of).toList());
        }

        /** What the rules ask for of an achievement. */
        NamedFacts asked() {
            return NamedFacts.of(RuleSetParser.tree(RuleSetKind.ADMISSION, text).orElseThrow());
        }
    }
}
