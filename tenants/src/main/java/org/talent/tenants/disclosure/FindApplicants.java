package org.talent.tenants.disclosure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.talent.tenants.consent.DisclosedField;
import org.talent.tenants.disclosure.Access.Act;
import org.talent.tenants.disclosure.Disclosures.Choices;
import org.talent.tenants.disclosure.Disclosures.Criteria;
import org.talent.tenants.participant.EntrantId;
import org.talent.tenants.support.CrossesTenants;
import org.talent.tenants.support.LongUseCase;
import org.talent.tenants.support.NotFound;
import org.talent.tenants.support.UnitOfWork;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.Role;
import org.talent.tenants.tenancy.Tenant;
import org.talent.tenants.tenancy.TenantId;
import org.talent.tenants.tenancy.Tenants;

/**
 * UC-302, UC-303: a university counts and finds applicants who allow it, and opens one. Nothing is shown that was not
 * written into the access log first.
 */
@LongUseCase
@CrossesTenants("A university reads the association's facts, each field through a consent that names it; every look is"
        + " logged beside the facts.")
public class FindApplicants {

    /** Longest page. */
    public static final int MOST = 100;

    /** What a list shows of a person, where granted. */
    static final Set<DisclosedField> IN_A_LIST = EnumSet.of(
            DisclosedField.NAME,
            DisclosedField.GRADE,
            DisclosedField.REGION,
            DisclosedField.SCHOOL,
            DisclosedField.STANDINGS);

    /** What admission points are counted from. */
    public static final Set<DisclosedField> ACHIEVEMENTS = Set.of(DisclosedField.RESULTS, DisclosedField.STANDINGS);

    private final Tenants tenants;
    private final Disclosures disclosures;
    private final AccessLog accessLog;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public FindApplicants(
            Tenants tenants, Disclosures disclosures, AccessLog accessLog, UnitOfWork unitOfWork, Clock clock) {
        this.tenants = tenants;
        this.disclosures = disclosures;
        this.accessLog = accessLog;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** The university in scope and whether its agreement holds today. */
    public Agreement agreement() {
        CurrentTenant.actor().require(Role.ADMISSIONS);
        var university =
                tenants.find(CurrentTenant.id()).orElseThrow(() -> new NotFound("university", CurrentTenant.id()));
        return new Agreement(university, university.isPartnerOn(today()));
    }

    /** What can be chosen in a search. */
    public Choices choices() {
        CurrentTenant.actor().require(Role.ADMISSIONS);
        return unitOfWork.inOne(() -> disclosures.choices(owner()));
    }

    /** A page of people who allow it; each of them can see that the university looked. */
    public List<DisclosedParticipant> page(Criteria criteria, int offset, int limit) {
        CurrentTenant.actor().require(Role.ADMISSIONS);
        var found = unitOfWork.inOne(
                () -> disclosures.page(owner(), today(), criteria, Math.max(0, offset), Math.clamp(limit, 1, MOST)));
        log(Act.LIST, found);
        return found;
    }

    /** How many people {@link #page} goes through. */
    public int count(Criteria criteria) {
        CurrentTenant.actor().require(Role.ADMISSIONS);
        return unitOfWork.inOne(() -> disclosures.count(owner(), today(), criteria));
    }

    /** How many more people would match, but have not allowed the university anything. The name and place do not narrow it. */
    public Headcount others(Criteria criteria) {
        CurrentTenant.actor().require(Role.ADMISSIONS);
        return Headcount.of(unitOfWork.inOne(() -> disclosures.others(owner(), today(), criteria)));
    }

    /** @throws NotFound when there is no such person or they do not allow it: the answer is the same */
    public DisclosedParticipant open(EntrantId participant) {
        CurrentTenant.actor().require(Role.ADMISSIONS);
        var person = unitOfWork
                .inOne(() -> disclosures.find(owner(), today(), participant))
                .orElseThrow(() -> new NotFound("participant", participant));
        log(Act.CARD, List.of(person));
        return person;
    }

    /**
     * What people achieved, without who they are, to count admission points from; each of them can see that the university
     * looked. Whoever is not there or allows nothing is left out.
     */
    public List<DisclosedParticipant> achievements(List<EntrantId> people) {
        CurrentTenant.actor().require(Role.ADMISSIONS);
        if (people.isEmpty()) {
            return List.of();
        }
        var found = unitOfWork.inOne(() -> disclosures.cards(owner(), today(), people)).stream()
                .map(DisclosedParticipant::achievements)
                .toList();
        log(
                Act.POINTS,
                found.stream()
                        .filter(person -> person.fields().stream().anyMatch(ACHIEVEMENTS::contains))
                        .toList());
        return found;
    }

    /** Like {@link #achievements}, of everybody who allows anything, a page at a time. */
    public void allAchievements(Consumer<List<DisclosedParticipant>> page) {
        CurrentTenant.actor().require(Role.ADMISSIONS);
        List<DisclosedParticipant> people;
        int offset = 0;
        do {
            int from = offset;
            people = unitOfWork.inOne(() -> disclosures.page(owner(), today(), Criteria.ANY, from, MOST));
            page.accept(
                    achievements(people.stream().map(DisclosedParticipant::id).toList()));
            offset += MOST;
        } while (people.size() == MOST);
    }

    private void log(Act act, List<DisclosedParticipant> shown) {
        if (shown.isEmpty()) {
            return;
        }
        var viewer = CurrentTenant.actor();
        var at = clock.instant();
        var accesses = shown.stream()
                .map(person -> new Access(person.id(), viewer.tenant(), viewer.account(), act, fields(act, person), at))
                .toList();
        CurrentTenant.across(owner(), () -> {
            unitOfWork.inOne(() -> accessLog.add(accesses));
            return accesses.size();
        });
    }

    private static Set<DisclosedField> fields(Act act, DisclosedParticipant person) {
        var fields = EnumSet.noneOf(DisclosedField.class);
        fields.addAll(person.fields());
        return switch (act) {
            case CARD -> fields;
            case LIST -> {
                fields.retainAll(IN_A_LIST);
                yield fields;
            }
            case POINTS -> {
                fields.retainAll(ACHIEVEMENTS);
                yield fields;
            }
        };
    }

    private TenantId owner() {
        return tenants.association().id();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** A university's agreement with the association. */
    public record Agreement(Tenant university, boolean inForce) {}
}
