package org.talent.tenants.rulebook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.talent.rules.CompiledRuleSet;
import org.talent.tenants.support.Sha256;
import org.talent.tenants.tenancy.AccountId;

/**
 * The next text of a rule set while it is worked on: from the first save until it is published or given up. A rule set has
 * at most one that is open; everybody edits that one. Whatever is saved stays readable as an {@link Edit}.
 *
 * @param base number of the version the work started from; 0 where there was none
 * @param edits oldest first, at least one, numbered from 1
 * @param submission what was sent for review; empty while the draft is edited
 * @param decision what a second person said last; a refusal stays until the next sending
 */
public record RuleDraft(
        RuleDraftId id,
        int revision,
        RuleSetId ruleSet,
        int base,
        State state,
        List<Edit> edits,
        Optional<Submission> submission,
        Optional<Decision> decision) {

    /** Where a draft stands. */
    public enum State {
        /** Being edited. */
        EDITED,
        /** Checked and sent to a second person; the text may still be edited, which calls it back. */
        IN_REVIEW,
        /** A second person agreed to exactly this text. */
        APPROVED,
        /** It became a version. */
        PUBLISHED,
        /** Nobody works on it any more. */
        GIVEN_UP;

        public boolean isOpen() {
            return this == EDITED || this == IN_REVIEW || this == APPROVED;
        }
    }

    /**
     * One save: the whole text as its author left it.
     *
     * @param cases empty while the draft changes none
     */
    public record Edit(
            int number,
            String text,
            Optional<DraftCases> cases,
            AccountId author,
            String authorName,
            String comment,
            Instant at) {}

    /**
     * What stands to be approved.
     *
     * @param hash of the text as it would be published; of the text and the cases where the draft changes cases
     */
    public record Submission(String hash, AccountId by, String byName, String reason, Instant at) {

        /** The hash by which exactly these rules are approved, with these cases where the draft changes cases. */
        public static String hash(CompiledRuleSet rules, Optional<String> cases) {
            return cases.map(text -> Sha256.hex(rules.hash() + "\n" + text)).orElse(rules.hash());
        }
    }

    /** What a second person said about exactly what has the hash. */
    public record Decision(boolean approved, String hash, AccountId by, String byName, String comment, Instant at) {}

    public RuleDraft {
        edits = List.copyOf(edits);
        if (edits.isEmpty()) {
            throw new IllegalArgumentException("A draft without a text.");
        }
    }

    /** A new one, not saved yet. */
    public static RuleDraft of(RuleSetId ruleSet, int base, Edit first) {
        return new RuleDraft(
                new RuleDraftId(0), 0, ruleSet, base, State.EDITED, List.of(first), Optional.empty(), Optional.empty());
    }

    public Edit newest() {
        return edits.getLast();
    }

    /** The edit of that number; empty where there is none. */
    public Optional<Edit> edit(int number) {
        return edits.stream().filter(edit -> edit.number() == number).findFirst();
    }

    public boolean hasAuthor(AccountId account) {
        return edits.stream().anyMatch(edit -> edit.author().equals(account))
                || submission.filter(sent -> sent.by().equals(account)).isPresent();
    }

    /** With one more save; whatever was said about the text before no longer holds. */
    RuleDraft with(Edit edit) {
        var more = new ArrayList<>(edits);
        more.add(edit);
        return new RuleDraft(
                id,
                revision,
                ruleSet,
                base,
                State.EDITED,
                more,
                Optional.empty(),
                decision.filter(said -> !said.approved()));
    }

    RuleDraft sent(Submission what) {
        return new RuleDraft(id, revision, ruleSet, base, State.IN_REVIEW, edits, Optional.of(what), Optional.empty());
    }

    RuleDraft decided(Decision said) {
        return new RuleDraft(
                id,
                revision,
                ruleSet,
                base,
                said.approved() ? State.APPROVED : State.EDITED,
                edits,
                said.approved() ? submission : Optional.empty(),
                Optional.of(said));
    }

    RuleDraft in(State next) {
        return new RuleDraft(id, revision, ruleSet, base, next, edits, submission, decision);
    }
}
