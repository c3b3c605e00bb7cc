package org.talent.tenants.rulebook;

import org.talent.rules.Compilation;
import org.talent.rules.RuleEngine;
import org.talent.rules.RuleSetKind;
import org.talent.rules.RuleSetText;
import org.talent.rules.Vocabulary;
import org.talent.tenants.contest.ContestId;
import org.talent.tenants.contest.ContestNames;
import org.talent.tenants.contest.Contests;
import org.talent.tenants.support.LongUseCase;
import org.talent.tenants.support.NotFound;
import org.talent.tenants.support.UnitOfWork;
import org.talent.tenants.tenancy.CurrentTenant;

/** UC-206: a rule editor learns whether a text is a rule set of its book, and what stands against it. */
@LongUseCase
public class CheckRuleSet {

    private final Contests contests;
    private final AdmissionNames admissionNames;
    private final RuleEngine engine;
    private final UnitOfWork unitOfWork;

    public CheckRuleSet(Contests contests, AdmissionNames admissionNames, RuleEngine engine, UnitOfWork unitOfWork) {
        this.contests = contests;
        this.admissionNames = admissionNames;
        this.engine = engine;
        this.unitOfWork = unitOfWork;
    }

    public Compilation check(RuleBook book, RuleSetKind kind, String text) {
        CurrentTenant.actor().requireStaff();
        return engine.compile(new RuleSetText(kind, text), vocabulary(book));
    }

    /** The names that rules of the book may use. */
    public Vocabulary vocabulary(RuleBook book) {
        return switch (book) {
            case RuleBook.OfContest(var contest) -> ofContest(contest);
            case RuleBook.OfAdmission() -> admissionNames.names();
        };
    }

    private Vocabulary ofContest(ContestId id) {
        return unitOfWork.inOne(() -> {
            var contest = contests.contest(id).orElseThrow(() -> new NotFound("contest", id));
            var season = contests.season(contest.season()).orElseThrow();
            return ContestNames.of(season, contest, contests.events(contest.season()));
        });
    }
}
