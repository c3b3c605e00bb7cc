package org.talent.persistence.participant;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.talent.rules.Phrase;
import org.talent.tenants.contest.EntrantKind;
import org.talent.tenants.participant.Entrant;
import org.talent.tenants.participant.EntrantId;
import org.talent.tenants.participant.Participant;
import org.talent.tenants.participant.Participants;
import org.talent.tenants.participant.PersonName;
import org.talent.tenants.participant.Team;
import org.talent.tenants.participation.Marks;
import org.talent.tenants.support.EditedMeanwhile;
import org.talent.tenants.support.Ids;
import org.talent.tenants.support.NotFound;
import org.talent.tenants.support.Refused;
import org.talent.tenants.tenancy.CurrentTenant;

@Repository
@Transactional(propagation = Propagation.MANDATORY) // the use case owns the transaction
class HibernateParticipants implements Participants {

    private static final String ENTRANT = "entrant";

    private final EntityManager entities;
    private final Ids ids;
    private final Marks marks;
    private final Clock clock;

    HibernateParticipants(EntityManager entities, Ids ids, Marks marks, Clock clock) {
        this.entities = entities;
        this.ids = ids;
        this.marks = marks;
        this.clock = clock;
    }

    @Override
    public Optional<Participant> participant(EntrantId id) {
        return Optional.ofNullable(entities.find(ParticipantEntity.class, id.value()))
                .map(this::toDomain);
    }

    @Override
    public Optional<Team> team(EntrantId id) {
        return Optional.ofNullable(entities.find(TeamEntity.class, id.value())).map(this::toDomain);
    }

    @Override
    public Optional<Entrant> entrant(EntrantId id) {
        return participant(id).<Entrant>map(one -> one).or(() -> team(id));
    }

    @Override
    public Map<EntrantId, String> displayNames(Collection<EntrantId> wanted) {
        var names = new HashMap<EntrantId, String>();
        if (wanted.isEmpty()) {
            return names;
        }
        var keys = wanted.stream().map(EntrantId::value).toList();
        entities.createQuery("""
                        select p.id, p.number, q.lastName, q.firstName, q.patronymic
                        from ParticipantEntity p left join PersonEntity q on q.participant = p.id
                        where p.id in :ids""", Object[].class)
                .setParameter("ids", keys)
                .getResultList()
                .forEach(row -> {
                    var full = row[2] == null
                            ? ""
                            : new PersonName((String) row[2], (String) row[3], (String) row[4]).full();
                    names.put(new EntrantId((Long) row[0]), full.isEmpty() ? "№ " + row[1] : full);
                });
        entities.createQuery("select t.id, t.title from TeamEntity t where t.id in :ids", Object[].class)
                .setParameter("ids", keys)
                .getResultList()
                .forEach(row -> names.put(new EntrantId((Long) row[0]), (String) row[1]));
        return names;
    }

    @Override
    public Participant save(Participant participant) {
        return participant.id().value() == 0 ? add(participant) : change(participant);
    }

    private Participant add(Participant participant) {
        var entity = new ParticipantEntity();
        entity.id = ids.next(ENTRANT);
        entity.copyFrom(participant);
        if (entity.number.isEmpty()) {
            entity.number = Long.toString(entity.id);
        }
        entities.persist(entity);
        entities.flush();
        var person = new PersonEntity();
        person.participant = entity.id;
        person.copyFrom(participant);
        entities.persist(person);
        entities.flush();
        return entity.toDomain(person);
    }

    /** What was known so far is kept under its marks: an earlier run reads it there. */
    private Participant change(Participant participant) {
        marks.hold();
        var entity = latest(participant.id());
        if (entity.revision != participant.revision()) {
            throw new EditedMeanwhile("participant", participant.id());
        }
        var person = entities.find(PersonEntity.class, entity.id);
        if (!entity.toDomain(person).equals(participant)) {
            long mark = marks.next("participant " + participant.id());
            entities.persist(new ParticipantPastEntity(entity, person, mark));
            entity.copyFrom(participant);
            entity.fromMark = mark;
            entity.batch = null;
            person.copyFrom(participant);
            entities.flush();
        }
        return entity.toDomain(person);
    }

