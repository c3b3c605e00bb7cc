package org.talent.tenants.admission;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import org.talent.rules.Compilation.Compiled;
import org.talent.rules.Domain;
import org.talent.rules.Points;
import org.talent.rules.RuleEngine;
import org.talent.rules.RuleSetKind;
import org.talent.rules.RuleSetText;
import org.talent.rules.Vocabulary;
import org.talent.rules.drools.DroolsRuleEngine;
import org.talent.tenants.consent.DisclosedField;
import org.talent.tenants.disclosure.Access;
import org.talent.tenants.disclosure.DisclosedParticipant;
import org.talent.tenants.disclosure.DisclosedParticipant.DisclosedResult;
import org.talent.tenants.disclosure.DisclosedParticipant.DisclosedStanding;
import org.talent.tenants.disclosure.FindApplicants;
import org.talent.tenants.disclosure.InMemoryAccessLog;
import org.talent.tenants.disclosure.OpenDoor;
import org.talent.tenants.participant.EntrantId;
import org.talent.tenants.participant.InMemoryParticipants;
import org.talent.tenants.participant.ParticipantSamples;
import org.talent.tenants.participation.Result;
import org.talent.tenants.rulebook.InMemoryRuleSets;
import org.talent.tenants.rulebook.RuleBook;
import org.talent.tenants.rulebook.RuleSet;
import org.talent.tenants.rulebook.RuleSetId;
import org.talent.tenants.rulebook.RuleSetVersion;
import org.talent.tenants.support.InMemoryUnitOfWork;
import org.talent.tenants.tenancy.AccountId;
import org.talent.tenants.tenancy.Actor;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.InMemoryTenants;
import org.talent.tenants.tenancy.Role;
import org.talent.tenants.tenancy.Tenant;
import org.talent.tenants.tenancy.TenantKind;

/** A university with its officers, its table of points and the people who show it something. */
final class AdmissionRoom {

    static final LocalDate TODAY = LocalDate.of(2026, 10, 20);
    static final String FIVE_FOR_A_WINNER = """
            rule "Победитель олимпиады"
            when $m : Merit( kind == "олимпиада", outcome == "победитель" )
            then $m.points(5, "олимпиады"); end

            rule "Первые в рейтинге"
            when $m : Merit( source == Source.STANDING, official, placeShare <= 0.1, yearsAgo <= 1 )
            then $m.points(2.5, "рейтинг"); end
            """;

    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryTenants tenants = new InMemoryTenants();
    private final Tenant association = tenants.register(TenantKind.ASSOCIATION, "association", "Ассоциация", null);
    final Tenant north = tenants.register(TenantKind.UNIVERSITY, "north", "Северный вуз", TODAY);
    final Tenant south = tenants.register(TenantKind.UNIVERSITY, "south", "Южный вуз", TODAY);
    private final Clock clock = Clock.fixed(TODAY.atTime(9, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    private final InMemoryParticipants participants = new InMemoryParticipants();
    private final InMemoryAccessLog accessLog = new InMemoryAccessLog(participants);
    private final InMemoryRuleSets ruleSets = new InMemoryRuleSets();
    private final RuleEngine engine = new DroolsRuleEngine();
    private final OpenDoor door = new OpenDoor();
    private final FindApplicants find = new FindApplicants(tenants, door, accessLog, unitOfWork, clock);
    Vocabulary names = names("олимпиада");
    private final PointsTables tables = new PointsTables(ruleSets, () -> names, engine, unitOfWork, clock);
    final CountAdmissionPoints count = new CountAdmissionPoints(find, tables, clock);
    final MeasureAdmissionImpact impact = new MeasureAdmissionImpact(find, tables);

    final Actor officer = actor(north, Role.ADMISSIONS);
    final Actor editor = actor(north, Role.ADMISSIONS, Role.RULE_EDITOR);

    static Vocabulary names(String kind) {
        return new Vocabulary(Map.of(
                Domain.EVENT_KIND, List.of(kind),
                Domain.LEVEL, List.of("региональный"),
                Domain.ROLE, List.of("участник"),
                Domain.OUTCOME, List.of("победитель", "призёр"),
                Domain.TRACK, List.of("Python"),
                Domain.GROUP, List.of("все")));
    }

    Actor actor(Tenant university, Role... roles) {
        return new Actor(
                new AccountId(5),
                university.id(),
                "officer",
                EnumSet.copyOf(Arrays.asList(roles)),
                OptionalLong.empty());
    }

    /** Puts a table in force in a university as its next version. */
    void publish(Tenant university, String text) {
        var compiled = (Compiled) engine.compile(new RuleSetText(RuleSetKind.ADMISSION, text), names);
        CurrentTenant.run(actor(university, Role.RULE_APPROVER), () -> {
            var book = new RuleBook.OfAdmission();
            var set = ruleSets.ofKind(book, RuleSetKind.ADMISSION)
                    .orElseGet(() -> ruleSets.save(new RuleSet(new RuleSetId(0), 0, book, RuleSetKind.ADMISSION, 0)));
            ruleSets.add(new RuleSetVersion(
                    set.id(),
                    set.kind(),
                    ruleSets.versions(set.id()).size() + 1,
                    compiled.ruleSet().text(),
                    compiled.ruleSet().hash(),
                    "Дарья",
                    "решение приёмной комиссии",
                    clock.instant(),
                    TODAY,
                    Optional.of("Олег"),
                    Optional.empty()));
        });
    }

    EntrantId person() {
        return atTheAssociation(
                () -> participants.save(ParticipantSamples.born(null)).id());
    }

    /** Lets somebody show fields; what is not among them stays hidden. */
    DisclosedParticipant shows(
            Set<DisclosedField> fields, List<DisclosedStanding> standings, List<DisclosedResult> results) {
        var card = new DisclosedParticipant(
                person(),
                fields,
                TODAY,
                Optional.of("Стрелкова Ада"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                standings,
                results);
        door.people.add(card);
        return card;
    }

    static DisclosedResult winner(int year) {
        return result("олимпиада", new Result.Graded("победитель"), year);
    }

    static DisclosedResult result(String kind, Result result, int year) {
        return new DisclosedResult(
                "open",
                "Открытая олимпиада",
                kind,
                "региональный",
                LocalDate.of(year, 3, 1),
                "участник",
                result,
                Optional.of(new BigDecimal(100)),
                true,
                1);
    }

    static DisclosedStanding standing(int place, int ranked, int year) {
        return new DisclosedStanding(
                "Талант", "Python", "все", Points.of("90"), place, place, ranked, true, LocalDate.of(year, 8, 31));
    }

    List<Access> looksAt(EntrantId person) {
        return atTheAssociation(() -> accessLog.of(person, 10));
    }

    private <T> T atTheAssociation(Supplier<T> work) {
        return CurrentTenant.call(
                new Actor(new AccountId(1), association.id(), "a", Set.of(), OptionalLong.empty()), work);
    }
}
