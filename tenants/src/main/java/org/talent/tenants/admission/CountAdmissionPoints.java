package org.talent.tenants.admission;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.talent.rules.AdmissionPoints;
import org.talent.rules.cases.RecordedMerits;
import org.talent.rules.cases.RuleCase;
import org.talent.tenants.disclosure.DisclosedParticipant;
import org.talent.tenants.disclosure.FindApplicants;
import org.talent.tenants.participant.EntrantId;
import org.talent.tenants.support.LongUseCase;
import org.talent.tenants.support.Refused;
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
        return switch (tables.inForce()) {
            case PointsTable.None() -> new AdmissionOutcome.NoTable();
            case PointsTable.Faulty(var problems) -> new AdmissionOutcome.FaultyTable(problems);
            case PointsTable.Ready table ->
                outcome(card, year, table, table.points(List.of(card), year).getFirst());
        };
    }

    /**
     * Of several, such as a page of a list; each of them can see that the university counted. Whoever took everything back
     * meanwhile is missing. Without a table to count by, nobody is looked at.
     *
     * @param year of admission
     */
    public Map<EntrantId, AdmissionOutcome> of(List<EntrantId> people, int year) {
        CurrentTenant.actor().require(Role.ADMISSIONS);
        return switch (tables.inForce()) {
            case PointsTable.None() -> same(people, new AdmissionOutcome.NoTable());
            case PointsTable.Faulty(var problems) -> same(people, new AdmissionOutcome.FaultyTable(problems));
            case PointsTable.Ready table -> {
                var shown = findApplicants.achievements(people);
                var points = table.points(shown, year);
                var outcomes = new HashMap<EntrantId, AdmissionOutcome>();
                for (int at = 0; at < shown.size(); at++) {
                    outcomes.put(shown.get(at).id(), outcome(shown.get(at), year, table, points.get(at)));
                }
                yield outcomes;
            }
        };
    }

    /**
     * A test case of the table in force: nobody is named in it, and it has nothing that the table does not ask for, because
     * it stays when the applicant has taken the consent back.
     *
     * @param outcome of a card whose table is still in force
     * @param name of the case; {@code locale} is the language of whoever reads it
     */
    public RuleCase asCase(AdmissionOutcome.Counted outcome, String name, Locale locale) {
        var actor = CurrentTenant.actor();
        actor.require(Role.ADMISSIONS);
        actor.require(Role.RULE_EDITOR, Role.RULE_APPROVER);
        if (tables.inForce() instanceof PointsTable.Ready ready && ready.version() == outcome.version()) {
            return RecordedMerits.of(name, outcome.points(), ready.names(), ready.asked(), locale);
        }
        throw Refused.because("tableChanged");
    }

    private static Map<EntrantId, AdmissionOutcome> same(List<EntrantId> people, AdmissionOutcome outcome) {
        return people.stream().collect(Collectors.toMap(one -> one, _ -> outcome));
    }

    private static AdmissionOutcome outcome(
            DisclosedParticipant person, int year, PointsTable.Ready table, AdmissionPoints points) {
        var missing = EnumSet.copyOf(FindApplicants.ACHIEVEMENTS);
        missing.removeAll(person.fields());
        return missing.equals(FindApplicants.ACHIEVEMENTS)
                ? new AdmissionOutcome.NotGranted()
                : new AdmissionOutcome.Counted(year, table.version(), points, missing);
    }
}
