package org.talent.rules.scoring;

import java.util.ArrayList;
import java.util.List;
import org.talent.rules.Phrase;
import org.talent.rules.Problem;
import org.talent.rules.facts.Clash;
import org.talent.rules.facts.Fact;
import org.talent.rules.language.Faults;

/** Says what the rules did to a fact and must not: each clash as a problem in the rule to look at. */
final class FactProblems {

    private FactProblems() {}

    static List<Problem> of(RuleBase base, Fact fact, Object example) {
        var problems = new ArrayList<Problem>();
        for (var clash : fact.clashes) {
            var rule = base.rule(clash.second());
            var position = base.position(clash.second());
            var what = Phrase.of("what." + clash.what());
            var faults = new Faults(base.kind());
            faults.in(rule.name(), rule.id());
            if (Clash.NUMBERS.contains(clash.what())) {
                faults.error(position, "clash." + clash.what(), example);
            } else if (clash.first() == clash.second()) {
                faults.error(position, "twice", rule.name(), what, example);
            } else {
                faults.error(position, "overlap", base.rule(clash.first()).name(), rule.name(), what, example);
            }
            problems.addAll(faults.problems());
        }
        return problems;
    }
}
