package org.talent.portal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.talent.rules.RuleSetKind;
import org.talent.tenants.consent.Consent;
import org.talent.tenants.consent.ConsentSamples;
import org.talent.tenants.consent.Consents;
import org.talent.tenants.consent.DisclosedField;
import org.talent.tenants.consent.Evidence;
import org.talent.tenants.consent.Signers;
import org.talent.tenants.participant.EntrantId;
import org.talent.tenants.participant.Participant;
import org.talent.tenants.participant.ParticipantSamples;
import org.talent.tenants.participant.Participants;
import org.talent.tenants.rulebook.Publication;
import org.talent.tenants.rulebook.PublishRuleSet;
import org.talent.tenants.rulebook.RuleBook;
import org.talent.tenants.support.Reason;
import org.talent.tenants.support.UnitOfWork;
import org.talent.tenants.tenancy.AccountId;
import org.talent.tenants.tenancy.Actor;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.Role;
import org.talent.tenants.tenancy.Tenant;
import org.talent.tenants.tenancy.TenantKind;
import org.talent.tenants.tenancy.Tenants;

/** People of the season with consents of every kind, students of three ages without results, and two more universities. */
public class PortalSpaces {

    /** Of age, no results. */
    public static final String ADULT = "adult";
    /** 15 to 16 years, no results. */
    public static final String MINOR = "minor";
    /** Under 14, no results. */
    public static final String CHILD = "child";
    /** Admissions of a university that nobody has allowed anything. */
    public static final String SOUTH = "south-office";
    /** Looks at applicants of {@link #north()} and writes its table of points. */
    public static final String TABLE_EDITOR = "north-editor";
    /** Admissions of a university whose agreement ended. */
    public static final String FORMER = "former-office";

    private static final String POINTS = """
            rule "Первое место хакатона"
            when $m : Merit( source == Source.RESULT, place == 1 )
            then $m.points(2.5, "соревнования"); end

            rule "Есть балл"
            when $m : Merit( source == Source.RESULT, scored )
            then $m.points(3, "олимпиады"); end

            rule "Олимпиады: считается одна"
            when $m : Merit()
            then $m.bestOfGroup("олимпиады", 1); end
            """;

    private static final LocalDate TODAY = LocalDate.now();
    private static final LocalDate END = TODAY.plusYears(1);

    private final Tenants tenants;
    private final PasswordEncoder encoder;
    private final Participants participants;
    private final Consents consents;
    private final UnitOfWork unitOfWork;
    private final PortalSeason season;
    private final PublishRuleSet publishRuleSet;

    private final Tenant north;
    private final List<EntrantId> people = new ArrayList<>();

    PortalSpaces(
            PortalSeason season,
            Tenants tenants,
            PasswordEncoder encoder,
            Participants participants,
            Consents consents,
            UnitOfWork unitOfWork,
            PublishRuleSet publishRuleSet) {
        this.season = season;
        this.publishRuleSet = publishRuleSet;
        this.tenants = tenants;
        this.encoder = encoder;
        this.participants = participants;
        this.consents = consents;
        this.unitOfWork = unitOfWork;
        north = tenants.byCode("north").orElseThrow();
        var students = tenants.byCode("students").orElseThrow();
        account(students, ADULT, Role.STUDENT, newcomer("Чайкина", TODAY.minusYears(19)));
        account(students, MINOR, Role.STUDENT, newcomer("Грачёв", TODAY.minusYears(16)));
        account(students, CHILD, Role.STUDENT, newcomer("Синицын", TODAY.minusYears(12)));
        var south = tenants.register(TenantKind.UNIVERSITY, "south", "Южный университет", LocalDate.of(2030, 8, 31));
        var former = tenants.register(TenantKind.UNIVERSITY, "former", "Бывший партнёр", LocalDate.of(2024, 8, 31));
        account(north, TABLE_EDITOR, Set.of(Role.ADMISSIONS, Role.RULE_EDITOR), OptionalLong.empty());
        account(south, SOUTH, Role.ADMISSIONS, OptionalLong.empty());
        account(former, FORMER, Role.ADMISSIONS, OptionalLong.empty());
        inAssociation(() -> {
            participants.search("Петрович", PortalSeason.PEOPLE).stream()
                    .map(Participant::id)
                    .sorted(Comparator.comparing(EntrantId::value))
                    .forEach(people::add);
            consents.saveAll(consents());
        });
        publishPoints();
    }

