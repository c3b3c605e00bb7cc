package org.talent.persistence.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.talent.persistence.Actors;
import org.talent.persistence.PersistenceTest;
import org.talent.rules.Domain;
import org.talent.rules.IdentityLevel;
import org.talent.tenants.contest.Contests;
import org.talent.tenants.contest.Event;
import org.talent.tenants.contest.EventId;
import org.talent.tenants.contest.IdentityPolicy;
import org.talent.tenants.contest.Season;
import org.talent.tenants.contest.SeasonId;
import org.talent.tenants.imports.EntrantFacts.PersonFacts;
import org.talent.tenants.imports.ImportResults;
import org.talent.tenants.imports.ImportResults.NewNames;
import org.talent.tenants.imports.ImportStore.Opening;
import org.talent.tenants.imports.RowPlace;
import org.talent.tenants.imports.StagedRow;
import org.talent.tenants.participant.EntrantId;
import org.talent.tenants.participant.Participant;
import org.talent.tenants.participant.Participants;
import org.talent.tenants.participant.PersonName;
import org.talent.tenants.participation.Participation;
import org.talent.tenants.participation.ParticipationId;
import org.talent.tenants.participation.Participations;
import org.talent.tenants.participation.Result;
import org.talent.tenants.support.NotFound;
import org.talent.tenants.support.Progress;
import org.talent.tenants.support.UnitOfWork;
import org.talent.tenants.tenancy.Actor;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.Tenants;

