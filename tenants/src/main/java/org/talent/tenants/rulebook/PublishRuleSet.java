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

/** UC-209: a rule approver puts a text in force as the next version of a contest's rule set. */
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
        CurrentTenant.actor().require(Role.RULE_APPROVER);
        return switch (checkRuleSet.check(book, kind, text)) {
            case Rejected(var problems) -> new Publication.Rejected(problems);
            case Compiled(var compiled, var warnings) ->
                unitOfWork.inOne(() -> publish(book, compiled, reason, warnings));
        };
    }

    private Publication publish(RuleBook book, CompiledRuleSet compiled, Reason reason, List<Problem> warnings) {
        var known = ruleSets.ofKind(book, compiled.kind());
        var today = LocalDate.now(clock);
        var inForce = known.flatMap(one -> ruleSets.inForce(one.id(), today));
        if (inForce.isPresent() && inForce.get().hash().equals(compiled.hash())) {
            return new Publication.Unchanged(inForce.get());
        }
        int next = known.map(RuleSet::newestVersion).orElse(0) + 1;
        var saved = ruleSets.save(known.map(one -> one.withNewest(next))
                .orElseGet(() -> new RuleSet(new RuleSetId(0), 0, book, compiled.kind(), next)));
        var version = new RuleSetVersion(
                saved.id(),
                compiled.kind(),
                next,
                compiled.text(),
                compiled.hash(),
                CurrentTenant.actor().displayName(),
                reason.text(),
                clock.instant(),
                today,
                Optional.empty());
        ruleSets.add(version);
        return new Publication.Published(version, warnings);
    }
}
