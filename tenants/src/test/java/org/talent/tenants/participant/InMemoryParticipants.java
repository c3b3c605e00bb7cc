package org.talent.tenants.participant;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.talent.tenants.contest.EntrantKind;
import org.talent.tenants.support.EditedMeanwhile;
import org.talent.tenants.support.NotFound;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.TenantId;

/** People and teams without a database, apart by tenant. */
public final class InMemoryParticipants implements Participants {

    private final Map<TenantId, Space> spaces = new LinkedHashMap<>();

    @Override
    public Optional<Participant> participant(EntrantId id) {
        return Optional.ofNullable(space().people.get(id.value()));
    }

    @Override
    public Optional<Team> team(EntrantId id) {
        return Optional.ofNullable(space().teams.get(id.value()));
    }

    @Override
    public Optional<Entrant> entrant(EntrantId id) {
        return participant(id).<Entrant>map(one -> one).or(() -> team(id));
    }

    @Override
    public Map<EntrantId, String> displayNames(Collection<EntrantId> ids) {
        return ids.stream()
                .flatMap(id -> entrant(id).stream())
                .collect(Collectors.toMap(Entrant::id, Entrant::displayName));
    }

    @Override
    public Participant save(Participant one) {
        var known = one.id().value() == 0 ? null : participant(one.id()).orElseThrow();
        if (known != null && known.revision() != one.revision()) {
            throw new EditedMeanwhile("participant", one.id());
        }
        var id = known == null ? space().next() : known.id();
        var merged = known == null ? Optional.<EntrantId>empty() : known.mergedInto();
        return put(one, id, known == null ? 0 : one.revision() + 1, merged);
    }

    private Participant put(Participant one, EntrantId id, int revision, Optional<EntrantId> merged) {
        var number = one.number().isEmpty() ? id.toString() : one.number();
        var saved = new Participant(
                id,
                revision,
                number,
                one.name(),
                one.birthDate(),
                one.birthYear(),
                one.graduationYear(),
                one.grade(),
                one.school(),
                one.city(),
                one.region(),
                one.identity(),
                merged);
        space().people.put(id.value(), saved);
        return saved;
    }

    @Override
    public Team save(Team team) {
        var id = team.id().value() == 0 ? space().next() : team.id();
        var saved = new Team(id, team.revision() + 1, team.title(), team.organisation(), team.members());
        space().teams.put(id.value(), saved);
        return saved;
    }

    @Override
    public void linkExternal(EntrantId id, String source, String externalId) {
        space().external.put(source + "\t" + externalId, id);
    }

    @Override
    public Optional<EntrantId> byExternal(String source, String externalId) {
        return Optional.ofNullable(space().external.get(source + "\t" + externalId));
    }

    @Override
    public Map<String, EntrantId> externalIds(String source, EntrantKind kind) {
        var prefix = (kind == EntrantKind.TEAM ? source + "/teams" : source) + "\t";
        return space().external.entrySet().stream()
                .filter(link -> link.getKey().startsWith(prefix))
                .collect(Collectors.toMap(link -> link.getKey().substring(prefix.length()), Map.Entry::getValue));
    }

    @Override
    public List<Participant> search(String text, int limit) {
        var words = text.strip().toLowerCase(Locale.ROOT).split("\\s+");
        return space().people.values().stream()
                .filter(one -> one.number().equals(text.strip())
                        || Stream.of(words).allMatch(one.name().full().toLowerCase(Locale.ROOT)::contains))
                .sorted(java.util.Comparator.comparing(one -> one.name().full()))
                .limit(limit)
                .toList();
    }

    @Override
    public void merge(EntrantId duplicate, EntrantId into, String reason) {
        var one = participant(duplicate).orElseThrow(() -> new NotFound("participant", duplicate));
        put(one, duplicate, one.revision() + 1, Optional.of(into));
        List.copyOf(space().people.values()).stream()
                .filter(other -> other.mergedInto().equals(Optional.of(duplicate)))
                .forEach(other -> put(other, other.id(), other.revision() + 1, Optional.of(into)));
        record(duplicate, into, true, reason);
    }

    @Override
    public void unmerge(EntrantId duplicate, String reason) {
        var one = participant(duplicate).orElseThrow(() -> new NotFound("participant", duplicate));
        var into = one.mergedInto().orElseThrow();
        put(one, duplicate, one.revision() + 1, Optional.empty());
        record(duplicate, into, false, reason);
    }

    private void record(EntrantId duplicate, EntrantId into, boolean merged, String reason) {
        space().history
                .add(new MergeRecord(
                        duplicate,
                        into,
                        merged,
                        reason,
                        CurrentTenant.actor().displayName(),
                        Clock.systemUTC().instant()));
    }

    @Override
    public List<MergeRecord> mergeHistory(EntrantId id) {
        return space().history.stream()
                .filter(act -> act.duplicate().equals(id) || act.into().equals(id))
                .toList();
    }

    /** An import alone finds pairs, and none runs here. */
    @Override
    public List<DoubtfulMatch> doubtfulMatches(int offset, int limit) {
        return List.of();
    }

    @Override
    public int countDoubtfulMatches() {
        return 0;
    }

    @Override
    public void decide(long doubtfulMatch, boolean same, String reason) {
        throw new NotFound("doubtful match", doubtfulMatch);
    }

    /** The record itself and those merged into it. */
    public List<EntrantId> records(EntrantId person) {
        return space().people.values().stream()
                .filter(one -> one.id().equals(person) || one.mergedInto().equals(Optional.of(person)))
                .map(Participant::id)
                .toList();
    }

    private Space space() {
        return spaces.computeIfAbsent(CurrentTenant.id(), _ -> new Space());
    }

    private static final class Space {
        private final Map<Long, Participant> people = new TreeMap<>();
        private final Map<Long, Team> teams = new TreeMap<>();
        private final Map<String, EntrantId> external = new LinkedHashMap<>();
        private final List<MergeRecord> history = new ArrayList<>();
        private long last;

        EntrantId next() {
            return new EntrantId(++last);
        }
    }
}