/** Three tenants act by chance, often with each other's ids; what each sees must be what a simple model of it says. */
@PersistenceTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class IsolationTest {

    private static final long SEED = 42;
    private static final int OPERATIONS = 400;
    private static final String SOURCE = "source";

    @Autowired
    Tenants tenants;

    @Autowired
    Contests contests;

    @Autowired
    Participants participants;

    @Autowired
    Participations participations;

    @Autowired
    ImportResults importResults;

    @Autowired
    UnitOfWork unitOfWork;

    @Test
    void whatever_three_tenants_do_each_sees_its_own_and_nothing_else() {
        var random = new Random(SEED);
        var worlds = new ArrayList<World>();
        for (int number = 0; number < 3; number++) {
            worlds.add(new World(Actors.association(tenants, "tenant-%d-%d".formatted(number, System.nanoTime()))));
        }
        for (int operation = 0; operation < OPERATIONS; operation++) {
            var world = worlds.get(random.nextInt(worlds.size()));
            var idsFrom = worlds.get(random.nextInt(worlds.size()));
            act(random.nextInt(6), random, world, idsFrom);
        }
        assertThat(worlds).allSatisfy(world -> assertThat(world.names).hasSizeGreaterThan(20));
        assertThat(worlds).allSatisfy(world -> assertThat(seen(world)).isEqualTo(world));
    }

    private void act(int what, Random random, World world, World idsFrom) {
        switch (what) {
            case 0 -> born(world, "Имя" + random.nextInt(50));
            case 1 -> renamed(world, anyone(random, idsFrom), "Новое" + random.nextInt(50));
            case 2 -> played(world, anyone(random, idsFrom), random.nextInt(100));
            case 3 -> brought(world, "id" + random.nextInt(30), random.nextInt(100));
            case 4 -> looked(world, anyone(random, idsFrom));
            case 5 -> searched(world, "Имя" + random.nextInt(50));
            default -> throw new AssertionError(what);
        }
    }

    private void born(World world, String last) {
        as(
                world,
                () -> world.names.put(participants.save(person(0, 0, last)).id().value(), last));
    }

    private void renamed(World world, long id, String last) {
        as(
                world,
                () -> participants
                        .participant(new EntrantId(id))
                        .ifPresentOrElse(
                                known -> {
                                    participants.save(person(id, known.revision(), last));
                                    assertThat(world.names.put(id, last)).isNotNull();
                                },
                                () -> assertThat(world.names).doesNotContainKey(id)));
    }

    private void played(World world, long id, int score) {
        boolean knows = world.names.containsKey(id);
        boolean taken = true;
        try {
            as(world, () -> participations.add(result(world, id, score)));
        } catch (NotFound refused) {
            taken = false;
        }
        assertThat(taken).isEqualTo(knows);
        if (taken) {
            world.scores.merge(id, score, Integer::sum);
        }
    }

    /** The same ids of the same source in every tenant: they must never meet. */
    private void brought(World world, String externalId, int score) {
        var row = new StagedRow.Readable(
                new RowPlace("file.csv", 1, "raw"),
                new PersonFacts(
                        externalId,
                        new PersonName("Файл" + externalId, "", ""),
                        null,
                        2010,
                        0,
                        9,
                        "Школа",
                        "",
                        "",
                        IdentityLevel.SELF_DECLARED),
                "event",
                "участник",
                score(score),
                true,
                true,
                Optional.empty(),
                1,
                null,
                Optional.empty());
        CurrentTenant.call(
                world.actor,
                () -> importResults.bring(
                        new Opening(
                                season(world),
                                IdentityPolicy.EXTERNAL_ID,
                                SOURCE,
                                "",
                                0,
                                "file.csv",
                                "0".repeat(64),
                                false),
                        List.<StagedRow>of(row).iterator(),
                        NewNames.REFUSE,
                        Progress.SILENT));
        as(world, () -> {
            long id = participants.byExternal(SOURCE, externalId).orElseThrow().value();
            int before =
                    Optional.ofNullable(world.imported.put(externalId, score)).orElse(0);
            // what the file says of the person is no news the second time: a name given by hand stays
            world.names.putIfAbsent(id, "Файл" + externalId);
            world.scores.merge(id, score - before, Integer::sum);
        });
    }

    private void looked(World world, long id) {
        as(
                world,
                () -> assertThat(participants
                                .participant(new EntrantId(id))
                                .map(one -> one.name().last()))
                        .isEqualTo(Optional.ofNullable(world.names.get(id))));
    }

    private void searched(World world, String last) {
        as(
                world,
                () -> assertThat(participants.search(last, 100))
                        .extracting(one -> one.id().value())
                        .containsExactlyInAnyOrderElementsOf(world.names.entrySet().stream()
                                .filter(entry -> entry.getValue().equals(last)
                                        || entry.getValue().startsWith(last))
                                .map(Map.Entry::getKey)
                                .toList()));
    }

    /** All that a tenant sees, read back. */
    private World seen(World world) {
        var seen = new World(world.actor);
        seen.imported.putAll(world.imported);
        as(world, () -> {
            long mark = participations.highWaterMark();
            var season = contests.seasons().getFirst();
            for (var name : List.of("Имя", "Новое", "Файл")) {
                participants
                        .search(name, 10_000)
                        .forEach(one ->
                                seen.names.put(one.id().value(), one.name().last()));
            }
            seen.names
                    .keySet()
                    .forEach(id -> participations
                            .of(new EntrantId(id), season.id(), mark)
                            .forEach(one -> seen.scores.merge(
                                    id, ((Result.Scored) one.result()).score().intValue(), Integer::sum)));
        });
        return seen;
    }

    private SeasonId season(World world) {
        return CurrentTenant.call(
                world.actor,
                () -> unitOfWork.inOne(() -> contests.seasons().getFirst().id()));
    }

    private Participation result(World world, long id, int score) {
        return new Participation(
                new ParticipationId(0),
                0,
                new EntrantId(id),
                world.event,
                "участник",
                score(score),
                true,
                true,
                Optional.empty(),
                ++world.attempts + 1,
                LocalDate.of(2026, 3, 2),
                Optional.empty(),
                1);
    }

    private static Result score(int score) {
        return new Result.Scored(new BigDecimal(score), List.of(), Optional.empty(), Optional.empty());
    }

    private static long anyone(Random random, World world) {
        var ids = List.copyOf(world.names.keySet());
        return ids.isEmpty() ? 1 : ids.get(random.nextInt(ids.size()));
    }

    private static Participant person(long id, int revision, String last) {
        return new Participant(
                new EntrantId(id),
                revision,
                "",
                new PersonName(last, "", ""),
                null,
                2010,
                2027,
                9,
                "Школа",
                "Москва",
                "Москва",
                IdentityLevel.SELF_DECLARED,
                Optional.empty());
    }

    private void as(World world, Runnable work) {
        CurrentTenant.run(world.actor, () -> unitOfWork.inOne(work));
    }

    /** What one tenant should see: names and sums of scores by id, and the last word of its file. */
    private final class World {

        final Actor actor;
        final EventId event;
        final Map<Long, String> names = new TreeMap<>();
        final Map<Long, Integer> scores = new TreeMap<>();
        final Map<String, Integer> imported = new TreeMap<>();
        int attempts;

        World(Actor actor) {
            this.actor = actor;
            this.event = CurrentTenant.call(actor, () -> unitOfWork.inOne(() -> firstEvent()));
        }

        private EventId firstEvent() {
            if (!contests.seasons().isEmpty()) {
                return contests.events(contests.seasons().getFirst().id())
                        .getFirst()
                        .id();
            }
            var season = contests.save(new Season(
                    new SeasonId(0),
                    0,
                    "s",
                    "Сезон",
                    LocalDate.of(2025, 9, 1),
                    LocalDate.of(2026, 8, 31),
                    IdentityPolicy.EXTERNAL_ID,
                    Map.of(
                            Domain.EVENT_KIND, List.of("олимпиада"),
                            Domain.LEVEL, List.of("региональный"),
                            Domain.ROLE, List.of("участник"))));
            return contests.save(new Event(
                            new EventId(0),
                            0,
                            season.id(),
                            "event",
                            "Событие",
                            "олимпиада",
                            "региональный",
                            LocalDate.of(2026, 3, 1),
                            LocalDate.of(2026, 3, 2),
                            new BigDecimal(100),
                            null,
                            Map.of()))
                    .id();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof World world && names.equals(world.names) && scores.equals(world.scores);
        }

        @Override
        public int hashCode() {
            return names.hashCode();
        }

        @Override
        public String toString() {
            return names.keySet().stream()
                    .map(id -> id + ": " + scores.get(id))
                    .collect(Collectors.joining(", ", actor.tenant() + " ", ""));
        }
    }
}