    @Override
    public Team save(Team team) {
        TeamEntity entity;
        if (team.id().value() == 0) {
            entity = new TeamEntity();
            entity.id = ids.next(ENTRANT);
            entity.title = team.title();
            entity.organisation = team.organisation();
            entities.persist(entity);
        } else {
            entity = Optional.ofNullable(
                            entities.find(TeamEntity.class, team.id().value()))
                    .orElseThrow(() -> new NotFound("team", team.id()));
            if (entity.revision != team.revision()) {
                throw new EditedMeanwhile("team", team.id());
            }
            entity.title = team.title();
            entity.organisation = team.organisation();
        }
        entities.flush();
        var present = new HashSet<>(members(entity.id));
        for (var member : team.members()) {
            if (present.add(member.value())) {
                entities.persist(new TeamMemberEntity(entity.id, member.value()));
            }
        }
        entities.flush();
        return toDomain(entity);
    }

    @Override
    public void linkExternal(EntrantId id, String source, String externalId) {
        var known = entities.find(ExternalIdEntity.class, new ExternalIdEntity.Key(source, externalId));
        if (known == null) {
            entities.persist(new ExternalIdEntity(source, externalId, id.value()));
        } else {
            known.entrant = id.value();
        }
    }

    @Override
    public Optional<EntrantId> byExternal(String source, String externalId) {
        return Optional.ofNullable(entities.find(ExternalIdEntity.class, new ExternalIdEntity.Key(source, externalId)))
                .map(link -> new EntrantId(link.entrant));
    }

    @Override
    public Map<String, EntrantId> externalIds(String source, EntrantKind kind) {
        return entities.createQuery("from ExternalIdEntity where source = :source", ExternalIdEntity.class)
                .setParameter("source", kind == EntrantKind.TEAM ? source + "/teams" : source)
                .getResultStream()
                .collect(Collectors.toMap(link -> link.externalId, link -> new EntrantId(link.entrant)));
    }

    @Override
    public List<Participant> search(String text, int limit) {
        var words = text.strip().split("\\s+");
        var where = new StringBuilder("select p from ParticipantEntity p left join PersonEntity q"
                + " on q.participant = p.id where p.retired = false and (p.number = :number or (1 = 1");
        for (int word = 0; word < words.length; word++) {
            where.append(" and lower(concat(q.lastName, ' ', q.firstName, ' ', q.patronymic)) like :w%d escape '!'"
                    .formatted(word));
        }
        var query = entities.createQuery(where + ")) order by q.lastName, q.firstName, p.id", ParticipantEntity.class)
                .setParameter("number", text.strip())
                .setMaxResults(limit);
        for (int word = 0; word < words.length; word++) {
            query.setParameter(
                    "w" + word,
                    "%"
                            + words[word]
                                    .toLowerCase(java.util.Locale.ROOT)
                                    .replace("!", "!!")
                                    .replace("%", "!%")
                                    .replace("_", "!_")
                            + "%");
        }
        return query.getResultList().stream().map(this::toDomain).toList();
    }

    @Override
    public void merge(EntrantId duplicate, EntrantId into, String reason) {
        marks.hold();
        var survivor = latest(into);
        var entity = latest(duplicate);
        if (entity.id == survivor.id) {
            throw Refused.because("mergeSelf");
        }
        if (survivor.mergedInto != null) {
            throw Refused.because("mergeTarget", into.value());
        }
        if (entity.mergedInto != null) {
            throw Refused.because("mergeTwice", duplicate.value());
        }
        entity.mergedInto = survivor.id;
        // whoever was merged into the duplicate follows it, so that one step always leads to the survivor
        entities.createQuery("update ParticipantEntity set mergedInto = :into where mergedInto = :duplicate")
                .setParameter("into", survivor.id)
                .setParameter("duplicate", entity.id)
                .executeUpdate();
        record(entity.id, survivor.id, true, reason);
    }

    @Override
    public void unmerge(EntrantId duplicate, String reason) {
        marks.hold();
        var entity = latest(duplicate);
        var survivor = entity.mergedInto;
        if (survivor == null) {
            throw Refused.because("notMerged", duplicate.value());
        }
        entity.mergedInto = null;
        record(entity.id, survivor, false, reason);
    }

