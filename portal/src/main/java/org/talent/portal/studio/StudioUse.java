package org.talent.portal.studio;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.talent.portal.security.Viewer;
import org.talent.rules.Compilation.Compiled;
import org.talent.rules.Compilation.Rejected;
import org.talent.rules.RuleSetKind;
import org.talent.tenants.rulebook.BrowseRuleSets;
import org.talent.tenants.rulebook.CheckRuleSet;
import org.talent.tenants.rulebook.EditRules;
import org.talent.tenants.rulebook.ReviewRules;
import org.talent.tenants.rulebook.RuleBook;
import org.talent.tenants.rulebook.TestRules;
import org.talent.tenants.tenancy.Role;

/** What the studio asks of the core, in whichever space it stands. */
@Component
public record StudioUse(
        BrowseRuleSets browseRuleSets,
        CheckRuleSet checkRuleSet,
        EditRules editRules,
        ReviewRules reviewRules,
        TestRules testRules,
        Viewer viewer) {

    /** Whether who looks on may work on drafts. */
    public boolean mayEdit() {
        return has(Role.RULE_EDITOR) || mayApprove();
    }

    boolean mayApprove() {
        return has(Role.RULE_APPROVER);
    }

    private boolean has(Role role) {
        return viewer.signedIn().actor().roles().contains(role);
    }

    /** What the engine would run; empty while something stands against the text. */
    Optional<String> engineText(RuleBook book, RuleSetKind kind, String text) {
        return switch (checkRuleSet.check(book, kind, text)) {
            case Compiled(var ruleSet, var _) -> Optional.of(ruleSet.engineText());
            case Rejected _ -> Optional.empty();
        };
    }
}
