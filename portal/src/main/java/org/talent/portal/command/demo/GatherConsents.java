package org.talent.portal.command.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.talent.tenants.consent.Consent;
import org.talent.tenants.consent.ConsentId;
import org.talent.tenants.consent.ConsentRequest;
import org.talent.tenants.consent.ConsentRequestId;
import org.talent.tenants.consent.ConsentTexts;
import org.talent.tenants.consent.ConsentWish;
import org.talent.tenants.consent.Consents;
import org.talent.tenants.consent.DisclosedField;
import org.talent.tenants.consent.Evidence;
import org.talent.tenants.consent.Signers;
import org.talent.tenants.participant.EntrantId;
import org.talent.tenants.participant.Participant;
import org.talent.tenants.participant.Participants;
import org.talent.tenants.support.UnitOfWork;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.Tenant;

/**
 * The moderator records the consents that people signed on paper during the season: most gave one for the contest, some
 * let universities see them, a few withdrew or let it end. All at once or not at all.
 */
@Component
final class GatherConsents {

    private static final Locale RUSSIAN = Locale.of("ru");
    private static final List<Set<DisclosedField>> SHOWN = List.of(
            DisclosedField.offered(),
            EnumSet.of(DisclosedField.NAME, DisclosedField.GRADE, DisclosedField.RESULTS, DisclosedField.STANDINGS),
            EnumSet.of(DisclosedField.NAME, DisclosedField.REGION, DisclosedField.STANDINGS),
            EnumSet.of(DisclosedField.GRADE, DisclosedField.REGION, DisclosedField.STANDINGS),
            EnumSet.of(DisclosedField.NAME, DisclosedField.SCHOOL, DisclosedField.RESULTS));

    private final Consents consents;
    private final Participants participants;
    private final DemoTenants tenants;
    private final UnitOfWork unitOfWork;

    GatherConsents(Consents consents, Participants participants, DemoTenants tenants, UnitOfWork unitOfWork) {
        this.consents = consents;
        this.participants = participants;
        this.tenants = tenants;
        this.unitOfWork = unitOfWork;
    }

    /** @param ids participants by the number the platform knows them by */
    void gather(DemoFiles files, Map<String, EntrantId> ids, LocalDate today) {
        unitOfWork.inOne(() -> {
            var student = ids.get(files.people().get(Cast.STUDENT - 1).id());
            if (student == null || !consents.of(student).isEmpty()) {
                return;
            }
            var season = new Season(files.year(), today, new Dice(DemoFiles.SEED, "consents"));
            for (var person : files.people()) {
                var id = ids.get(person.id());
                if (id != null) {
                    participants.person(id).ifPresent(known -> season.of(person, known));
                }
            }
            consents.saveAll(season.given);
            season.asked.forEach(consents::ask);
        });
    }

    /** Consents of one season, as they come together. */
    private final class Season {

        private final SchoolYear year;
        private final LocalDate today;
        private final Dice dice;
        private final List<Consent> given = new ArrayList<>();
        private final List<ConsentRequest> asked = new ArrayList<>();

        Season(SchoolYear year, LocalDate today, Dice dice) {
            this.year = year;
            this.today = today;
            this.dice = dice;
        }

        void of(Person person, Participant known) {
            int percent = dice.below(100);
            int universities = dice.below(100);
            switch (person.number()) {
                case Cast.STUDENT -> student(known);
                case Cast.CHILD -> child(known);
                default -> {
                    if (person.scripted()) {
                        contest(known, year.day(9, 5), 3 * 365, 0);
                        return;
                    }
                    if (percent < 4) {
                        return;
                    }
                    var from = year.day(9, 1).plusDays(dice.below(150));
                    boolean withdrawn = percent < 6;
                    boolean ended = percent == 6;
                    contest(known, from, ended ? 200 : 3 * 365, withdrawn ? 30 + dice.below(60) : 0);
                    for (int i = 0; !withdrawn && i < (universities < 45 ? 1 + universities % 3 : 0); i++) {
                        some(known, from.plusDays(dice.between(1, 60)), i);
                    }
                    if (person.number() % 200 == 0) {
                        ask(known, dice.one(DemoTenants.UNIVERSITIES).code());
                    }
                }
            }
        }

        private void student(Participant known) {
            contest(known, year.day(9, 5), 3 * 365, 0);
            disclosure(known, "sever", DisclosedField.offered(), year.day(10, 1), 3 * 365, 0);
            disclosure(known, "volga", SHOWN.get(2), year.day(11, 12), 2 * 365, 0);
            disclosure(known, "ural", SHOWN.get(1), year.day(10, 1), 120, 0);
            disclosure(known, "sibir", DisclosedField.offered(), year.day(10, 1), 2 * 365, 75);
        }

        private void child(Participant known) {
            contest(known, year.day(9, 20), 3 * 365, 0);
            disclosure(known, "volga", SHOWN.get(1), year.day(12, 1), 2 * 365, 0);
            ask(known, "sever");
        }

        /** The same person allows no university twice: one follows another in the list. */
        private void some(Participant known, LocalDate from, int turn) {
            var all = DemoTenants.UNIVERSITIES;
            var university = all.get((int) ((known.id().value() + turn) % all.size()));
            int fate = dice.below(100);
            int days = fate < 7 ? 90 : dice.one(List.of(500, 730, 1095));
            disclosure(
                    known,
                    university.code(),
                    dice.one(SHOWN),
                    from,
                    days,
                    fate >= 7 && fate < 13 ? dice.between(5, 80) : 0);
        }

        private void contest(Participant known, LocalDate from, int days, int withdrawnAfter) {
            given.add(consent(known, ConsentWish.contest(from.plusDays(days)), "", from, withdrawnAfter));
        }

        private void disclosure(
                Participant known,
                String code,
                Set<DisclosedField> fields,
                LocalDate from,
                int days,
                int withdrawnAfter) {
            var university = tenants.university(code);
            var wish = ConsentWish.disclosure(university.id(), fields, until(university, from.plusDays(days)));
            given.add(consent(known, wish, university.title(), from, withdrawnAfter));
        }

        private LocalDate until(Tenant university, LocalDate wanted) {
            var end = university.agreementUntil();
            return end != null && end.isBefore(wanted) ? end : wanted;
        }

        private Consent consent(
                Participant known, ConsentWish wish, String recipient, LocalDate from, int withdrawnAfter) {
            var read = ConsentTexts.of(wish, tenants.association().title(), recipient, RUSSIAN);
            return new Consent(
                    new ConsentId(0),
                    known.id(),
                    wish.purpose(),
                    wish.recipient(),
                    wish.fields(),
                    from,
                    wish.until(),
                    withdrawnAfter > 0 ? Optional.of(from.plusDays(withdrawnAfter)) : Optional.empty(),
                    new Evidence(
                            Signers.of(known, from),
                            read.version(),
                            read.language(),
                            read.hash(),
                            CurrentTenant.actor().account(),
                            from.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC)));
        }

        private void ask(Participant known, String code) {
            var university = tenants.university(code);
            var signers = Signers.of(known, today);
            if (signers == Signers.SELF) {
                return;
            }
            var wish = ConsentWish.disclosure(university.id(), SHOWN.get(1), until(university, today.plusYears(1)));
            var read = ConsentTexts.of(wish, tenants.association().title(), university.title(), RUSSIAN);
            asked.add(new ConsentRequest(
                    new ConsentRequestId(0),
                    known.id(),
                    wish,
                    signers,
                    read.version(),
                    read.language(),
                    read.hash(),
                    CurrentTenant.actor().account(),
                    today.minusDays(asked.size()).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC)));
        }
    }
}
