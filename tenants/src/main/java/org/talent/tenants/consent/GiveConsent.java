package org.talent.tenants.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.talent.rules.Phrase;
import org.talent.tenants.participant.OwnFacts;
import org.talent.tenants.participant.Participant;
import org.talent.tenants.participant.Participants;
import org.talent.tenants.support.CrossesTenants;
import org.talent.tenants.support.LongUseCase;
import org.talent.tenants.support.UnitOfWork;
import org.talent.tenants.tenancy.AccountId;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.Tenant;
import org.talent.tenants.tenancy.Tenants;

/** UC-103: a student consents to one purpose; whoever is under age waits for the representative. */
@LongUseCase
@CrossesTenants("A student consents in their own space; the association keeps the consent as evidence.")
public class GiveConsent {

    /** Nobody consents for longer than this many years. */
    static final int MOST_YEARS = 5;

    private final Tenants tenants;
    private final Consents consents;
    private final OwnFacts ownFacts;
    private final Clock clock;

    public GiveConsent(
            Tenants tenants, Participants participants, Consents consents, UnitOfWork unitOfWork, Clock clock) {
        this.tenants = tenants;
        this.consents = consents;
        this.ownFacts = new OwnFacts(tenants, participants, unitOfWork);
        this.clock = clock;
    }

    /** The words to read before agreeing. */
    public ConsentText text(ConsentWish wish, Locale locale) {
        return ConsentTexts.of(wish, tenants.association().title(), title(wish), locale);
    }

    /** Last day such a consent can be given for. */
    public static LocalDate latest(Optional<Tenant> university, LocalDate today) {
        var most = today.plusYears(MOST_YEARS);
        return university
                .map(Tenant::agreementUntil)
                .filter(end -> end.isBefore(most))
                .orElse(most);
    }

    /**
     * Gives the consent in place of an earlier one for the same purpose and recipient.
     *
     * @param read the words as the person read them
     */
    public Giving give(ConsentWish wish, ConsentText read) {
        var reasons = reasons(wish, read);
        if (!reasons.isEmpty()) {
            return new Giving.Declined(reasons);
        }
        var account = CurrentTenant.actor().account();
        return ownFacts.with(person -> give(wish, read, person, account));
    }

    private Giving give(ConsentWish wish, ConsentText read, Participant person, AccountId account) {
        var today = LocalDate.now(clock);
        var signers = Signers.of(person, today);
        consents.requests(person.id()).stream()
                .filter(request -> request.wish().matter().equals(wish.matter()))
                .forEach(request -> consents.takeBack(request.id()));
        var request = new ConsentRequest(
                new ConsentRequestId(0),
                person.id(),
                wish,
                signers,
                read.version(),
                read.language(),
                read.hash(),
                account,
                clock.instant());
        return switch (signers) {
            case SELF -> {
                Withdrawal.of(consents, person.id(), wish.matter(), today);
                yield new Giving.Given(consents.save(request.signed(person.id(), today, account, clock.instant())));
            }
            case SELF_AND_REPRESENTATIVE, REPRESENTATIVE -> new Giving.Waiting(consents.ask(request));
        };
    }

    private List<Phrase> reasons(ConsentWish wish, ConsentText read) {
        var reasons = new ArrayList<Phrase>();
        var today = LocalDate.now(clock);
        var recipient = wish.recipient().flatMap(tenants::find);
        if (wish.recipient().isPresent()
                && recipient.filter(university -> university.isPartnerOn(today)).isEmpty()) {
            reasons.add(Phrase.of("noPartner"));
            return reasons;
        }
        if (wish.purpose() != Purpose.CONTEST && wish.purpose() != Purpose.DISCLOSURE) {
            reasons.add(Phrase.of("notOffered"));
        }
        if (!DisclosedField.offered().containsAll(wish.fields())) {
            reasons.add(Phrase.of("fieldNotOffered"));
        }
        var latest = latest(recipient, today);
        if (wish.until().isBefore(today) || wish.until().isAfter(latest)) {
            reasons.add(Phrase.of("until", ConsentTexts.day(today), ConsentTexts.day(latest)));
        }
        if (!text(wish, Locale.of(read.language())).equals(read)) {
            reasons.add(Phrase.of("textChanged"));
        }
        return reasons;
    }

    private String title(ConsentWish wish) {
        return wish.recipient().flatMap(tenants::find).map(Tenant::title).orElse("");
    }
}
