package org.talent.tenants.rulebook;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.talent.rules.RuleSetKind;
import org.talent.rules.facts.Schemas;
import org.talent.rules.language.RuleSetDifference;
import org.talent.rules.language.RuleSetParser;
import org.talent.rules.language.RuleTable;
import org.talent.tenants.support.NotFound;
import org.talent.tenants.support.UseCase;
import org.talent.tenants.tenancy.CurrentTenant;

/** UC-206, UC-308: those who keep rules read which rules are in force, and which were before. */
@UseCase
public class BrowseRuleSets {

    private final RuleSets ruleSets;
    private final RuleDrafts drafts;
    private final Clock clock;

    public BrowseRuleSets(RuleSets ruleSets, RuleDrafts drafts, Clock clock) {
        this.ruleSets = ruleSets;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** One entry a kind, in the order they are shown, also for kinds the book has no rules of. */
    public List<KindInForce> ofBook(RuleBook book) {
        CurrentTenant.actor().requireStaff();
        var known = ruleSets.ofBook(book);
        var today = LocalDate.now(clock);
        return book.kinds().stream()
                .map(kind -> known.stream()
                        .filter(one -> one.kind() == kind)
                        .findFirst()
                        .map(ruleSet -> new KindInForce(
                                kind,
                                Optional.of(ruleSet),
                                ruleSets.inForce(ruleSet.id(), today),
                                drafts.open(ruleSet.id())))
                        .orElseGet(() -> new KindInForce(kind, Optional.empty(), Optional.empty(), Optional.empty())))
                .toList();
    }

    /** Newest first; empty where the book has no rules of the kind. */
    public List<RuleSetVersion> versions(RuleBook book, RuleSetKind kind) {
        CurrentTenant.actor().requireStaff();
        return ruleSets.ofKind(book, kind)
                .map(ruleSet -> ruleSets.versions(ruleSet.id()))
                .orElse(List.of());
    }

    /** The same with the days on which each scores. */
    public List<VersionTerm> terms(RuleBook book, RuleSetKind kind) {
        return VersionTerm.of(versions(book, kind), LocalDate.now(clock));
    }

    /** All that was ever worked on, newest first. */
    public List<RuleDraft> drafts(RuleBook book, RuleSetKind kind) {
        CurrentTenant.actor().requireStaff();
        return ruleSets.ofKind(book, kind)
                .map(ruleSet -> drafts.ofRuleSet(ruleSet.id()))
                .orElse(List.of());
    }

    public RuleSetVersion version(RuleSetId id, int number) {
        CurrentTenant.actor().requireStaff();
        return ruleSets.version(id, number).orElseThrow(() -> new NotFound("rule set version", id + "/" + number));
    }

    /** A text as a table, a row a rule; empty where it cannot be read as rules. */
    public Optional<RuleTable> table(RuleSetKind kind, String text) {
        CurrentTenant.actor().requireStaff();
        return RuleSetParser.tree(kind, text).map(tree -> RuleTable.of(tree, Schemas.of(kind)));
    }

    /** What a text has otherwise than an earlier one, rule by rule; empty where either cannot be read as rules. */
    public Optional<RuleSetDifference> difference(RuleSetKind kind, String earlier, String later) {
        CurrentTenant.actor().requireStaff();
        return RuleSetParser.tree(kind, earlier)
                .flatMap(before -> RuleSetParser.tree(kind, later)
                        .map(after -> RuleSetDifference.between(before, after, Schemas.of(kind))));
    }

    /**
     * What a book has of one kind.
     *
     * @param inForce empty means the defaults of the engine
     * @param draft what is worked on
     */
    public record KindInForce(
            RuleSetKind kind, Optional<RuleSet> ruleSet, Optional<RuleSetVersion> inForce, Optional<RuleDraft> draft) {}
}