    private void record(long duplicate, long survivor, boolean merged, String reason) {
        entities.flush();
        long mark = marks.next((merged ? "merge " : "un-merge ") + duplicate);
        entities.createQuery("""
                        update EntrantMergeEntity set toMark = :mark
                        where toMark = :open and (duplicate = :duplicate or survivor = :duplicate)""")
                .setParameter("mark", mark)
                .setParameter("open", EntrantMergeEntity.OPEN)
                .setParameter("duplicate", duplicate)
                .executeUpdate();
        entities
                .createQuery(
                        "select id, mergedInto from ParticipantEntity where mergedInto is not null and (id = :id or"
                                + " mergedInto = :survivor)",
                        Object[].class)
                .setParameter("id", duplicate)
                .setParameter("survivor", survivor)
                .getResultList()
                .stream()
                .filter(row -> !isOpen((Long) row[0]))
                .forEach(row -> entities.persist(new EntrantMergeEntity((Long) row[0], mark, (Long) row[1])));
        var row = new MergeRecordEntity();
        row.id = ids.next("merge");
        row.duplicate = duplicate;
        row.survivor = survivor;
        row.merged = merged;
        row.reason = reason;
        row.actor = CurrentTenant.actor().displayName();
        row.at = clock.instant();
        entities.persist(row);
        entities.flush();
    }

    private boolean isOpen(long duplicate) {
        return !entities.createQuery(
                        "from EntrantMergeEntity where duplicate = :duplicate and toMark = :open",
                        EntrantMergeEntity.class)
                .setParameter("duplicate", duplicate)
                .setParameter("open", EntrantMergeEntity.OPEN)
                .getResultList()
                .isEmpty();
    }

    @Override
    public List<MergeRecord> mergeHistory(EntrantId id) {
        return entities
                .createQuery(
                        "from MergeRecordEntity where duplicate = :id or survivor = :id order by id",
                        MergeRecordEntity.class)
                .setParameter("id", id.value())
                .getResultList()
                .stream()
                .map(MergeRecordEntity::toDomain)
                .toList();
    }

    @Override
    public List<DoubtfulMatch> doubtfulMatches(int offset, int limit) {
        return entities
                .createQuery("from DoubtfulMatchEntity where decision is null order by id", DoubtfulMatchEntity.class)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(pair -> new DoubtfulMatch(
                        pair.id,
                        toDomain(load(new EntrantId(pair.newer))),
                        toDomain(load(new EntrantId(pair.older))),
                        Phrase.parse(pair.why)))
                .toList();
    }

    @Override
    public int countDoubtfulMatches() {
        return Math.toIntExact(
                entities.createQuery("select count(*) from DoubtfulMatchEntity where decision is null", Long.class)
                        .getSingleResult());
    }

    @Override
    public void decide(long doubtfulMatch, boolean same, String reason) {
        marks.hold();
        var pair = entities.createQuery("from DoubtfulMatchEntity where id = :id", DoubtfulMatchEntity.class)
                .setParameter("id", doubtfulMatch)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE) // find would lock by the id alone, in every tenant
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("doubtful match", doubtfulMatch));
        if (pair.decision != null) {
            throw new EditedMeanwhile("doubtful match", doubtfulMatch);
        }
        pair.decision = same ? "SAME" : "APART";
        pair.reason = reason;
        if (same) {
            merge(new EntrantId(pair.newer), new EntrantId(pair.older), reason);
        }
    }

    private ParticipantEntity load(EntrantId id) {
        @Nullable ParticipantEntity entity = entities.find(ParticipantEntity.class, id.value());
        if (entity == null) {
            throw new NotFound("participant", id);
        }
        return entity;
    }

    /** As it is now, whatever this transaction read before it held the facts. */
    private ParticipantEntity latest(EntrantId id) {
        entities.flush();
        entities.detach(load(id));
        return entities.createQuery("from ParticipantEntity where id = :id", ParticipantEntity.class)
                .setParameter("id", id.value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE) // refresh would lock by the id alone, in every tenant
                .getSingleResult();
    }

    private Participant toDomain(ParticipantEntity entity) {
        return entity.toDomain(entities.find(PersonEntity.class, entity.id));
    }

    private Team toDomain(TeamEntity entity) {
        return entity.toDomain(members(entity.id));
    }

    private List<Long> members(long team) {
        return entities.createQuery(
                        "select participant from TeamMemberEntity where team = :team order by participant", Long.class)
                .setParameter("team", team)
                .getResultList();
    }
}
