package org.talent.persistence.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.talent.persistence.Actors;
import org.talent.rules.Domain;
import org.talent.rules.RuleSetKind;
import org.talent.tenants.consent.Consent;
import org.talent.tenants.consent.ConsentSamples;
import org.talent.tenants.consent.Consents;
import org.talent.tenants.consent.DisclosedField;
import org.talent.tenants.contest.Contest;
import org.talent.tenants.contest.ContestId;
import org.talent.tenants.contest.Contests;
import org.talent.tenants.contest.EntrantKind;
import org.talent.tenants.contest.Event;
import org.talent.tenants.contest.EventId;
import org.talent.tenants.contest.IdentityPolicy;
import org.talent.tenants.contest.Season;
import org.talent.tenants.contest.SeasonId;
import org.talent.tenants.contest.Track;
import org.talent.tenants.contest.TrackId;
import org.talent.tenants.participant.EntrantId;
import org.talent.tenants.participant.Participant;
import org.talent.tenants.participant.ParticipantSamples;
import org.talent.tenants.participant.Participants;
import org.talent.tenants.participation.Participation;
import org.talent.tenants.participation.ParticipationId;
import org.talent.tenants.participation.Participations;
import org.talent.tenants.participation.Result;
import org.talent.tenants.rulebook.RuleBook;
import org.talent.tenants.rulebook.RuleSet;
import org.talent.tenants.rulebook.RuleSetId;
import org.talent.tenants.rulebook.RuleSetVersion;
import org.talent.tenants.rulebook.RuleSets;
import org.talent.tenants.scoring.PublishRun;
import org.talent.tenants.scoring.RunScoring;
import org.talent.tenants.scoring.ScoringOutcome;
import org.talent.tenants.scoring.ScoringRun;
import org.talent.tenants.support.Progress;
import org.talent.tenants.support.UnitOfWork;
import org.talent.tenants.tenancy.AccountId;
import org.talent.tenants.tenancy.Actor;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.Role;
import org.talent.tenants.tenancy.Tenant;
import org.talent.tenants.tenancy.TenantKind;
import org.talent.tenants.tenancy.Tenants;

/** One association with a small contest of two tracks, the students' space, and three universities. */
final class DoorSeason {

    static final LocalDate DAY = LocalDate.of(2026, 5, 20);
    static final LocalDate END = LocalDate.of(2026, 12, 31);
    static final Set<DisclosedField> ALL = EnumSet.allOf(DisclosedField.class);

    final Tenants tenants;
    final Contests contests;
    final Participants participants;
    final Participations participations;
    final RuleSets ruleSets;
    final RunScoring runScoring;
    final PublishRun publishRun;
    final Consents consents;
    final UnitOfWork unitOfWork;

    final Actor association;
    final Tenant students;
    final Tenant north;
    final Tenant south;
    final Tenant former;

    final Season season;
    final Contest contest;
    final Event python;
    final Event robots;

    DoorSeason(ApplicationContext beans) {
        tenants = beans.getBean(Tenants.class);
        contests = beans.getBean(Contests.class);
        participants = beans.getBean(Participants.class);
        participations = beans.getBean(Participations.class);
        ruleSets = beans.getBean(RuleSets.class);
        runScoring = beans.getBean(RunScoring.class);
        publishRun = beans.getBean(PublishRun.class);
        consents = beans.getBean(Consents.class);
        unitOfWork = beans.getBean(UnitOfWork.class);
        association = Actors.association(tenants, "association");
        students = tenants.register(TenantKind.STUDENTS, "students", "Students", null);
        north = tenants.register(TenantKind.UNIVERSITY, "north", "North", LocalDate.of(2099, 8, 31));
        south = tenants.register(TenantKind.UNIVERSITY, "south", "South", LocalDate.of(2099, 8, 31));
        former = tenants.register(TenantKind.UNIVERSITY, "former", "Former", DAY.minusDays(1));
        season = own(() -> contests.save(new Season(
                new SeasonId(0),
                0,
                "s" + System.nanoTime(),
                "Сезон",
                LocalDate.of(2025, 9, 1),
                LocalDate.of(2099, 8, 31),
                IdentityPolicy.EXTERNAL_ID,
                Map.of(
                        Domain.EVENT_KIND, List.of("олимпиада"),
                        Domain.LEVEL, List.of("региональный"),
                        Domain.ROLE, List.of("участник"),
                        Domain.OUTCOME, List.of("призёр"),
                        Domain.REGION, List.of("Москва", "Томская область"),
                        Domain.GROUP, List.of("все")))));
        contest = own(() -> contests.save(new Contest(
                new ContestId(0),
                0,
                season.id(),
                "c" + System.nanoTime(),
                "Конкурс",
                EntrantKind.PARTICIPANT,
                List.of(new Track(new TrackId(0), "python", "Python"), new Track(new TrackId(0), "robots", "Роботы")),
                List.of("победитель", "призёр"))));
        python = event("python-open", 0);
        robots = event("robots-open", 1);
        rules(RuleSetKind.NORMALISATION, """
                rule "Percent of the maximum"
                when $r : ResultClass( maximumKnown )
                then $r.maxRatio(); end
                """);
        rules(RuleSetKind.AWARD, """
                rule "winner by points"
                when $s : Standing( points >= 80.0 )
                then $s.propose("победитель"); end
                """);
    }

