package org.talent.persistence.disclosure;

import static org.talent.tenants.consent.DisclosedField.GRADE;
import static org.talent.tenants.consent.DisclosedField.NAME;
import static org.talent.tenants.consent.DisclosedField.REGION;
import static org.talent.tenants.consent.DisclosedField.SCHOOL;
import static org.talent.tenants.consent.DisclosedField.STANDINGS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.talent.tenants.consent.Consent;
import org.talent.tenants.consent.ConsentSamples;
import org.talent.tenants.consent.DisclosedField;
import org.talent.tenants.consent.Purpose;
import org.talent.tenants.disclosure.DisclosedParticipant;
import org.talent.tenants.disclosure.Disclosures.Criteria;
import org.talent.tenants.participant.Participant;
import org.talent.tenants.tenancy.Tenant;

/** The door in plain Java, over random people: slow, obvious, and written from the contract alone. */
final class DoorModel {

    private static final List<String> REGIONS = List.of("Москва", "Томская область");
    private static final List<String> TRACKS = List.of("Python", "Роботы");
    private static final int PEOPLE = 40;

    private final DoorSeason season;
    private final Random random;
    private final List<Participant> people = new ArrayList<>();
    private final Map<Long, List<Consent>> consents = new HashMap<>();
    private final Map<Long, Map<String, Integer>> scores = new HashMap<>();

    private DoorModel(DoorSeason season, Random random) {
        this.season = season;
        this.random = random;
    }

    static DoorModel fill(DoorSeason season, Random random) {
        var model = new DoorModel(season, random);
        for (int index = 0; index < PEOPLE; index++) {
            model.addPerson(index);
        }
        season.publish();
        return model;
    }

    private void addPerson(int index) {
        var person = season.person(
                "Фамилия" + index % 7, "Имя" + index % 5, 8 + random.nextInt(4), REGIONS.get(random.nextInt(2)));
        people.add(person);
        var own = new HashMap<String, Integer>();
        for (int track = 0; track < TRACKS.size(); track++) {
            if (random.nextInt(3) > 0) {
                int score = 1 + random.nextInt(100);
                season.result(person.id(), track == 0 ? season.python : season.robots, score);
                own.put(TRACKS.get(track), score);
            }
        }
        scores.put(person.id().value(), own);
        var given = new ArrayList<Consent>();
        for (int count = random.nextInt(4); count > 0; count--) {
            var from = DoorSeason.DAY.plusDays(random.nextInt(20) - 10);
            var consent = random.nextInt(3) == 0
                    ? ConsentSamples.forTheContest(person.id(), from, from.plusDays(random.nextInt(20)))
                    : ConsentSamples.aDisclosure(
                            person.id(), university().id(), fields(), from, from.plusDays(random.nextInt(20)));
            var saved = season.allow(consent);
            given.add(random.nextInt(4) == 0 ? season.withdraw(saved, from.plusDays(random.nextInt(10))) : saved);
        }
        consents.put(person.id().value(), given);
    }

    private Set<DisclosedField> fields() {
        var fields = EnumSet.noneOf(DisclosedField.class);
        for (var field : DisclosedField.values()) {
            if (random.nextBoolean()) {
                fields.add(field);
            }
        }
        return fields.isEmpty() ? EnumSet.of(NAME) : fields;
    }

    Tenant university() {
        return List.of(season.north, season.south, season.former).get(random.nextInt(3));
    }

    LocalDate day() {
        return DoorSeason.DAY.plusDays(random.nextInt(30) - 10);
    }

    Criteria criteria() {
        return new Criteria(
                random.nextInt(4) == 0 ? season.contest.id() : null,
                random.nextInt(3) == 0 ? TRACKS.get(random.nextInt(2)) : null,
                random.nextInt(4) == 0 ? 1 + random.nextInt(20) : null,
                random.nextInt(4) == 0 ? REGIONS.get(random.nextInt(2)) : null,
                random.nextInt(4) == 0 ? 8 + random.nextInt(4) : null,
                random.nextInt(4) == 0 ? "имя" + random.nextInt(5) : null);
    }

