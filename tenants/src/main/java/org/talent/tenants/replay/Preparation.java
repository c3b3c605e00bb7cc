package org.talent.tenants.replay;

import java.util.List;
import java.util.SequencedMap;
import org.talent.rules.RuleSetKind;
import org.talent.tenants.contest.ContestId;
import org.talent.tenants.contest.SeasonSetUp;
import org.talent.tenants.imports.BatchCounts;
import org.talent.tenants.imports.ImportBatchId;
import org.talent.tenants.rulebook.Publication;

/** The outcome of preparing a season by its files. */
public sealed interface Preparation {

    /**
     * The season is as its files say.
     *
     * @param ruleSets what came of publishing the rule set of each kind
     */
    record Prepared(SeasonSetUp.SetUp season, SequencedMap<RuleSetKind, Publication> ruleSets, List<Import> imports)
            implements Preparation {

        public Prepared {
            imports = List.copyOf(imports);
        }

        public ContestId contest() {
            return season.contest();
        }
    }

    /** Some of the files cannot be used. Faults that show only on the way leave what was done before them. */
    record Faulty(List<FolderFault> faults) implements Preparation {

        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /** One import, by the file of its mapping. */
    record Import(String mapping, ImportBatchId batch, BatchCounts counts) {}
}
