package org.talent.portal.association.rulebook;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import java.util.Locale;
import org.talent.portal.association.Chosen;
import org.talent.rules.RuleSetKind;
import org.talent.tenants.contest.BrowseContests;
import org.talent.tenants.contest.Contest;
import org.talent.tenants.contest.ContestId;
import org.talent.tenants.rulebook.RuleBook;

/** Which rule set of which contest an address names. */
record RuleAddress(Contest contest, RuleSetKind kind) {

    static final String PARAMETERS = "/:contest([0-9]+)/:kind([a-z]+)";

    /** @throws NotFoundException where a contest has no rules of that kind */
    static RuleAddress of(BeforeEnterEvent event, BrowseContests browseContests) {
        var contest = browseContests.contest(
                new ContestId(Chosen.number(event, "contest").orElseThrow()));
        var name = event.getRouteParameters().get("kind").orElse("");
        return RuleSetKind.ofContest().stream()
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .map(kind -> new RuleAddress(contest, kind))
                .orElseThrow(NotFoundException::new);
    }

    RuleBook book() {
        return RuleBook.of(contest.id());
    }
}