    List<DisclosedParticipant> page(Tenant university, LocalDate day, Criteria criteria) {
        return people.stream()
                .filter(person -> !granted(person, university, day).isEmpty())
                .filter(person -> matches(person, granted(person, university, day), criteria))
                .sorted(Comparator.comparing((Participant person) -> place(
                                        person, granted(person, university, day), criteria.track())
                                .orElse(Integer.MAX_VALUE))
                        .thenComparing(person -> person.id().value()))
                .map(person -> shown(person, university, day))
                .toList();
    }

    int others(Tenant university, LocalDate day, Criteria criteria) {
        if (!university.isPartnerOn(day)) {
            return 0;
        }
        return (int) people.stream()
                .filter(person -> consents.get(person.id().value()).stream()
                        .anyMatch(consent -> consent.purpose() == Purpose.CONTEST && consent.inForceOn(day)))
                .filter(person -> granted(person, university, day).isEmpty())
                .filter(person -> criteria.region() == null || criteria.region().equals(person.region()))
                .filter(person -> criteria.grade() == null || criteria.grade() == person.grade())
                .filter(person -> criteria.track() == null
                        || scores.get(person.id().value()).containsKey(criteria.track()))
                .count();
    }

    private Set<DisclosedField> granted(Participant person, Tenant university, LocalDate day) {
        var fields = EnumSet.noneOf(DisclosedField.class);
        if (university.isPartnerOn(day)) {
            inForce(person, university, day).forEach(consent -> fields.addAll(consent.fields()));
        }
        return fields;
    }

    private List<Consent> inForce(Participant person, Tenant university, LocalDate day) {
        return consents.get(person.id().value()).stream()
                .filter(consent -> consent.recipient().equals(Optional.of(university.id())) && consent.inForceOn(day))
                .toList();
    }

    private boolean matches(Participant person, Set<DisclosedField> granted, Criteria criteria) {
        var place = place(person, granted, criteria.track());
        return (!criteria.asksForStanding() || place.isPresent())
                && (criteria.placeUpTo() == null || place.orElseThrow() <= criteria.placeUpTo())
                && (criteria.region() == null
                        || granted.contains(REGION) && person.region().equals(criteria.region()))
                && (criteria.grade() == null || granted.contains(GRADE) && person.grade() == criteria.grade())
                && (criteria.name() == null
                        || granted.contains(NAME)
                                && person.name()
                                        .full()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .contains(criteria.name()));
    }

    /** Best published place in the track, or in any: one more than there are people with a better score. */
    private Optional<Integer> place(Participant person, Set<DisclosedField> granted, String track) {
        if (!granted.contains(STANDINGS)) {
            return Optional.empty();
        }
        return TRACKS.stream()
                .filter(one -> track == null || one.equals(track))
                .filter(one -> scores.get(person.id().value()).containsKey(one))
                .map(one -> 1 + better(one, scores.get(person.id().value()).get(one)))
                .min(Comparator.naturalOrder());
    }

    private int better(String track, int score) {
        int before = track.equals("Роботы")
                ? (score < 95 ? 1 : 0)
                : (score < 90 ? 1 : 0) + (score < 70 ? 1 : 0) + (score < 50 ? 1 : 0);
        return before
                + (int) scores.values().stream()
                        .filter(own -> own.getOrDefault(track, 0) > score)
                        .count();
    }

    private DisclosedParticipant shown(Participant person, Tenant university, LocalDate day) {
        var granted = granted(person, university, day);
        return new DisclosedParticipant(
                person.id(),
                granted,
                inForce(person, university, day).stream()
                        .map(Consent::until)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                Optional.of(person.name().full()).filter(_ -> granted.contains(NAME)),
                Optional.of(person.grade()).filter(_ -> granted.contains(GRADE)),
                Optional.of(person.region()).filter(_ -> granted.contains(REGION)),
                Optional.of(person.school()).filter(_ -> granted.contains(SCHOOL)),
                List.of(),
                List.of());
    }
}
