package org.talent.tenants.admission;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.talent.rules.AdmissionPoints;
import org.talent.rules.AdmissionScoring;
import org.talent.rules.Points;
import org.talent.tenants.admission.AdmissionImpact.Change;
import org.talent.tenants.disclosure.DisclosedParticipant;
import org.talent.tenants.disclosure.FindApplicants;
import org.talent.tenants.support.LongUseCase;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.Role;

/**
 * UC-308: before a university changes its table, it sees whom that touches. Who measures is one of those who write or
 * approve the table and may look at applicants: each applicant can see that points were counted.
 */
@LongUseCase
public class MeasureAdmissionImpact {

    private final FindApplicants findApplicants;
    private final PointsTables tables;

    MeasureAdmissionImpact(FindApplicants findApplicants, PointsTables tables) {
        this.findApplicants = findApplicants;
        this.tables = tables;
    }

    /**
     * @param draft text of the table that might come
     * @param year of admission
     */
    public AdmissionImpact measure(String draft, int year) {
        CurrentTenant.actor().require(Role.RULE_EDITOR, Role.RULE_APPROVER);
        return switch (tables.draft(draft)) {
            case PointsTable.Faulty(var problems) -> new AdmissionImpact.Faulty(problems);
            case PointsTable.Ready table -> measure(table, year);
            case PointsTable.None() -> throw new IllegalStateException("A draft is a table.");
        };
    }

    private AdmissionImpact measure(PointsTable.Ready draft, int year) {
        var known = tables.inForce() instanceof PointsTable.Ready ready
                ? Optional.of(ready)
                : Optional.<PointsTable.Ready>empty();
        var tally = new Tally();
        findApplicants.allAchievements(people -> {
            var showing = people.stream()
                    .filter(one -> one.fields().stream().anyMatch(FindApplicants.ACHIEVEMENTS::contains))
                    .toList();
            tally.notGranted += people.size() - showing.size();
            tally.add(
                    showing,
                    known.map(table -> totals(table.points(showing, year)))
                            .orElseGet(
                                    () -> showing.stream().map(_ -> Points.ZERO).toList()),
                    totals(draft.points(showing, year)));
        });
        tally.changes.sort(
                Comparator.comparing((Change one) -> -Math.abs(one.by().micros()))
                        .thenComparing(one -> one.applicant().value()));
        return new AdmissionImpact.Measured(
                year,
                known.map(PointsTable.Ready::version),
                tally.counted,
                tally.notGranted,
                tally.changes,
                Arrays.stream(tally.before).boxed().toList(),
                Arrays.stream(tally.after).boxed().toList(),
                draft.scoring().problems());
    }

    private static List<Points> totals(List<AdmissionPoints> points) {
        return points.stream().map(AdmissionPoints::total).toList();
    }

    private static final class Tally {

        private int counted;
        private int notGranted;
        private final List<Change> changes = new ArrayList<>();
        private final int[] before = new int[AdmissionScoring.MOST + 1];
        private final int[] after = new int[AdmissionScoring.MOST + 1];

        private void add(List<DisclosedParticipant> people, List<Points> old, List<Points> changed) {
            counted += people.size();
            for (int at = 0; at < people.size(); at++) {
                before[whole(old.get(at))]++;
                after[whole(changed.get(at))]++;
                if (!old.get(at).equals(changed.get(at))) {
                    changes.add(new Change(people.get(at).id(), old.get(at), changed.get(at)));
                }
            }
        }

        private static int whole(Points points) {
            return (int) (points.micros() / Points.SCALE);
        }
    }
}
