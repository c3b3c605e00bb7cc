package org.talent.tenants.rulebook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.talent.rules.cases.CasesMerge;
import org.talent.rules.cases.CasesText;
import org.talent.rules.cases.RuleCase;

/**
 * The test cases of a book: published together with whichever of its rule sets was changed, since a case speaks of what all
 * of them give together.
 */
final class BookCases {

    private static final DraftCases NONE = new DraftCases("", Optional.empty());

    private final RuleSets ruleSets;

    BookCases(RuleSets ruleSets) {
        this.ruleSets = ruleSets;
    }

    /** As they were published last. */
    DraftCases current(RuleBook book) {
        return asOf(book, Instant.MAX);
    }

    private DraftCases asOf(RuleBook book, Instant moment) {
        return ruleSets.withCases(book, moment)
                .map(version -> new DraftCases(version.cases().orElseThrow(), Optional.of(version.publishedAt())))
                .orElse(NONE);
    }

    /** What an edit wants, together with what others published since. */
    Wanted wanted(RuleBook book, RuleDraft.Edit edit) {
        var current = current(book);
        return edit.cases()
                .map(wanted -> wanted.mergedUpTo().equals(current.mergedUpTo()) || !isWhole(wanted.text())
                        ? new Wanted(wanted, List.of())
                        : merged(
                                wanted.mergedUpTo()
                                        .map(moment -> asOf(book, moment))
                                        .orElse(NONE)
                                        .text(),
                                wanted.text(),
                                current))
                .orElseGet(() -> new Wanted(current, List.of()));
    }

    /**
     * Cases that somebody typed, together with those of the newest edit.
     *
     * @param base what both began from; empty where the published ones
     */
    Wanted together(RuleBook book, Optional<RuleDraft.Edit> base, String mine, RuleDraft.Edit newest) {
        var began = base.map(edit -> wanted(book, edit).cases()).orElseGet(() -> current(book));
        var theirs = wanted(book, newest).cases();
        if (isWhole(mine) && isWhole(theirs.text())) {
            return merged(began.text(), mine, theirs);
        }
        // nobody's text is thrown away for the sake of bringing them together
        return new Wanted(
                new DraftCases(mine, theirs.mergedUpTo()),
                CasesMerge.of(cases(began.text()), List.of(), cases(theirs.text()))
                        .clashes());
    }

    /** The current cases without what the versions after {@code older} changed in them. */
    DraftCases withoutChangesSince(RuleBook book, RuleSetVersion older, RuleSetVersion newest) {
        return merged(
                        asOf(book, newest.publishedAt()).text(),
                        asOf(book, older.publishedAt()).text(),
                        current(book))
                .cases();
    }

    private static Wanted merged(String base, String mine, DraftCases theirs) {
        var merge = CasesMerge.of(cases(base), cases(mine), cases(theirs.text()));
        return new Wanted(new DraftCases(CasesText.print(merge.cases()), theirs.mergedUpTo()), merge.clashes());
    }

    /** Whether cases can be brought together without losing what cannot be read. */
    private static boolean isWhole(String text) {
        return CasesText.read(text).whole();
    }

    private static List<RuleCase> cases(String text) {
        return CasesText.read(text).cases();
    }

    /** What to store with an edit: nothing where the cases are those that are published. */
    Optional<DraftCases> toStore(RuleBook book, String text) {
        var current = current(book);
        return current.text().equals(text) ? Optional.empty() : Optional.of(new DraftCases(text, current.mergedUpTo()));
    }

    /**
     * Cases brought together.
     *
     * @param clashes names of the cases that both sides changed; the draft's are kept
     */
    record Wanted(DraftCases cases, List<String> clashes) {}
}
