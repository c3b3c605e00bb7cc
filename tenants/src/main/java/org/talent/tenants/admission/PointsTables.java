package org.talent.tenants.admission;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.talent.rules.Compilation.Compiled;
import org.talent.rules.Compilation.Rejected;
import org.talent.rules.Domain;
import org.talent.rules.RuleEngine;
import org.talent.rules.RuleSetKind;
import org.talent.rules.RuleSetText;
import org.talent.rules.Vocabulary;
import org.talent.tenants.rulebook.AdmissionNames;
import org.talent.tenants.rulebook.RuleBook;
import org.talent.tenants.rulebook.RuleSets;
import org.talent.tenants.support.UnitOfWork;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.TenantId;

/** Makes tables of points of texts. The one in force of each university stays compiled while neither it nor the names change. */
@Component
class PointsTables {

    private final RuleSets ruleSets;
    private final AdmissionNames names;
    private final RuleEngine engine;
    private final UnitOfWork unitOfWork;
    private final Clock clock;
    private final Map<TenantId, Kept> kept = new ConcurrentHashMap<>();

    PointsTables(RuleSets ruleSets, AdmissionNames names, RuleEngine engine, UnitOfWork unitOfWork, Clock clock) {
        this.ruleSets = ruleSets;
        this.names = names;
        this.engine = engine;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** What a table was made of. */
    private record Kept(String text, int version, Map<Domain, List<String>> names, PointsTable table) {}

    /** That of the university in scope. */
    PointsTable inForce() {
        var version = unitOfWork.inOne(() -> ruleSets.ofKind(new RuleBook.OfAdmission(), RuleSetKind.ADMISSION)
                .flatMap(one -> ruleSets.inForce(one.id(), LocalDate.now(clock))));
        if (version.isEmpty()) {
            return new PointsTable.None();
        }
        var known = names.names();
        var lists = lists(known);
        var text = version.get().text();
        int number = version.get().number();
        return kept.compute(
                        CurrentTenant.id(),
                        (_, before) -> before != null
                                        && before.version() == number
                                        && before.text().equals(text)
                                        && before.names().equals(lists)
                                ? before
                                : new Kept(text, number, lists, table(text, number, known)))
                .table();
    }

    /** Of a text that is not in force. */
    PointsTable draft(String text) {
        return table(text, 0, names.names());
    }

    private PointsTable table(String text, int version, Vocabulary known) {
        return switch (engine.compile(new RuleSetText(RuleSetKind.ADMISSION, text), known)) {
            case Rejected(var problems) -> new PointsTable.Faulty(problems);
            case Compiled(var ruleSet, var _) ->
                new PointsTable.Ready(version, known, engine.admission(ruleSet, known));
        };
    }

    private static Map<Domain, List<String>> lists(Vocabulary vocabulary) {
        return Arrays.stream(Domain.values()).collect(Collectors.toMap(domain -> domain, vocabulary::names));
    }
}
