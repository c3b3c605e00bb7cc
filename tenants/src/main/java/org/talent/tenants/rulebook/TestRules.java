package org.talent.tenants.rulebook;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.talent.rules.Compilation.Compiled;
import org.talent.rules.Compilation.Rejected;
import org.talent.rules.CompiledRuleSet;
import org.talent.rules.Problem;
import org.talent.rules.RuleEngine;
import org.talent.rules.RuleSetKind;
import org.talent.rules.RuleSetText;
import org.talent.rules.Vocabulary;
import org.talent.rules.cases.AdmissionCaseRun;
import org.talent.rules.cases.CaseKind;
import org.talent.rules.cases.CaseOutcome;
import org.talent.rules.cases.CaseProblem;
import org.talent.rules.cases.CaseRun;
import org.talent.rules.cases.CasesText;
import org.talent.rules.cases.RuleCase;
import org.talent.tenants.contest.Contest;
import org.talent.tenants.contest.ContestId;
import org.talent.tenants.contest.Contests;
import org.talent.tenants.contest.Season;
import org.talent.tenants.support.LongUseCase;
import org.talent.tenants.support.NotFound;
import org.talent.tenants.support.Recent;
import org.talent.tenants.support.Refused;
import org.talent.tenants.support.UnitOfWork;
import org.talent.tenants.tenancy.CurrentTenant;

/** UC-207: a rule editor learns whether rules still give what the book's test cases expect. */
@LongUseCase
public class TestRules {

    private static final int KEPT = 32;

    private final Contests contests;
    private final RuleSets ruleSets;
    private final CheckRuleSet checkRuleSet;
    private final RuleEngine engine;
    private final UnitOfWork unitOfWork;
    private final Clock clock;
    private final Recent<Key, CompiledRuleSet> compiled = new Recent<>(KEPT);

    public TestRules(
            Contests contests,
            RuleSets ruleSets,
            CheckRuleSet checkRuleSet,
            RuleEngine engine,
            UnitOfWork unitOfWork,
            Clock clock) {
        this.contests = contests;
        this.ruleSets = ruleSets;
        this.checkRuleSet = checkRuleSet;
        this.engine = engine;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** The cases as they are published. */
    public String cases(RuleBook book) {
        CurrentTenant.actor().requireStaff();
        return unitOfWork.inOne(() -> new BookCases(ruleSets).current(book).text());
    }

    /**
     * Runs every case by the rules in force, with {@code text} in place of those of its kind.
     *
     * @param cases the text of the cases; see {@code rules/docs/cases.md}
     */
    public CaseReport test(RuleBook book, RuleSetKind kind, String text, String cases) {
        return test(book, Map.of(kind, text), cases);
    }

    /** The same with several texts, each in place of the rules of its kind. */
    public CaseReport test(RuleBook book, Map<RuleSetKind, String> texts, String cases) {
        CurrentTenant.actor().requireStaff();
        var read = CasesText.read(cases);
        if (read.cases().isEmpty()) {
            return new CaseReport(List.of(), read.problems(), List.of());
        }
        var names = checkRuleSet.vocabulary(book);
        return switch (book) {
            case RuleBook.OfContest(var contest) -> {
                var vocabulary = CaseRun.vocabulary(names);
                var season = season(contest);
                yield test(
                        book,
                        texts,
                        vocabulary,
                        read,
                        CaseKind.CONTEST,
                        (one, rules) -> CaseRun.run(one, engine, rules, vocabulary, season.starts(), season.ends()));
            }
            case RuleBook.OfAdmission() ->
                test(
                        book,
                        texts,
                        names,
                        read,
                        CaseKind.ADMISSION,
                        (one, rules) -> AdmissionCaseRun.run(
                                one, engine, requireNonNull(rules.get(RuleSetKind.ADMISSION)), names));
        };
    }

    private CaseReport test(
            RuleBook book,
            Map<RuleSetKind, String> instead,
            Vocabulary vocabulary,
            CasesText.Reading read,
            CaseKind kind,
            BiFunction<RuleCase, Map<RuleSetKind, CompiledRuleSet>, CaseOutcome> run) {
        var texts = inForce(book);
        texts.putAll(instead);
        if (book instanceof RuleBook.OfContest(var contest) && !texts.containsKey(RuleSetKind.NORMALISATION)) {
            throw Refused.because("noNormalisation", title(contest));
        }
        var rules = new EnumMap<RuleSetKind, CompiledRuleSet>(RuleSetKind.class);
        var faults = compile(texts, vocabulary, rules);
        if (!faults.isEmpty()) {
            return new CaseReport(faults, read.problems(), List.of());
        }
        var problems = new ArrayList<CaseProblem>(read.problems());
        var outcomes = new ArrayList<CaseOutcome>();
        for (var one : read.cases()) {
            var wrong = kind.check(one, vocabulary);
            problems.addAll(wrong);
            if (wrong.isEmpty()) {
                outcomes.add(run.apply(one, rules));
            }
        }
        return new CaseReport(faults, problems, outcomes);
    }

    private List<Problem> compile(
            Map<RuleSetKind, String> texts, Vocabulary vocabulary, Map<RuleSetKind, CompiledRuleSet> into) {
        var faults = new ArrayList<Problem>();
        texts.forEach((kind, text) -> {
            var key = new Key(new RuleSetText(kind, text), vocabulary);
            compiled.find(key).ifPresentOrElse(known -> into.put(kind, known), () -> {
                switch (engine.compile(key.text(), vocabulary)) {
                    case Compiled(var ruleSet, var _) -> into.put(kind, compiled.keep(key, ruleSet));
                    case Rejected(var found) -> faults.addAll(found);
                }
            });
        });
        return faults;
    }

    private Map<RuleSetKind, String> inForce(RuleBook book) {
        var texts = new EnumMap<RuleSetKind, String>(RuleSetKind.class);
        var today = LocalDate.now(clock);
        unitOfWork.inOne(() -> {
            ruleSets.ofBook(book)
                    .forEach(one -> ruleSets.inForce(one.id(), today)
                            .ifPresent(version -> texts.put(one.kind(), version.text())));
            return texts;
        });
        return texts;
    }

    private Season season(ContestId id) {
        return unitOfWork.inOne(() -> contests.contest(id)
                .flatMap(contest -> contests.season(contest.season()))
                .orElseThrow(() -> new NotFound("contest", id)));
    }

    private String title(ContestId id) {
        return unitOfWork.inOne(() -> contests.contest(id).map(Contest::title).orElse(""));
    }

    private record Key(RuleSetText text, Vocabulary vocabulary) {}
}
