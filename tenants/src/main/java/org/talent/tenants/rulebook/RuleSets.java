package org.talent.tenants.rulebook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.talent.rules.RuleSetKind;
import org.talent.tenants.support.Port;

/** The rule sets of the tenant in scope. Those of other tenants do not exist from here. */
@Port
public interface RuleSets {

    /** In the order of the kinds. */
    List<RuleSet> ofBook(RuleBook book);

    default Optional<RuleSet> ofKind(RuleBook book, RuleSetKind kind) {
        return ofBook(book).stream().filter(one -> one.kind() == kind).findFirst();
    }

    Optional<RuleSet> find(RuleSetId id);

    /**
     * An id of 0 means new and comes back filled.
     *
     * @throws org.talent.tenants.support.EditedMeanwhile where another revision was saved, or the book has one of the kind
     */
    RuleSet save(RuleSet ruleSet);

    void add(RuleSetVersion version);

    /** Newest first. */
    List<RuleSetVersion> versions(RuleSetId id);

    Optional<RuleSetVersion> version(RuleSetId id, int number);

    /** The version that changed the test cases of the book last, up to a moment. */
    default Optional<RuleSetVersion> withCases(RuleBook book, Instant upTo) {
        return ofBook(book).stream()
                .flatMap(ruleSet -> versions(ruleSet.id()).stream())
                .filter(version -> version.cases().isPresent())
                .filter(version -> !version.publishedAt().isAfter(upTo))
                .max(Comparator.comparing(RuleSetVersion::publishedAt));
    }

    /** What scores on a day: the highest number whose first day has come. */
    Optional<RuleSetVersion> inForce(RuleSetId id, LocalDate day);
}
