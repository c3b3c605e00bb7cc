package org.talent.tenants.replay;

import java.util.List;
import java.util.Locale;
import org.talent.tenants.contest.Contest;
import org.talent.tenants.contest.SeasonId;
import org.talent.tenants.imports.ImportBatchId;
import org.talent.tenants.imports.BatchCounts;
import org.talent.tenants.scoring.ScoringRun;
import org.talent.tenants.support.yaml.FileFault;

/** The outcome of replaying a past season. */
public sealed interface Replay {

    /**
     * It was scored and compared.
     *
     * @param checked how many figures were compared
     * @param differences those that came out otherwise
     */
    record Compared(
            SeasonId season,
            Contest contest,
            List<Import> imports,
            ScoringRun run,
            int checked,
            List<Difference> differences)
            implements Replay {

        public Compared {
            imports = List.copyOf(imports);
            differences = List.copyOf(differences);
        }
    }

    /** Something in the folder, or the data it asks for, cannot be used; nothing was compared. */
    record Faulty(List<Fault> faults) implements Replay {

        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /** One import of the replay. */
    record Import(String mapping, ImportBatchId batch, BatchCounts counts) {}

    /** A fault with the file it lies in. */
    record Fault(String file, FileFault fault) {

        /** File, line and what to do, in the reader's language. */
        public String say(Locale locale) {
            return file + (fault.line() > 0 ? ":" + fault.line() : "") + ": " + fault.say(locale);
        }
    }
}
