package org.talent.tenants.admission;

import java.util.List;
import java.util.Set;
import org.talent.rules.AdmissionPoints;
import org.talent.rules.Problem;
import org.talent.tenants.consent.DisclosedField;

/** What a university's own table says of one applicant. */
public sealed interface AdmissionOutcome {

    /** The university has no table in force. */
    record NoTable() implements AdmissionOutcome {}

    /** The table in force no longer fits the names of the seasons; its editors have to mend it. */
    record FaultyTable(List<Problem> problems) implements AdmissionOutcome {

        public FaultyTable {
            problems = List.copyOf(problems);
        }
    }

    /** The applicant shows neither results nor standings: there is nothing to count, which is not zero. */
    record NotGranted() implements AdmissionOutcome {}

    /**
     * The points for what the applicant shows.
     *
     * @param year of admission
     * @param version number of the table in force
     * @param notGranted what else could have been counted: results, standings, or nothing
     */
    record Counted(int year, int version, AdmissionPoints points, Set<DisclosedField> notGranted)
            implements AdmissionOutcome {

        public Counted {
            notGranted = Set.copyOf(notGranted);
        }
    }
}
