package org.talent.tenants.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talent.rules.RuleSetKind;
import org.talent.tenants.contest.ContestId;
import org.talent.tenants.participant.EntrantId;
import org.talent.tenants.participant.Participants;
import org.talent.tenants.scoring.AwardChange.Kind;
import org.talent.tenants.support.NotFound;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.TenantId;

/** Impacts in memory, apart by tenant. */
public final class InMemoryImpacts implements Impacts {

    private final Participants participants;
    private final Map<TenantId, Space> spaces = new HashMap<>();

    private static final class Space {
        private final Map<ImpactId, Basis> bases = new HashMap<>();
        private final Map<ImpactId, Impact> kept = new HashMap<>();
        private final Map<ImpactId, List<AwardChange>> changes = new HashMap<>();
        private final Map<Text, ImpactId> drafts = new LinkedHashMap<>();
        private long last;
    }

    private record Text(ContestId contest, RuleSetKind kind, String hash) {}

    public InMemoryImpacts(Participants participants) {
        this.participants = participants;
    }

    @Override
    public ImpactId open(Basis basis) {
        var space = space();
        var id = new ImpactId(++space.last);
        space.bases.put(id, basis);
        space.changes.put(id, new ArrayList<>());
        return id;
    }

    @Override
    public synchronized void write(ImpactId id, List<AwardChange> changes) {
        changes(id).addAll(changes);
    }

    @Override
    public Impact keep(Impact impact) {
        if (impact.drafts().isEmpty()) {
            throw new IllegalArgumentException("An impact must have a draft by which it is found again.");
        }
        basis(impact.id());
        var space = space();
        space.kept.put(impact.id(), impact);
        var replaced = new ArrayList<ImpactId>();
        impact.drafts().forEach((kind, hash) -> {
            var older = space.drafts.put(new Text(impact.contest(), kind, hash), impact.id());
            if (older != null) {
                replaced.add(older);
            }
        });
        replaced.stream().filter(older -> !space.drafts.containsValue(older)).forEach(this::discard);
        return impact;
    }

    @Override
    public void discard(ImpactId id) {
        var space = space();
        space.bases.remove(id);
        space.kept.remove(id);
        space.changes.remove(id);
        space.drafts.values().removeIf(id::equals);
    }

    @Override
    public Optional<Impact> ofText(ContestId contest, RuleSetKind kind, String hash) {
        return Optional.ofNullable(space().drafts.get(new Text(contest, kind, hash)))
                .flatMap(this::find);
    }

    @Override
    public Optional<Impact> find(ImpactId id) {
        return Optional.ofNullable(space().kept.get(id));
    }

    /** How many are being computed or kept. */
    public int opened() {
        return spaces.values().stream().mapToInt(space -> space.bases.size()).sum();
    }

    @Override
    public Basis basis(ImpactId id) {
        return Optional.ofNullable(space().bases.get(id)).orElseThrow(() -> new NotFound("impact", id));
    }

    @Override
    public List<Row> rows(ImpactId id, Filter filter, int offset, int limit) {
        return matching(id, filter).skip(offset).limit(limit).toList();
    }

    @Override
    public int count(ImpactId id, Filter filter) {
        return (int) matching(id, filter).count();
    }

    private Stream<Row> matching(ImpactId id, Filter filter) {
        if (!space().bases.containsKey(id)) {
            return Stream.empty();
        }
        var classes = basis(id).input().contest().awardClasses();
        var byEntrant = Comparator.comparingLong(
                (AwardChange change) -> change.entrant().value());
        return changes(id).stream()
                .sorted(Comparator.comparingInt((AwardChange change) -> -steps(classes, change))
                        .thenComparing(change -> -Math.abs(change.moved()))
                        .thenComparing(byEntrant)
                        .thenComparing(AwardChange::track))
                .map(change -> new Row(name(change.entrant()), change))
                .filter(row -> matches(classes, row, filter));
    }

    private static int steps(List<String> classes, AwardChange change) {
        return Math.abs(rank(classes, change.classBefore()) - rank(classes, change.classAfter()));
    }

    private static int rank(List<String> classes, Optional<String> awardClass) {
        return awardClass.map(classes::indexOf).orElse(classes.size());
    }

    private String name(EntrantId id) {
        return participants.displayNames(List.of(id)).getOrDefault(id, "");
    }

    private static boolean matches(List<String> classes, Row row, Filter filter) {
        var change = row.change();
        return is(filter.track(), change.track()::equals)
                && is(filter.kind(), kind -> kind == kind(classes, change))
                && is(filter.lost(), name -> name.equals(change.classBefore().orElse("")))
                && is(filter.gained(), name -> name.equals(change.classAfter().orElse("")))
                && is(filter.grade(), grade -> grade == change.grade())
                && is(filter.region(), region -> region.equals(change.region().orElse("")))
                && is(
                        filter.text(),
                        text -> Stream.of(text.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                                .allMatch(row.displayName().toLowerCase(Locale.ROOT)::contains));
    }

    private static <T> boolean is(@Nullable T wanted, Predicate<T> condition) {
        return wanted == null || condition.test(wanted);
    }

    private static Kind kind(List<String> classes, AwardChange change) {
        if (change.classBefore().isEmpty()) {
            return Kind.GAINED;
        }
        if (change.classAfter().isEmpty()) {
            return Kind.LOST;
        }
        return rank(classes, change.classAfter()) < rank(classes, change.classBefore()) ? Kind.RAISED : Kind.LOWERED;
    }

    private List<AwardChange> changes(ImpactId id) {
        return Optional.ofNullable(space().changes.get(id)).orElseThrow(() -> new NotFound("impact", id));
    }

    private synchronized Space space() {
        return spaces.computeIfAbsent(CurrentTenant.id(), _ -> new Space());
    }
}
