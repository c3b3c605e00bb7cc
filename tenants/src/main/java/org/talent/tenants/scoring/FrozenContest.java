package org.talent.tenants.scoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.talent.rules.RuleSetKind;
import org.talent.tenants.contest.ContestId;
import org.talent.tenants.contest.Contests;
import org.talent.tenants.participation.Marks;
import org.talent.tenants.rulebook.RuleBook;
import org.talent.tenants.rulebook.RuleSetVersion;
import org.talent.tenants.rulebook.RuleSets;
import org.talent.tenants.support.NotFound;

/**
 * What a run would read if it started now.
 *
 * @param rules in force today
 */
record FrozenContest(RunInput input, Map<RuleSetKind, RuleSetVersion> rules) {

    /** In one transaction of the caller's, so that names, events, rules and the mark belong together. */
    static FrozenContest now(Contests contests, RuleSets ruleSets, Marks marks, Clock clock, ContestId id) {
        var contest = contests.contest(id).orElseThrow(() -> new NotFound("contest", id));
        var today = LocalDate.now(clock);
        var rules = new EnumMap<RuleSetKind, RuleSetVersion>(RuleSetKind.class);
        for (var ruleSet : ruleSets.ofBook(RuleBook.of(id))) {
            ruleSets.inForce(ruleSet.id(), today).ifPresent(version -> rules.put(ruleSet.kind(), version));
        }
        return new FrozenContest(
                new RunInput(
                        marks.newest(),
                        today,
                        contests.season(contest.season()).orElseThrow(),
                        contest,
                        contests.events(contest.season()),
                        contests.edges(contest.season())),
                rules);
    }

    /** The texts in force with others in place of those of their kinds. */
    Map<RuleSetKind, String> texts(Map<RuleSetKind, String> instead) {
        var texts = new EnumMap<RuleSetKind, String>(RuleSetKind.class);
        rules.forEach((kind, version) -> texts.put(kind, version.text()));
        texts.putAll(instead);
        return texts;
    }
}
