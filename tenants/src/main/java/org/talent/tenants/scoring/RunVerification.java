package org.talent.tenants.scoring;

import java.util.List;
import org.talent.rules.Problem;

/** What came of scoring a run again. */
public sealed interface RunVerification {

    /** All hashes are as the run recorded them. */
    record Same() implements RunVerification {}

    record Different(List<Difference> differences) implements RunVerification {

        public Different {
            differences = List.copyOf(differences);
        }
    }

    /** The rules that ran no longer compile: this version of the product cannot repeat the run. */
    record Unreadable(List<Problem> problems) implements RunVerification {

        public Unreadable {
            problems = List.copyOf(problems);
        }
    }

    /** A hash that the run recorded, and what was found instead. */
    record Difference(What what, String recorded, String found) {

        /** What a hash stands for. */
        public enum What {
            RULES,
            INPUT,
            RESULT,
            /** The standings that people are shown. */
            SHOWN
        }
    }
}
