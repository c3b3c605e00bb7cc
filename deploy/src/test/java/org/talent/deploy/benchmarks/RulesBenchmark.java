package org.talent.deploy.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;
import org.talent.persistence.DatabaseServer;
import org.talent.rules.Compilation;
import org.talent.rules.DefaultRuleSets;
import org.talent.rules.RuleEngine;
import org.talent.rules.RuleSetKind;
import org.talent.rules.RuleSetText;
import org.talent.rules.facts.Schemas;
import org.talent.rules.language.Judgement;
import org.talent.tenants.rulebook.CheckRuleSet;
import org.talent.tenants.rulebook.EditRules;
import org.talent.tenants.rulebook.Review;
import org.talent.tenants.rulebook.ReviewRules;
import org.talent.tenants.rulebook.RuleBook;
import org.talent.tenants.rulebook.TestRules;
import org.talent.tenants.support.Reason;
import org.talent.tenants.tenancy.AccountId;
import org.talent.tenants.tenancy.Actor;
import org.talent.tenants.tenancy.CurrentTenant;

/** How long a rule set takes from a typed cell to being in force: checked, compiled, tested, reviewed and published. */
final class RulesBenchmark {

    private static final int ROUNDS = 7;
    private static final int PARTICIPANTS = 1_000;
    private static final RuleSetKind WEIGHT = RuleSetKind.WEIGHT;

    private RulesBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        var report = new Report("From a typed cell to rules in force", arguments);
        try (var server = DatabaseServer.start(ImportBenchmark.PRODUCTION)) {
            var url = server.schema();
            try (var context = BenchmarkApplication.over(url)) {
                var generated = GeneratedContest.of(context, url, PARTICIPANTS);
                var book = RuleBook.of(generated.contest());
                var vocabulary = as(
                        generated.actor(),
                        () -> context.getBean(CheckRuleSet.class).vocabulary(book));
                report.say("Medians of %d, the first of each left out.", ROUNDS);
                report.table("rules", "checked in", "compiled in", "all in");
                for (int rules : List.of(30, 300)) {
                    var text = new RuleSetText(WEIGHT, weights(rules, "0.5"));
                    var checked = median(() -> Judgement.of(text, Schemas.of(WEIGHT), vocabulary));
                    var all = median(() -> {
                        var outcome = context.getBean(RuleEngine.class).compile(text, vocabulary);
                        if (!(outcome instanceof Compilation.Compiled)) {
                            throw new IllegalStateException("The generated rules must be sound: " + outcome);
                        }
                        return outcome;
                    });
                    report.row(rules, millis(checked), millis(all - checked), millis(all));
                }
                life(report, context, generated.actor(), book);
            }
        }
        report.write();
    }

    /** With the test cases that ship, on a real database. */
    private static void life(Report report, ApplicationContext context, Actor author, RuleBook book) {
        var cases = DefaultRuleSets.cases(DefaultRuleSets.TALENT, RuleSetKind.NORMALISATION);
        var approver = new Actor(
                new AccountId(author.account().value() + 1),
                author.tenant(),
                "approver",
                author.roles(),
                author.participant());
        var reason = new Reason("benchmark");
        var edit = context.getBean(EditRules.class);
        var review = context.getBean(ReviewRules.class);
        var tested = new ArrayList<Double>();
        var sent = new ArrayList<Double>();
        var approved = new ArrayList<Double>();
        var published = new ArrayList<Double>();
        for (int round = 0; round <= ROUNDS; round++) {
            var text = shipped().replace("$r.level(0.2)", "$r.level(0.2" + (round + 1) + ")");
            timed(
                    tested,
                    () -> as(author, () -> context.getBean(TestRules.class).test(book, WEIGHT, text, cases)));
            as(
                    author,
                    () -> edit.save(
                            book, WEIGHT, 0, text, edit.desk(book, WEIGHT).cases(), reason));
            var outcome = timed(sent, () -> as(author, () -> review.submit(book, WEIGHT, 1, reason)));
            var hash =
                    ((Review.Done) outcome).draft().submission().orElseThrow().hash();
            timed(approved, () -> as(approver, () -> review.approve(book, WEIGHT, hash, reason)));
            var last = timed(published, () -> as(approver, () -> review.publish(book, WEIGHT, hash, LocalDate.now())));
            if (!(last instanceof Review.Published)) {
                throw new IllegalStateException("The text must be published: " + last);
            }
        }
        report.say("The weights that ship, changed by one number each time; %d test cases.", count(cases));
        report.table("step", "median");
        report.row("test cases run", millis(middle(tested)));
        report.row("sent for review", millis(middle(sent)));
        report.row("approved", millis(middle(approved)));
        report.row("published", millis(middle(published)));
    }

    private static long count(String cases) {
        return cases.lines().filter(line -> line.startsWith("case ")).count();
    }

    private static String shipped() {
        return DefaultRuleSets.of(DefaultRuleSets.TALENT).stream()
                .filter(one -> one.kind() == WEIGHT)
                .map(RuleSetText::text)
                .findFirst()
                .orElseThrow();
    }

    private static String weights(int rules, String factor) {
        return IntStream.rangeClosed(1, rules)
                .mapToObj(number -> """
                        rule "Правило %d" @id(%d)
                        when $r : ResultClass( level == "региональный", grade == %d, teamSize >= %d, fullParts < %d )
                        then $r.stage(%s); end
                        """.formatted(number, number, number % 11 + 1, number, number + 1, factor))
                .collect(Collectors.joining("\n"));
    }

    private static double median(Supplier<?> work) {
        var took = new ArrayList<Double>();
        for (int round = 0; round <= ROUNDS; round++) {
            timed(took, work);
        }
        return middle(took);
    }

    private static <T> T timed(List<Double> took, Supplier<T> work) {
        long begun = System.nanoTime();
        var result = work.get();
        took.add((double) (System.nanoTime() - begun));
        return result;
    }

    /** Without the first, which warms up. */
    private static double middle(List<Double> took) {
        return Report.median(took.subList(1, took.size()));
    }

    private static String millis(double nanos) {
        return Report.number(nanos / 1e6, 1) + " ms";
    }

    private static <T> T as(Actor actor, Supplier<T> work) {
        return CurrentTenant.call(actor, work);
    }
}
