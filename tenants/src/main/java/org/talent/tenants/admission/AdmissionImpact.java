package org.talent.tenants.admission;

import java.util.List;
import java.util.Optional;
import org.talent.rules.Points;
import org.talent.rules.Problem;
import org.talent.tenants.participant.EntrantId;

/** What a draft of a university's table would change for everybody who shows it achievements. */
public sealed interface AdmissionImpact {

    /** The draft is no table of points. */
    record Faulty(List<Problem> problems) implements AdmissionImpact {

        public Faulty {
            problems = List.copyOf(problems);
        }
    }

    /**
     * The draft, counted beside the table in force.
     *
     * @param year of admission
     * @param inForce number of the version compared with; empty where none is in force or it no longer fits the names, and
     *     then everybody had zero before
     * @param counted applicants who show results or standings
     * @param notGranted applicants who show neither, and are in no other number
     * @param changes of those whose points change; the largest change first
     * @param before how many have at least 0, 1, … 10 points and less than one more, by the table in force
     * @param after the same, by the draft
     * @param problems that the draft met among their achievements
     */
    record Measured(
            int year,
            Optional<Integer> inForce,
            int counted,
            int notGranted,
            List<Change> changes,
            List<Integer> before,
            List<Integer> after,
            List<Problem> problems)
            implements AdmissionImpact {

        public Measured {
            changes = List.copyOf(changes);
            before = List.copyOf(before);
            after = List.copyOf(after);
            problems = List.copyOf(problems);
        }

        public long gaining() {
            return changes.stream().filter(one -> one.by().micros() > 0).count();
        }

        public long losing() {
            return changes.stream().filter(one -> one.by().micros() < 0).count();
        }
    }

    /** One applicant whose points change. */
    record Change(EntrantId applicant, Points before, Points after) {

        public Points by() {
            return new Points(after.micros() - before.micros());
        }
    }
}
