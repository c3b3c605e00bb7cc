package org.talent.tenants.replay;

import java.util.List;
import org.talent.tenants.contest.Contest;
import org.talent.tenants.contest.SeasonId;
import org.talent.tenants.scoring.ScoringRun;

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
            List<Preparation.Import> imports,
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
    record Faulty(List<FolderFault> faults) implements Replay {

        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
