package org.talent.tenants.scoring;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.talent.rules.ContestFacts;
import org.talent.rules.ContestScoring;
import org.talent.rules.Explanation;
import org.talent.rules.RuleEngine;
import org.talent.rules.cases.RecordedCase;
import org.talent.rules.cases.RuleCase;
import org.talent.tenants.contest.ContestId;
import org.talent.tenants.contest.Event;
import org.talent.tenants.contest.Track;
import org.talent.tenants.participant.EntrantId;
import org.talent.tenants.participant.Participant;
import org.talent.tenants.participant.Participants;
import org.talent.tenants.scoring.Rankings.RankingRow;
import org.talent.tenants.support.LongUseCase;
import org.talent.tenants.support.NotFound;
import org.talent.tenants.support.Recent;
import org.talent.tenants.support.Refused;
import org.talent.tenants.support.UnitOfWork;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.Role;
import org.talent.tenants.tenancy.TenantId;

/**
 * Why each point was given: recomputed from the input and the rules that the run froze, so that an old run explains
 * itself after its rules changed.
 */
@LongUseCase
public class ExplainStanding {

    private static final int KEPT = 6;

    private final ScoringRuns runs;
    private final ScoringStore store;
    private final Rankings rankings;
    private final Participants participants;
    private final RuleEngine engine;
    private final UnitOfWork unitOfWork;
    private final Recent<String, PreparedRun> prepared = new Recent<>(KEPT);

    public ExplainStanding(
            ScoringRuns runs,
            ScoringStore store,
            Rankings rankings,
            Participants participants,
            RuleEngine engine,
            UnitOfWork unitOfWork) {
        this.runs = runs;
        this.store = store;
        this.rankings = rankings;
        this.participants = participants;
        this.engine = engine;
        this.unitOfWork = unitOfWork;
    }

    /** For the association: any entrant of a run. */
    public StandingExplanation explain(ScoringRunId run, EntrantId entrant, Locale locale) {
        CurrentTenant.actor().requireStaff();
        return explained(run, entrant, locale);
    }

    /**
     * For the data subject: themselves in the published run of a contest, by the record that stood in it; empty while
     * nothing is published.
     */
    public Optional<StandingExplanation> explainOwn(ContestId contest, Locale locale) {
        var own = new EntrantId(CurrentTenant.actor()
                .participant()
                .orElseThrow(() -> new NotFound(
                        "participant of account", CurrentTenant.actor().account())));
        record Own(ScoringRunId run, EntrantId record) {}
        var found = unitOfWork.inOne(() -> runs.published(contest).map(run -> {
            var person = participants.person(own).map(Participant::id).orElse(own);
            var record = Stream.of(person, own)
                    .filter(one -> !rankings.of(run.id(), one).isEmpty())
                    .findFirst();
            return new Own(run.id(), record.orElse(person));
        }));
        return found.map(one -> explained(one.run(), one.record(), locale));
    }

    /**
     * UC-207: what an entrant brought and got in a run as a test case, so that later rules have to give the same. Nobody is
     * named in it.
     */
    public RuleCase asCase(ScoringRunId id, EntrantId entrant, String name) {
        CurrentTenant.actor().require(Role.RULE_EDITOR, Role.RULE_APPROVER);
        var run = unitOfWork.inOne(() -> runs.find(id).orElseThrow(() -> new NotFound("scoring run", id)));
        var ready = prepared(run);
        var one = store.readOne(ready.input, entrant);
        List<Explanation> explanations;
        synchronized (ready) {
            explanations = ready.scoring.explain(one, Locale.ENGLISH);
        }
        return RecordedCase.of(name, one, ready.facts, ready.input.vocabulary(), explanations);
    }

    private StandingExplanation explained(ScoringRunId id, EntrantId entrant, Locale locale) {
        var run = unitOfWork.inOne(() -> runs.find(id).orElseThrow(() -> new NotFound("scoring run", id)));
        var ready = prepared(run);
        var one = store.readOne(ready.input, entrant);
        List<Explanation> explanations;
        synchronized (ready) {
            explanations = ready.scoring.explain(one, locale);
        }
        var standings = unitOfWork.inOne(() -> rankings.of(id, entrant));
        return new StandingExplanation(
                run,
                standings,
                explanations,
                ready.input.contest().tracks().stream().map(Track::title).toList(),
                ready.input.events().stream().map(Event::title).toList());
    }

    private PreparedRun prepared(ScoringRun run) {
        TenantId tenant = CurrentTenant.id();
        var key = tenant + "/" + run.id();
        return prepared.find(key).orElseGet(() -> prepared.keep(key, prepare(run)));
    }

    private PreparedRun prepare(ScoringRun run) {
        var input = unitOfWork.inOne(() -> runs.input(run.id()));
        var rules = ContestRules.compile(engine, run.ruleTexts(), input.vocabulary());
        if (!rules.problems().isEmpty()) {
            throw Refused.because(
                    "runOutdated",
                    run.id().value(),
                    String.valueOf(rules.problems().getFirst().rule()));
        }
        var facts = input.facts(store.numbers(input));
        return new PreparedRun(input, facts, engine.prepare(rules.compiled(), rules.vocabulary(), facts));
    }

    private record PreparedRun(RunInput input, ContestFacts facts, ContestScoring scoring) {}

    /**
     * An entrant's standings of one run with their explanations.
     *
     * @param standings one a track
     * @param explanations one a track with results; {@code tracks} gives the name of {@link Explanation#track()}
     * @param eventTitles the title of the event with the code that a score line names
     */
    public record StandingExplanation(
            ScoringRun run,
            List<RankingRow> standings,
            List<Explanation> explanations,
            List<String> tracks,
            List<String> eventTitles) {

        public StandingExplanation {
            standings = List.copyOf(standings);
            explanations = List.copyOf(explanations);
            tracks = List.copyOf(tracks);
            eventTitles = List.copyOf(eventTitles);
        }
    }
}
