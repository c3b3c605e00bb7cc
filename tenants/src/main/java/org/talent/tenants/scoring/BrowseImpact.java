package org.talent.tenants.scoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.talent.rules.ContestScoring;
import org.talent.rules.Explanation;
import org.talent.rules.RuleEngine;
import org.talent.rules.RuleSetKind;
import org.talent.tenants.contest.ContestId;
import org.talent.tenants.contest.Event;
import org.talent.tenants.contest.Track;
import org.talent.tenants.participant.EntrantId;
import org.talent.tenants.participant.Participants;
import org.talent.tenants.support.LongUseCase;
import org.talent.tenants.support.Recent;
import org.talent.tenants.support.Refused;
import org.talent.tenants.support.UnitOfWork;
import org.talent.tenants.tenancy.CurrentTenant;

/** Staff read what a draft or a version would do, or did, to everybody: the counts, who is changed, and why. */
@LongUseCase
public class BrowseImpact {

    /** Rows a page holds at most; more are asked for again. */
    public static final int LARGEST_PAGE = 200;

    private static final int KEPT = 2;

    private final Impacts impacts;
    private final ScoringStore store;
    private final Participants participants;
    private final RuleEngine engine;
    private final UnitOfWork unitOfWork;
    private final Recent<String, Prepared> prepared = new Recent<>(KEPT);

    public BrowseImpact(
            Impacts impacts, ScoringStore store, Participants participants, RuleEngine engine, UnitOfWork unitOfWork) {
        this.impacts = impacts;
        this.store = store;
        this.participants = participants;
        this.engine = engine;
        this.unitOfWork = unitOfWork;
    }

    /** The newest impact of a text; empty where it was never previewed. */
    public Optional<Impact> ofText(ContestId contest, RuleSetKind kind, String hash) {
        CurrentTenant.actor().requireStaff();
        return unitOfWork.inOne(() -> impacts.ofText(contest, kind, hash));
    }

    /** Changed awards, largest change first. */
    public List<Impacts.Row> rows(ImpactId id, Impacts.Filter filter, int offset, int limit) {
        CurrentTenant.actor().requireStaff();
        return unitOfWork.inOne(() -> impacts.rows(id, filter, offset, Math.min(limit, LARGEST_PAGE)));
    }

    public int count(ImpactId id, Impacts.Filter filter) {
        CurrentTenant.actor().requireStaff();
        return unitOfWork.inOne(() -> impacts.count(id, filter));
    }

    /** Names of the people of {@link Impact#largest} and {@link Impact#movers}, as they are now. */
    public Map<EntrantId, String> names(Impact impact) {
        CurrentTenant.actor().requireStaff();
        var ids = Stream.concat(impact.largest().stream(), impact.movers().stream())
                .map(one -> one.change().entrant())
                .distinct()
                .toList();
        return unitOfWork.inOne(() -> participants.displayNames(ids));
    }

    /** One entrant by both rules, from the results that the impact was computed from. */
    public SideBySide explain(ImpactId id, EntrantId entrant, Locale locale) {
        CurrentTenant.actor().requireStaff();
        var ready = prepared(id);
        var one = store.readOne(ready.input, entrant);
        List<Explanation> before;
        List<Explanation> after;
        synchronized (ready) {
            before = ready.before.explain(one, locale);
            after = ready.after.explain(one, locale);
        }
        var tracks = ready.input.contest().tracks().stream().map(Track::title).toList();
        var sides = new ArrayList<Sides>();
        for (int track = 0; track < tracks.size(); track++) {
            var sidesOfTrack = new Sides(tracks.get(track), in(track, before), in(track, after));
            if (sidesOfTrack.before.isPresent() || sidesOfTrack.after.isPresent()) {
                sides.add(sidesOfTrack);
            }
        }
        return new SideBySide(
                sides, ready.input.events().stream().map(Event::title).toList());
    }

    private static Optional<Explanation> in(int track, List<Explanation> explanations) {
        return explanations.stream().filter(one -> one.track() == track).findFirst();
    }

    private Prepared prepared(ImpactId id) {
        var key = CurrentTenant.id() + "/" + id.value();
        return prepared.find(key).orElseGet(() -> prepared.keep(key, prepare(id)));
    }

    private Prepared prepare(ImpactId id) {
        var basis = unitOfWork.inOne(() -> impacts.basis(id));
        var vocabulary = basis.input().vocabulary();
        var before = ContestRules.compile(engine, basis.before(), vocabulary);
        var changed = new LinkedHashMap<>(basis.after());
        changed.entrySet().removeAll(basis.before().entrySet());
        var others = ContestRules.compile(engine, changed, vocabulary);
        if (!before.problems().isEmpty() || !others.problems().isEmpty()) {
            throw Refused.because("impactOutdated");
        }
        var compiled = new LinkedHashMap<>(before.compiled());
        compiled.keySet().retainAll(basis.after().keySet());
        compiled.putAll(others.compiled());
        var facts = basis.input().facts(store.numbers(basis.input()));
        return new Prepared(
                basis.input(),
                engine.prepare(before.compiled(), vocabulary, facts),
                engine.prepare(compiled, vocabulary, facts));
    }

    private record Prepared(RunInput input, ContestScoring before, ContestScoring after) {}

    /** @param eventTitles the title of the event with the code that a score line names */
    public record SideBySide(List<Sides> tracks, List<String> eventTitles) {

        public SideBySide {
            tracks = List.copyOf(tracks);
            eventTitles = List.copyOf(eventTitles);
        }
    }

    /** One track; empty where nothing is to explain. */
    public record Sides(String track, Optional<Explanation> before, Optional<Explanation> after) {}
}
