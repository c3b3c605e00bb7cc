package org.talent.persistence.contest;

import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.talent.rules.Domain;
import org.talent.tenants.contest.Contest;
import org.talent.tenants.contest.ContestId;
import org.talent.tenants.contest.Contests;
import org.talent.tenants.contest.Event;
import org.talent.tenants.contest.EventEdge;
import org.talent.tenants.contest.EventId;
import org.talent.tenants.contest.Season;
import org.talent.tenants.contest.SeasonId;
import org.talent.tenants.support.EditedMeanwhile;
import org.talent.tenants.support.Ids;
import org.talent.tenants.support.NotFound;

@Repository
@Transactional(propagation = Propagation.MANDATORY) // the use case owns the transaction
class HibernateContests implements Contests {

    private final EntityManager entities;
    private final Ids ids;

    HibernateContests(EntityManager entities, Ids ids) {
        this.entities = entities;
        this.ids = ids;
    }

    @Override
    public List<Season> seasons() {
        return entities
                .createQuery("from SeasonEntity order by starts desc, id desc", SeasonEntity.class)
                .getResultList()
                .stream()
                .map(this::toDomain)
                .toList();
    }

    @Override
    public Optional<Season> season(SeasonId id) {
        return Optional.ofNullable(entities.find(SeasonEntity.class, id.value()))
                .map(this::toDomain);
    }

    @Override
    public Optional<Season> seasonByCode(String code) {
        return first("from SeasonEntity where code = :code", SeasonEntity.class, code)
                .map(this::toDomain);
    }

    @Override
    public Season save(Season season) {
        var entity = season.id().value() == 0
                ? null
                : load(SeasonEntity.class, season.id().value(), "season");
        if (entity == null) {
            entity = new SeasonEntity();
            entity.id = ids.next("season");
            entity.copyFrom(season);
            entities.persist(entity);
            entities.flush();
        } else {
            requireUnchanged(entity.revision, season.revision(), "season", season.id());
            entity.copyFrom(season);
        }
        addNames(entity.id, season);
        entities.flush();
        return toDomain(entity);
    }

    /** Names are only ever added: columns of frozen results carry their codes. */
    private void addNames(long id, Season season) {
        var known = names(id);
        for (var domain : Domain.values()) {
            var present = known.stream()
                    .filter(name -> name.domain == domain)
                    .map(name -> name.name)
                    .collect(Collectors.toCollection(HashSet::new));
            int next = present.size();
            for (var name : season.names().getOrDefault(domain, List.of())) {
                if (present.add(name)) {
                    entities.persist(new SeasonNameEntity(id, domain, next++, name));
                }
            }
        }
    }

    private List<SeasonNameEntity> names(long season) {
        return entities.createQuery(
                        "from SeasonNameEntity where season = :season order by domain, code", SeasonNameEntity.class)
                .setParameter("season", season)
                .getResultList();
    }

    private Season toDomain(SeasonEntity entity) {
        return entity.toDomain(names(entity.id));
    }

    @Override
    public List<Contest> contests(SeasonId season) {
        return entities
                .createQuery("from ContestEntity where season = :season order by id", ContestEntity.class)
                .setParameter("season", season.value())
                .getResultList()
                .stream()
                .map(this::toDomain)
                .toList();
    }

    @Override
    public Optional<Contest> contest(ContestId id) {
        return Optional.ofNullable(entities.find(ContestEntity.class, id.value()))
                .map(this::toDomain);
    }

    @Override
    public Optional<Contest> contestByCode(String code) {
        return first("from ContestEntity where code = :code", ContestEntity.class, code)
                .map(this::toDomain);
    }

    @Override
    public Contest save(Contest contest) {
        ContestEntity entity;
        if (contest.id().value() == 0) {
            entity = new ContestEntity();
            entity.id = ids.next("contest");
            entity.copyFrom(contest);
            entities.persist(entity);
        } else {
            entity = load(ContestEntity.class, contest.id().value(), "contest");
            requireUnchanged(entity.revision, contest.revision(), "contest", contest.id());
            entity.copyFrom(contest);
        }
        entities.flush();
        var known = tracks(entity.id);
        int position = 0;
        for (var track : contest.tracks()) {
            var row = known.stream()
                    .filter(one -> one.code.equals(track.code()))
                    .findFirst()
                    .orElse(null);
            if (row == null) {
                row = new TrackEntity();
                row.id = ids.next("track");
                row.contest = entity.id;
                row.code = track.code();
                row.title = track.title();
                row.position = position;
                entities.persist(row);
            } else {
                row.title = track.title();
                row.position = position;
            }
            position++;
        }
        entities.flush();
        return toDomain(entity);
    }

