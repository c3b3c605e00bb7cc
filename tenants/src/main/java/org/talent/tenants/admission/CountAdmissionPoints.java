package org.talent.tenants.admission;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.talent.rules.AdmissionPoints;
import org.talent.tenants.consent.DisclosedField;
import org.talent.tenants.disclosure.DisclosedParticipant;
import org.talent.tenants.disclosure.FindApplicants;
import org.talent.tenants.participant.EntrantId;
import org.talent.tenants.support.LongUseCase;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.Role;

/** UC-303: a university sees what its own table gives applicants, counted from what they show and from nothing else. */
@LongUseCase
public class CountAdmissionPoints {

    private final FindApplicants findApplicants;
    private final PointsTables tables;
    private final Clock clock;

    CountAdmissionPoints(FindApplicants findApplicants, PointsTables tables, Clock clock) {
        this.findApplicants = findApplicants;
        this.tables = tables;
        this.clock = clock;
    }

    /** The year of the coming summer: people are admitted until the end of August. */
    public int comingSummer() {
        var today = LocalDate.now(clock);
        return today.getMonthValue() <= Month.AUGUST.getValue() ? today.getYear() : today.getYear() + 1;
    }

    /**
     * Of one whose card was opened by {@link FindApplicants#open}, which wrote the look down.
     *
     * @param year of admission
     */
    public AdmissionOutcome ofCard(DisclosedParticipant card, int year) {
        CurrentTenant.actor().require(Role.ADMISSIONS);
        return outcomes(List.of(card), year).getFirst();
    }

    /**
     * Of several, such as a page of a list; each of them can see that the university counted. Whoever took everything back
     * meanwhile is missing.
     *
     * @param year of admission
     */
    public Map<EntrantId, AdmissionOutcome> of(List<EntrantId> people, int year) {
        CurrentTenant.actor().require(Role.ADMISSIONS);
        var shown = findApplicants.achievements(people);
        var counted = outcomes(shown, year);
        var outcomes = new HashMap<EntrantId, AdmissionOutcome>();
        for (int at = 0; at < shown.size(); at++) {
            outcomes.put(shown.get(at).id(), counted.get(at));
        }
        return outcomes;
    }

    /** In the order of the people. */
    private List<AdmissionOutcome> outcomes(List<DisclosedParticipant> people, int year) {
        return switch (tables.inForce()) {
            case PointsTable.None() -> Collections.nCopies(people.size(), new AdmissionOutcome.NoTable());
            case PointsTable.Faulty(var problems) ->
                Collections.nCopies(people.size(), new AdmissionOutcome.FaultyTable(problems));
            case PointsTable.Ready table -> {
                var points = table.points(people, year);
                yield IntStream.range(0, people.size())
                        .mapToObj(at -> outcome(people.get(at), year, table.version(), points.get(at)))
                        .toList();
            }
        };
    }

    private static AdmissionOutcome outcome(
            DisclosedParticipant person, int year, int version, AdmissionPoints points) {
        var missing = notGranted(person);
        return missing.equals(FindApplicants.ACHIEVEMENTS)
                ? new AdmissionOutcome.NotGranted()
                : new AdmissionOutcome.Counted(year, version, points, missing);
    }

    /** What points are counted from and the person does not show. */
    private static Set<DisclosedField> notGranted(DisclosedParticipant person) {
        var missing = EnumSet.copyOf(FindApplicants.ACHIEVEMENTS);
        missing.removeAll(person.fields());
        return missing;
    }
}
