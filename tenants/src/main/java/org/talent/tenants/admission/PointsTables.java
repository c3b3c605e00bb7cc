package org.talent.tenants.admission;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.talent.rules.AdmissionScoring;
import org.talent.rules.Compilation.Compiled;
import org.talent.rules.Compilation.Rejected;
import org.talent.rules.RuleEngine;
import org.talent.rules.RuleSetKind;
import org.talent.rules.RuleSetText;
import org.talent.rules.Vocabulary;
import org.talent.tenants.rulebook.AdmissionNames;
import org.talent.tenants.rulebook.RuleBook;
import org.talent.tenants.rulebook.RuleSets;
import org.talent.tenants.support.Recent;
import org.talent.tenants.support.UnitOfWork;

/** Makes tables of points of texts; those in force stay compiled while neither they nor the names change. */
@Component
class PointsTables {

    private static final int KEPT = 64;

    private final RuleSets ruleSets;
    private final AdmissionNames names;
    private final RuleEngine engine;
    private final UnitOfWork unitOfWork;
    private final Clock clock;
    private final Recent<Key, AdmissionScoring> compiled = new Recent<>(KEPT);

    PointsTables(RuleSets ruleSets, AdmissionNames names, RuleEngine engine, UnitOfWork unitOfWork, Clock clock) {
        this.ruleSets = ruleSets;
        this.names = names;
        this.engine = engine;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    private record Key(String text, Vocabulary names) {}

    /** That of the university in scope. */
    PointsTable inForce() {
        var version = unitOfWork.inOne(() -> ruleSets.ofKind(new RuleBook.OfAdmission(), RuleSetKind.ADMISSION)
                .flatMap(one -> ruleSets.inForce(one.id(), LocalDate.now(clock))));
        if (version.isEmpty()) {
            return new PointsTable.None();
        }
        var key = new Key(version.get().text(), names.names());
        int number = version.get().number();
        return compiled.find(key)
                .<PointsTable>map(scoring -> new PointsTable.Ready(number, key.text(), key.names(), scoring))
                .orElseGet(() -> {
                    var table = table(key, number);
                    if (table instanceof PointsTable.Ready ready) {
                        compiled.keep(key, ready.scoring());
                    }
                    return table;
                });
    }

    /** Of a text that is not in force. */
    PointsTable draft(String text) {
        return table(new Key(text, names.names()), 0);
    }

    private PointsTable table(Key key, int version) {
        return switch (engine.compile(new RuleSetText(RuleSetKind.ADMISSION, key.text()), key.names())) {
            case Rejected(var problems) -> new PointsTable.Faulty(problems);
            case Compiled(var ruleSet, var _) ->
                new PointsTable.Ready(version, key.text(), key.names(), engine.admission(ruleSet, key.names()));
        };
    }
}
