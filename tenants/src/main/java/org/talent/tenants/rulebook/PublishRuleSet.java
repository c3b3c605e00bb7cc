package org.talent.tenants.rulebook;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.talent.rules.Compilation.Compiled;
import org.talent.rules.Compilation.Rejected;
import org.talent.rules.CompiledRuleSet;
import org.talent.rules.Problem;
import org.talent.rules.RuleSetKind;
import org.talent.tenants.support.LongUseCase;
import org.talent.tenants.support.Reason;
import org.talent.tenants.support.UnitOfWork;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.Role;

/**
 * UC-201: a rule approver takes a text over as the first version of a rule set, as the files of a season bring it. Every
 * later one goes through {@link ReviewRules}.
 */
@LongUseCase
public class PublishRuleSet {

    private final RuleSets ruleSets;
    private final CheckRuleSet checkRuleSet;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public PublishRuleSet(RuleSets ruleSets, CheckRuleSet checkRuleSet, UnitOfWork unitOfWork, Clock clock) {
        this.ruleSets = ruleSets;
        this.checkRuleSet = checkRuleSet;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    public Publication publish(RuleBook book, RuleSetKind kind, String text, Reason reason) {
        return publish(book, kind, text, Optional.empty(), reason);
    }

    /** @param cases the test cases of the whole book, where they come along */
    public Publication publish(RuleBook book, RuleSetKind kind, String text, Optional<String> cases, Reason reason) {
        CurrentTenant.actor().require(Role.RULE_APPROVER);
        return switch (checkRuleSet.check(book, kind, text)) {
            case Rejected(var problems) -> new Publication.Rejected(problems);
            case Compiled(var compiled, var warnings) ->
                unitOfWork.inOne(() -> publish(book, compiled, cases, reason, warnings));
        };
    }

    private Publication publish(
            RuleBook book, CompiledRuleSet compiled, Optional<String> cases, Reason reason, List<Problem> warnings) {
        var known = ruleSets.ofKind(book, compiled.kind());
        var today = LocalDate.now(clock);
        var newest = known.flatMap(one -> ruleSets.version(one.id(), one.newestVersion()));
        if (newest.isPresent()) {
            return newest.get().hash().equals(compiled.hash())
                    ? new Publication.Unchanged(newest.get())
                    : new Publication.NeedsReview(newest.get());
        }
        var saved = ruleSets.save(known.map(one -> one.withNewest(1))
                .orElseGet(() -> new RuleSet(new RuleSetId(0), 0, book, compiled.kind(), 1)));
        var version = new RuleSetVersion(
                saved.id(),
                compiled.kind(),
                1,
                compiled.text(),
                compiled.hash(),
                CurrentTenant.actor().displayName(),
                reason.text(),
                clock.instant(),
                today,
                Optional.empty(),
                cases);
        ruleSets.add(version);
        return new Publication.Published(version, warnings);
    }
}
