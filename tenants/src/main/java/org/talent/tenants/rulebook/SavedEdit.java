package org.talent.tenants.rulebook;

import java.util.List;
import java.util.Optional;
import org.talent.rules.language.RuleSetMerge;

/** The outcome of saving a text. */
public sealed interface SavedEdit {

    record Saved(RuleDraft draft) implements SavedEdit {}

    /** The draft has the very same text already. */
    record Unchanged(RuleDraft draft) implements SavedEdit {}

    /**
     * Somebody saved since the text was read; nothing is written.
     *
     * @param draft as it stands now: its newest edit says who saved what
     * @param merge both changes brought together; empty where one of the texts cannot be read as rules
     * @param cases the test cases of both brought together
     * @param caseClashes names of the cases that both changed; mine are kept
     */
    record Meanwhile(RuleDraft draft, Optional<RuleSetMerge> merge, String cases, List<String> caseClashes)
            implements SavedEdit {

        public Meanwhile {
            caseClashes = List.copyOf(caseClashes);
        }
    }
}
