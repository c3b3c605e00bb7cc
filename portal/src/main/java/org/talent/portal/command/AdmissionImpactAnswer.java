package org.talent.portal.command;

import java.util.List;
import org.talent.tenants.admission.AdmissionImpact.Measured;
import tools.jackson.core.JsonGenerator;

/** What a university's draft would change, as a command answers. Applicants are numbers. */
record AdmissionImpactAnswer(Session session, Measured measured) {

    private static final int LISTED = 20;

    /** For people: the largest changes, as many as one reads. */
    void print() {
        session.say(
                "rules.admission.total",
                measured.counted(),
                measured.gaining(),
                measured.losing(),
                measured.notGranted(),
                measured.year());
        measured.changes().stream()
                .limit(LISTED)
                .forEach(one -> session.say(
                        "rules.admission.change",
                        one.applicant().value(),
                        one.before().toString(),
                        one.after().toString()));
        measured.problems().forEach(problem -> session.print(session.problem(problem, "")));
    }

    /** For machines: all changes, and how many have 0, 1, … 10 points. */
    void write(JsonGenerator generator) {
        generator.writeNumberProperty("year", measured.year());
        measured.inForce().ifPresent(version -> generator.writeNumberProperty("against", version));
        generator.writeNumberProperty("counted", measured.counted());
        generator.writeNumberProperty("notGranted", measured.notGranted());
        generator.writeNumberProperty("gaining", measured.gaining());
        generator.writeNumberProperty("losing", measured.losing());
        generator.writeArrayPropertyStart("changes");
        for (var one : measured.changes()) {
            generator.writeStartObject();
            generator.writeNumberProperty("applicant", one.applicant().value());
            generator.writeStringProperty("before", one.before().toString());
            generator.writeStringProperty("after", one.after().toString());
            generator.writeEndObject();
        }
        generator.writeEndArray();
        counts(generator, "before", measured.before());
        counts(generator, "after", measured.after());
        RuleAnswers.write(session, generator, measured.problems());
    }

    private static void counts(JsonGenerator generator, String name, List<Integer> counts) {
        generator.writeArrayPropertyStart(name);
        counts.forEach(generator::writeNumber);
        generator.writeEndArray();
    }
}
