package org.talent.portal.command;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.talent.rules.ExplanationDifference;
import org.talent.rules.Points;
import org.talent.rules.Problem;
import org.talent.rules.RuleSetKind;
import org.talent.rules.Words;
import org.talent.tenants.admission.AdmissionImpact;
import org.talent.tenants.admission.CountAdmissionPoints;
import org.talent.tenants.admission.MeasureAdmissionImpact;
import org.talent.tenants.contest.ContestId;
import org.talent.tenants.rulebook.RuleBook;
import org.talent.tenants.scoring.Impact;
import org.talent.tenants.scoring.Impact.ClassImpact;
import org.talent.tenants.scoring.Impact.CohortImpact;
import org.talent.tenants.scoring.Impact.Largest;
import org.talent.tenants.scoring.ImpactOutcome;
import org.talent.tenants.scoring.PreviewImpact;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import tools.jackson.core.JsonGenerator;

/** UC-208, UC-308: says whom the files would concern if they were in force; nothing anybody scores by changes. */
@Command(name = "impact")
final class RulesImpactCommand implements Callable<Integer> {

    /** Years of admission before and after the coming summer that can be asked for. */
    private static final int FAR = 10;

    @ParentCommand
    @Nullable
    RulesCommand parent;

    @Mixin
    RuleOptions options = new RuleOptions();

    @Mixin
    SomeRuleFiles files = new SomeRuleFiles();

    @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "year")
    @Nullable
    Integer year;

    @Override
    public Integer call() {
        var texts = files.readTogether(options.kinds());
        return options.with(parent, (session, book) -> switch (book) {
            case RuleBook.OfContest(var contest) -> ofContest(session, contest, texts);
            case RuleBook.OfAdmission() -> ofAdmission(session, texts);
        });
    }

    private int ofContest(Session session, ContestId contest, Map<RuleSetKind, String> texts) {
        return switch (session.use(PreviewImpact.class).preview(contest, texts, session.progress())) {
            case ImpactOutcome.Seen(var impact) -> {
                tell(session, impact);
                yield Talent.DONE;
            }
            case ImpactOutcome.Faulty(var problems) -> faulty(session, problems);
            case ImpactOutcome.NoRules(var problems) -> {
                session.say("rules.impact.noRules");
                yield faulty(session, problems);
            }
        };
    }

    private int ofAdmission(Session session, Map<RuleSetKind, String> texts) {
        var summer = session.use(CountAdmissionPoints.class).comingSummer();
        if (year != null && Math.abs(year - summer) > FAR) {
            throw new Session.Cannot("rules.admission.year", summer - FAR, summer + FAR);
        }
        var text = requireNonNull(texts.get(RuleSetKind.ADMISSION));
        return switch (session.use(MeasureAdmissionImpact.class).measure(text, year == null ? summer : year)) {
            case AdmissionImpact.Faulty(var problems) -> faulty(session, problems);
            case AdmissionImpact.Measured measured -> {
                var answer = new AdmissionImpactAnswer(session, measured);
                if (options.json) {
                    session.json(answer::write);
                } else {
                    answer.print();
                }
                yield measured.problems().isEmpty() ? Talent.DONE : Talent.FOUND;
            }
        };
    }

    private int faulty(Session session, List<Problem> problems) {
        if (options.json) {
            session.json(generator -> RuleAnswers.write(session, generator, problems));
        } else {
            RuleAnswers.print(session, problems, files.named());
        }
        return Talent.FOUND;
    }

    private void tell(Session session, Impact impact) {
        if (options.json) {
            session.json(generator -> write(session, generator, impact));
            return;
        }
        var total = impact.awards().total();
        session.say(
                "rules.impact.total", impact.entrants(), total.gained(), total.lost(), total.raised(), total.lowered());
        for (var cohort : impact.cohorts()) {
            session.print("  " + cohort.track() + " · " + cohort.group());
            cohort.classes()
                    .forEach(one -> session.say(
                            "rules.impact.class",
                            one.awardClass(),
                            points(one.cutOffBefore()),
                            points(one.cutOffAfter()),
                            one.proposedBefore(),
                            one.proposedAfter()));
        }
        var words = ExplanationDifference.words(session.locale());
        impact.largest()
                .forEach(one -> session.say(
                        "rules.impact.largest",
                        one.change().entrant().value(),
                        one.change().track(),
                        one.change().classBefore().orElse("—"),
                        one.change().classAfter().orElse("—"),
                        words.say(one.reason())));
    }

    private static String points(Optional<Points> points) {
        return points.map(Points::toString).orElse("—");
    }

    private static void write(Session session, JsonGenerator generator, Impact impact) {
        generator.writeNumberProperty("entrants", impact.entrants());
        generator.writeNumberProperty("results", impact.results());
        generator.writeNumberProperty("gained", impact.awards().total().gained());
        generator.writeNumberProperty("lost", impact.awards().total().lost());
        generator.writeNumberProperty("raised", impact.awards().total().raised());
        generator.writeNumberProperty("lowered", impact.awards().total().lowered());
        generator.writeArrayPropertyStart("cohorts");
        impact.cohorts().forEach(cohort -> write(generator, cohort));
        generator.writeEndArray();
        var words = ExplanationDifference.words(session.locale());
        write(generator, "largest", impact.largest(), words);
        write(generator, "movers", impact.movers(), words);
    }

    private static void write(JsonGenerator generator, String name, List<Largest> people, Words words) {
        generator.writeArrayPropertyStart(name);
        for (var one : people) {
            generator.writeStartObject();
            generator.writeNumberProperty("entrant", one.change().entrant().value());
            generator.writeStringProperty("track", one.change().track());
            generator.writeStringProperty("before", one.change().classBefore().orElse(""));
            generator.writeStringProperty("after", one.change().classAfter().orElse(""));
            generator.writeNumberProperty("placesGained", one.change().moved());
            generator.writeStringProperty("cause", one.cause().name());
            generator.writeStringProperty("reason", words.say(one.reason()));
            generator.writeEndObject();
        }
        generator.writeEndArray();
    }

    private static void write(JsonGenerator generator, CohortImpact cohort) {
        generator.writeStartObject();
        generator.writeStringProperty("track", cohort.track());
        generator.writeStringProperty("group", cohort.group());
        cohort.placeAgreement().ifPresent(rho -> generator.writeNumberProperty("placeAgreement", rho));
        generator.writeArrayPropertyStart("classes");
        for (ClassImpact one : cohort.classes()) {
            generator.writeStartObject();
            generator.writeStringProperty("class", one.awardClass());
            generator.writeStringProperty("cutOffBefore", points(one.cutOffBefore()));
            generator.writeStringProperty("cutOffAfter", points(one.cutOffAfter()));
            generator.writeNumberProperty("before", one.proposedBefore());
            generator.writeNumberProperty("after", one.proposedAfter());
            generator.writeEndObject();
        }
        generator.writeEndArray();
        generator.writeEndObject();
    }
}