    Event event(String code, int track) {
        return own(() -> contests.save(new Event(
                new EventId(0),
                0,
                season.id(),
                code,
                "Event " + code,
                "олимпиада",
                "региональный",
                LocalDate.of(2026, 3, 1),
                LocalDate.of(2026, 3, 2),
                new BigDecimal(100),
                null,
                Map.of(contest.tracks().get(track).id(), BigDecimal.ONE))));
    }

    private void rules(RuleSetKind kind, String text) {
        own(() -> {
            var ruleSet = ruleSets.save(new RuleSet(new RuleSetId(0), 0, RuleBook.of(contest.id()), kind, 1));
            ruleSets.add(new RuleSetVersion(
                    ruleSet.id(),
                    kind,
                    1,
                    text,
                    "0".repeat(64),
                    "author",
                    "first",
                    Clock.systemUTC().instant(),
                    LocalDate.EPOCH,
                    Optional.empty(),
                    Optional.empty()));
            return true;
        });
    }

    Participant person(String last, String first, int grade, String region) {
        return own(() -> participants.save(ParticipantSamples.aParticipant(
                last, first, LocalDate.of(2005, 1, 1), grade, region, "Школа № " + grade)));
    }

    Participation result(EntrantId person, Event event, int score) {
        return own(() -> {
            participations.add(new Participation(
                    new ParticipationId(0),
                    0,
                    person,
                    event.id(),
                    "участник",
                    new Result.Scored(new BigDecimal(score), List.of(), Optional.empty(), Optional.of("призёр")),
                    true,
                    true,
                    Optional.empty(),
                    1,
                    LocalDate.of(2026, 3, 2),
                    Optional.empty(),
                    1));
            var all = new ArrayList<>(participations.of(person, season.id(), participations.highWaterMark()));
            return all.getLast();
        });
    }

    Consent allow(Tenant university, EntrantId person, DisclosedField... fields) {
        return allow(ConsentSamples.aDisclosure(person, university.id(), Set.of(fields), DAY, END));
    }

    Consent allow(Consent consent) {
        return own(() -> consents.save(consent));
    }

    Consent withdraw(Consent consent, LocalDate on) {
        return own(() -> consents.save(new Consent(
                consent.id(),
                consent.participant(),
                consent.purpose(),
                consent.recipient(),
                consent.fields(),
                consent.givenOn(),
                consent.until(),
                Optional.of(on),
                consent.evidence())));
    }

    ScoringRun publish() {
        var outcome = CurrentTenant.call(association, () -> runScoring.official(contest.id(), 1, Progress.SILENT));
        assertThat(outcome).isInstanceOf(ScoringOutcome.Finished.class);
        var run = ((ScoringOutcome.Finished) outcome).run();
        CurrentTenant.run(association, () -> publishRun.publish(run.id()));
        return run;
    }

    Actor officer(Tenant university) {
        return new Actor(
                new AccountId(50 + university.id().value()),
                university.id(),
                "officer",
                Set.of(Role.ADMISSIONS),
                OptionalLong.empty());
    }

    Actor student(EntrantId person) {
        return new Actor(
                new AccountId(7), students.id(), "student", Set.of(Role.STUDENT), OptionalLong.of(person.value()));
    }

    /** One transaction on the association's ground. */
    <T> T own(Supplier<T> step) {
        return CurrentTenant.call(association, () -> unitOfWork.inOne(step));
    }

    /** One transaction on a university's ground. */
    <T> T as(Tenant university, Supplier<T> step) {
        return CurrentTenant.call(officer(university), () -> unitOfWork.inOne(step));
    }
}