    /** The table of points of {@link #north()}. */
    private void publishPoints() {
        var approver =
                new Actor(new AccountId(900), north.id(), "approver", Set.of(Role.RULE_APPROVER), OptionalLong.empty());
        CurrentTenant.run(approver, () -> {
            var publication = publishRuleSet.publish(
                    new RuleBook.OfAdmission(), RuleSetKind.ADMISSION, POINTS, new Reason("для проверки экранов"));
            if (publication instanceof Publication.Rejected(var problems)) {
                throw new IllegalStateException("The points are faulty: " + problems);
            }
        });
    }

    /** The university that {@link PortalSeason#ADMISSIONS} works for. */
    public Tenant north() {
        return north;
    }

    /** Shows everything to {@link #north()}. */
    public EntrantId open() {
        return people.get(0);
    }

    /** Shows {@link #north()} grade, region and standings, but no name. */
    public EntrantId nameless() {
        return people.get(3);
    }

    /** Showed everything to {@link #north()} and took it back. */
    public EntrantId withdrawn() {
        return people.get(1);
    }

    /** Names in the order of the records. */
    public String name(EntrantId person) {
        return inAssociation(
                () -> participants.participant(person).orElseThrow().name().full());
    }

    private List<Consent> consents() {
        var made = new ArrayList<Consent>();
        for (int index = 0; index < people.size(); index++) {
            var person = people.get(index);
            made.add(signed(ConsentSamples.forTheContest(person, TODAY, END)));
            if (index % 3 == 0) {
                var fields = index % 2 == 0
                        ? DisclosedField.offered()
                        : EnumSet.of(DisclosedField.GRADE, DisclosedField.REGION, DisclosedField.STANDINGS);
                made.add(signed(ConsentSamples.aDisclosure(person, north.id(), fields, TODAY, END)));
            }
        }
        var given = ConsentSamples.aDisclosure(withdrawn(), north.id(), DisclosedField.offered(), TODAY, END);
        made.add(new Consent(
                given.id(),
                given.participant(),
                given.purpose(),
                given.recipient(),
                given.fields(),
                given.givenOn(),
                given.until(),
                Optional.of(TODAY),
                given.evidence()));
        return made;
    }

    /** By whoever must, at the age of the person. */
    private Consent signed(Consent consent) {
        var person = participants.participant(consent.participant()).orElseThrow();
        var evidence = consent.evidence();
        return new Consent(
                consent.id(),
                consent.participant(),
                consent.purpose(),
                consent.recipient(),
                consent.fields(),
                consent.givenOn(),
                consent.until(),
                consent.withdrawnOn(),
                new Evidence(
                        Signers.of(person, TODAY),
                        evidence.textVersion(),
                        evidence.textLanguage(),
                        evidence.textHash(),
                        evidence.recordedBy(),
                        evidence.at()));
    }

    private OptionalLong newcomer(String last, LocalDate birthDate) {
        return OptionalLong.of(inAssociation(() -> participants
                .save(ParticipantSamples.aParticipant(last, "Тая", birthDate, 10, "Москва", "Школа № 1"))
                .id()
                .value()));
    }

    private void account(Tenant tenant, String login, Role role, OptionalLong participant) {
        account(tenant, login, Set.of(role), participant);
    }

    private void account(Tenant tenant, String login, Set<Role> roles, OptionalLong participant) {
        tenants.register(
                tenant.id(), login, login, String.valueOf(encoder.encode(PortalSeason.PASSWORD)), roles, participant);
    }

    private void inAssociation(Runnable step) {
        CurrentTenant.run(season.everything(), () -> unitOfWork.inOne(step));
    }

    private <T> T inAssociation(Supplier<T> step) {
        return CurrentTenant.call(season.everything(), () -> unitOfWork.inOne(step));
    }
}