    private List<TrackEntity> tracks(long contest) {
        return entities.createQuery(
                        "from TrackEntity where contest = :contest order by position, id", TrackEntity.class)
                .setParameter("contest", contest)
                .getResultList();
    }

    private Contest toDomain(ContestEntity entity) {
        return entity.toDomain(tracks(entity.id));
    }

    @Override
    public List<Event> events(SeasonId season) {
        var weights = entities
                .createQuery(
                        "select w from EventTrackEntity w join EventEntity e on e.id = w.event where e.season = :season",
                        EventTrackEntity.class)
                .setParameter("season", season.value())
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(weight -> weight.event));
        return entities
                .createQuery("from EventEntity where season = :season order by id", EventEntity.class)
                .setParameter("season", season.value())
                .getResultList()
                .stream()
                .map(entity -> entity.toDomain(weights.getOrDefault(entity.id, List.of())))
                .toList();
    }

    @Override
    public Optional<Event> event(EventId id) {
        return Optional.ofNullable(entities.find(EventEntity.class, id.value())).map(this::toDomain);
    }

    @Override
    public Event save(Event event) {
        EventEntity entity;
        if (event.id().value() == 0) {
            entity = new EventEntity();
            entity.id = ids.next("event");
            entity.copyFrom(event);
            entities.persist(entity);
        } else {
            entity = load(EventEntity.class, event.id().value(), "event");
            requireUnchanged(entity.revision, event.revision(), "event", event.id());
            entity.copyFrom(event);
        }
        entities.flush();
        var known = weights(entity.id);
        for (var row : known) {
            if (event.tracks().keySet().stream().noneMatch(track -> track.value() == row.track)) {
                entities.remove(row);
            }
        }
        event.tracks().forEach((track, weight) -> {
            var row = known.stream()
                    .filter(one -> one.track == track.value())
                    .findFirst()
                    .orElse(null);
            if (row == null) {
                entities.persist(new EventTrackEntity(entity.id, track.value(), weight));
            } else {
                row.weight = weight;
            }
        });
        entities.flush();
        return toDomain(entity);
    }

    private List<EventTrackEntity> weights(long event) {
        return entities.createQuery("from EventTrackEntity where event = :event", EventTrackEntity.class)
                .setParameter("event", event)
                .getResultList();
    }

    private Event toDomain(EventEntity entity) {
        return entity.toDomain(weights(entity.id));
    }

    @Override
    public List<EventEdge> edges(SeasonId season) {
        return entities
                .createQuery("""
                        select g from EventEdgeEntity g join EventEntity e on e.id = g.fromEvent
                        where e.season = :season order by g.fromEvent, g.toEvent""", EventEdgeEntity.class)
                .setParameter("season", season.value())
                .getResultList()
                .stream()
                .map(edge -> new EventEdge(new EventId(edge.fromEvent), new EventId(edge.toEvent), edge.type))
                .toList();
    }

    @Override
    public void save(EventEdge edge) {
        var key = new EventEdgeEntity.Key(edge.from().value(), edge.to().value(), edge.type());
        if (entities.find(EventEdgeEntity.class, key) == null) {
            entities.persist(new EventEdgeEntity(edge.from().value(), edge.to().value(), edge.type()));
        }
    }

    @Override
    public void remove(EventEdge edge) {
        var key = new EventEdgeEntity.Key(edge.from().value(), edge.to().value(), edge.type());
        Optional.ofNullable(entities.find(EventEdgeEntity.class, key)).ifPresent(entities::remove);
    }

    private <T> Optional<T> first(String query, Class<T> type, String code) {
        return entities.createQuery(query, type).setParameter("code", code).setMaxResults(1).getResultList().stream()
                .findFirst();
    }

    private <T> T load(Class<T> type, long id, String what) {
        @Nullable T entity = entities.find(type, id);
        if (entity == null) {
            throw new NotFound(what, id);
        }
        return entity;
    }

    private static void requireUnchanged(int stored, int read, String what, Object id) {
        if (stored != read) {
            throw new EditedMeanwhile(what, id);
        }
    }
}
