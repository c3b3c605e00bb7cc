package org.talent.tenants.disclosure;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.talent.tenants.contest.Contest;
import org.talent.tenants.contest.Contests;
import org.talent.tenants.contest.EntrantKind;
import org.talent.tenants.contest.Event;
import org.talent.tenants.contest.EventId;
import org.talent.tenants.contest.Season;
import org.talent.tenants.contest.TrackId;
import org.talent.tenants.disclosure.OwnResults.Fate;
import org.talent.tenants.disclosure.OwnResults.OwnContest;
import org.talent.tenants.disclosure.OwnResults.OwnResult;
import org.talent.tenants.disclosure.OwnResults.OwnSeason;
import org.talent.tenants.participant.OwnFacts;
import org.talent.tenants.participant.Participants;
import org.talent.tenants.participation.Participation;
import org.talent.tenants.participation.ParticipationId;
import org.talent.tenants.participation.Participations;
import org.talent.tenants.scoring.ExplainStanding;
import org.talent.tenants.scoring.ExplainStanding.StandingExplanation;
import org.talent.tenants.scoring.Rankings;
import org.talent.tenants.scoring.Rankings.CohortRow;
import org.talent.tenants.support.CrossesTenants;
import org.talent.tenants.support.LongUseCase;
import org.talent.tenants.support.UnitOfWork;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.TenantId;
import org.talent.tenants.tenancy.Tenants;

/** UC-107: a student sees their results, their places in the published rankings, and why each point. */
@LongUseCase
@CrossesTenants(
        "The data subject reads the association's facts about themselves: a standing grant that no consent limits.")
public class ShowOwnResults {

    private final Tenants tenants;
    private final Contests contests;
    private final Participations participations;
    private final Rankings rankings;
    private final ExplainStanding explainStanding;
    private final OwnFacts ownFacts;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public ShowOwnResults(
            Tenants tenants,
            Participants participants,
            Contests contests,
            Participations participations,
            Rankings rankings,
            ExplainStanding explainStanding,
            UnitOfWork unitOfWork,
            Clock clock) {
        this.tenants = tenants;
        this.contests = contests;
        this.participations = participations;
        this.rankings = rankings;
        this.explainStanding = explainStanding;
        this.ownFacts = new OwnFacts(tenants, participants, unitOfWork);
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    public OwnResults show(Locale locale) {
        var seasons = ownFacts.with(person -> {
            long mark = participations.highWaterMark();
            return contests.seasons().stream()
                    .map(season -> new Facts(
                            season,
                            contests.contests(season.id()).stream()
                                    .filter(contest -> contest.ranks() == EntrantKind.PARTICIPANT)
                                    .toList(),
                            contests.events(season.id()).stream().collect(Collectors.toMap(Event::id, event -> event)),
                            participations.of(person.id(), season.id(), mark)))
                    .filter(facts -> !facts.results.isEmpty() || facts.runsOn(LocalDate.now(clock)))
                    .sorted(Comparator.comparing((Facts facts) -> facts.season.starts())
                            .reversed())
                    .toList();
        });
        var association = tenants.association().id();
        return new OwnResults(seasons.stream()
                .map(facts -> season(facts, association, locale))
                .toList());
    }

    private OwnSeason season(Facts facts, TenantId association, Locale locale) {
        var own = facts.contests.stream()
                .map(contest -> CurrentTenant.across(association, () -> contest(contest, locale)))
                .toList();
        return new OwnSeason(
                facts.season.title(), facts.season.starts(), facts.season.ends(), own, timeline(facts, own));
    }

    private OwnContest contest(Contest contest, Locale locale) {
        var published = explainStanding.explainOwn(contest.id(), locale);
        var cohorts = published
                .map(explanation -> unitOfWork.inOne(
                        () -> rankings.cohorts(explanation.run().id())))
                .orElse(List.of());
        return new OwnContest(
                contest.title(),
                published,
                cohorts.stream()
                        .filter(cohort -> published.stream()
                                .flatMap(explanation -> explanation.standings().stream())
                                .anyMatch(standing -> isOf(cohort, standing)))
                        .toList());
    }

    private static boolean isOf(CohortRow cohort, Rankings.RankingRow standing) {
        return cohort.track().equals(standing.track()) && cohort.group().equals(standing.group());
    }

    private static List<OwnResult> timeline(Facts facts, List<OwnContest> contests) {
        var fates = new HashMap<ParticipationId, List<Fate>>();
        var published = contests.stream()
                .flatMap(contest -> contest.published().stream())
                .toList();
        published.forEach(explanation -> gather(explanation, fates));
        long scoredUpTo = published.stream()
                .mapToLong(explanation -> explanation.run().mark())
                .max()
                .orElse(-1);
        return facts.results.stream()
                .sorted(Comparator.comparing(Participation::date)
                        .thenComparing(result -> result.id().value())
                        .reversed())
                .map(result -> {
                    boolean awaits = result.mark() > scoredUpTo && facts.countsForATrack(result.event());
                    return new OwnResult(
                            result,
                            facts.title(result.event()),
                            facts.maximum(result.event()),
                            awaits ? List.of() : fates.getOrDefault(result.id(), List.of()),
                            awaits);
                })
                .toList();
    }

    private static void gather(StandingExplanation published, Map<ParticipationId, List<Fate>> fates) {
        for (var explanation : published.explanations()) {
            var track = published.tracks().get(explanation.track());
            for (var line : explanation.lines()) {
                fates.computeIfAbsent(new ParticipationId(line.participation()), _ -> new ArrayList<>())
                        .add(new Fate(track, line.counted(), line.contribution(), line.reason()));
            }
        }
    }

    private record Facts(
            Season season, List<Contest> contests, Map<EventId, Event> events, List<Participation> results) {

        boolean runsOn(LocalDate day) {
            return !day.isBefore(season.starts()) && !day.isAfter(season.ends());
        }

        String title(EventId event) {
            var known = events.get(event);
            return known == null ? "" : known.title();
        }

        Optional<BigDecimal> maximum(EventId event) {
            return Optional.ofNullable(events.get(event)).map(Event::maximum);
        }

        boolean countsForATrack(EventId event) {
            var known = events.get(event);
            var tracks = contests.stream()
                    .flatMap(contest -> contest.tracks().stream())
                    .map(track -> track.id())
                    .toList();
            return known != null
                    && known.tracks().keySet().stream().anyMatch((TrackId track) -> tracks.contains(track));
        }
    }
}
