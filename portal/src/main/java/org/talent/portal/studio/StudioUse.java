package org.talent.portal.studio;

import org.springframework.stereotype.Component;
import org.talent.portal.security.Viewer;
import org.talent.tenants.rulebook.BrowseRuleSets;
import org.talent.tenants.rulebook.CheckRuleSet;
import org.talent.tenants.rulebook.EditRules;
import org.talent.tenants.rulebook.ReviewRules;
import org.talent.tenants.rulebook.TestRules;

/** What the studio asks of the core, in whichever space it stands. */
@Component
public record StudioUse(
        BrowseRuleSets browseRuleSets,
        CheckRuleSet checkRuleSet,
        EditRules editRules,
        ReviewRules reviewRules,
        TestRules testRules,
        Viewer viewer) {}
