package org.talent.tenants.replay;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.talent.rules.ContestFacts.Base;
import org.talent.rules.RuleSetKind;
import org.talent.tenants.contest.Contest;
import org.talent.tenants.contest.Contests;
import org.talent.tenants.contest.EntrantKind;
import org.talent.tenants.contest.Event;
import org.talent.tenants.imports.EntrantFacts;
import org.talent.tenants.imports.StagedRow;
import org.talent.tenants.imports.mapping.MappedRows;
import org.talent.tenants.imports.mapping.Mapping;
import org.talent.tenants.imports.mapping.table.SourceFiles;
import org.talent.tenants.imports.mapping.table.UnreadableFile;
import org.talent.tenants.participant.EntrantId;
import org.talent.tenants.participant.Participants;
import org.talent.tenants.participation.Participation;
import org.talent.tenants.participation.Participations;
import org.talent.tenants.participation.Result;
import org.talent.tenants.replay.Comparison.Outcomes;
import org.talent.tenants.replay.Comparison.Published;
import org.talent.tenants.replay.Expectations.Count;
import org.talent.tenants.replay.Expectations.OfCohort;
import org.talent.tenants.scoring.BrowseRanking;
import org.talent.tenants.scoring.PublishRun;
import org.talent.tenants.scoring.Rankings;
import org.talent.tenants.scoring.Rankings.CohortRow;
import org.talent.tenants.scoring.Rankings.RankingRow;
import org.talent.tenants.scoring.RunScoring;
import org.talent.tenants.scoring.ScoringOutcome;
import org.talent.tenants.scoring.ScoringRun;
import org.talent.tenants.support.LongUseCase;
import org.talent.tenants.support.Progress;
import org.talent.tenants.support.Reason;
import org.talent.tenants.support.UnitOfWork;
import org.talent.tenants.support.yaml.FileFaults;

/**
 * Replays a past season from a folder: sets it up, brings its results in, publishes its rule sets, scores, and compares
 * with the published figures. {@code deploy/replays/README.md} explains the folder.
 */
@LongUseCase
public class ReplaySeason {

    /** The file that says the season. */
    static final String SEASON = "season.yaml";

    /** The file that says what must come out. */
    static final String EXPECTED = "expected.yaml";

    private final PrepareSeason prepareSeason;
    private final RunScoring runScoring;
    private final PublishRun publishRun;
    private final BrowseRanking browseRanking;
    private final Contests contests;
    private final Participants participants;
    private final Participations participations;
    private final UnitOfWork unitOfWork;

    public ReplaySeason(
            PrepareSeason prepareSeason,
            RunScoring runScoring,
            PublishRun publishRun,
            BrowseRanking browseRanking,
            Contests contests,
            Participants participants,
            Participations participations,
            UnitOfWork unitOfWork) {
        this.prepareSeason = prepareSeason;
        this.runScoring = runScoring;
        this.publishRun = publishRun;
        this.browseRanking = browseRanking;
        this.contests = contests;
        this.participants = participants;
        this.participations = participations;
        this.unitOfWork = unitOfWork;
    }

    /**
     * Works in the tenant in scope, which should have nothing else in it.
     *
     * @param path folder with season, mappings, rule sets and expectations
     * @param data folder of the published results
     */
    public Replay replay(Path path, Path data, int threads, Progress progress) {
        progress.at("reading", 0, -1);
        var folder = SeasonFolder.of(path.resolve(SEASON));
        folder.requireData(data);
        var expectations = expectations(folder, data);
        if (expectations.isEmpty() || !folder.faults().isEmpty()) {
            return new Replay.Faulty(folder.faults());
        }
        return switch (prepareSeason.prepare(folder, Optional.of(data), new Reason("replay"), progress)) {
            case Preparation.Faulty(var faults) -> new Replay.Faulty(faults);
            case Preparation.Prepared prepared ->
                switch (runScoring.official(prepared.contest(), threads, progress)) {
                    case ScoringOutcome.Busy() -> throw new IllegalStateException("""
                            A replay must have its contest to itself.
                            Maybe it was started twice in one tenant.""");
                    case ScoringOutcome.Faulty(var problems) ->
                        new Replay.Faulty(problems.stream()
                                .map(problem -> PrepareSeason.fault(folder, problem))
                                .toList());
                    case ScoringOutcome.Finished(var run) -> {
                        publishRun.publish(run.id());
                        progress.at("comparing", 0, -1);
                        yield compare(folder, expectations.get(), data, prepared.imports(), run);
                    }
                };
        };
    }

    private static Optional<Expectations> expectations(SeasonFolder folder, Path data) {
        var season = folder.season();
        if (season.isEmpty()) {
            return Optional.empty();
        }
        if (!season.get().ruleSets().containsKey(RuleSetKind.NORMALISATION)) {
            folder.add(SEASON, 0, "noNormalisation");
        }
        if (season.get().imports().isEmpty()) {
            folder.add(SEASON, 0, "noImports");
        }
        return folder.text(EXPECTED, EXPECTED, 0).map(text -> {
            var faults = new FileFaults(ExpectationsReader.BUNDLE);
            var read = ExpectationsReader.read(text, season.get(), data, faults);
            faults.all().forEach(fault -> folder.add(EXPECTED, fault));
            for (var cohort : read.cohorts()) {
                cohort.everyone()
                        .flatMap(Expectations.Everyone::file)
                        .ifPresent(publication -> folder.addMapping(publication.mapping(), EXPECTED, cohort.line()));
            }
            return read;
        });
    }

    private Replay compare(
            SeasonFolder folder,
            Expectations expectations,
            Path data,
            List<Preparation.Import> imports,
            ScoringRun run) {
        var contest = unitOfWork.inOne(() -> contests.contest(run.contest()).orElseThrow());
        var comparison = new Comparison(externalIds(folder, contest.ranks()));
        comparison.counts(expectations.counts(), counts(imports, contest, run));
        var cohorts = browseRanking.cohorts(run.id());
        for (var expected : expectations.cohorts()) {
            var fitting = cohorts.stream()
                    .filter(cohort -> cohort.track().equals(expected.track()))
                    .filter(cohort ->
                            expected.group().map(cohort.group()::equals).orElse(true))
                    .toList();
            if (fitting.size() != 1) {
                folder.add(
                        EXPECTED,
                        expected.line(),
                        fitting.isEmpty() ? "noStandings" : "whichGroup",
                        expected.track(),
                        String.join(", ", fitting.stream().map(CohortRow::group).toList()));
                return new Replay.Faulty(folder.faults());
            }
            var cohort = fitting.getFirst();
            var rows = new ArrayList<RankingRow>();
            browseRanking.each(run.id(), new Rankings.Filter(cohort.track(), cohort.group(), null, null), rows::add);
            try {
                comparison.cohort(expected, rows, cohort, published(folder, data, expected, contest, run));
            } catch (UnreadableFile unreadable) {
                return new Replay.Faulty(List.of(PrepareSeason.fault(EXPECTED, unreadable.reason())));
            }
        }
        return new Replay.Compared(
                contest.season(), contest, imports, run, comparison.checked(), comparison.differences());
    }

    private Map<String, EntrantId> externalIds(SeasonFolder folder, EntrantKind ranks) {
        var ids = new HashMap<String, EntrantId>();
        folder.soundSeason().imports().stream()
                .map(part -> folder.mapping(part.mapping()).source())
                .distinct()
                .forEach(source -> ids.putAll(unitOfWork.inOne(() -> participants.externalIds(source, ranks))));
        return ids;
    }

    private Map<Count, Long> counts(List<Preparation.Import> imports, Contest contest, ScoringRun run) {
        var counts = new EnumMap<Count, Long>(Count.class);
        imports.forEach(one -> {
            counts.merge(Count.ROWS, one.counts().rows(), Long::sum);
            counts.merge(Count.REJECTED, one.counts().rejected(), Long::sum);
            counts.merge(Count.DOUBTFUL, one.counts().doubtful(), Long::sum);
        });
        counts.put(Count.ENTRANTS, run.entrants());
        counts.put(Count.RESULTS, run.results());
        counts.put(Count.STANDINGS, (long) browseRanking.count(run.id(), Rankings.Filter.ALL));
        counts.put(Count.EVENTS, unitOfWork.inOne(() -> {
            var statistics = participations.statistics(contest.season(), run.mark());
            return contests.events(contest.season()).stream()
                    .filter(event -> countsFor(contest, event))
                    .filter(event -> Optional.ofNullable(statistics.get(event.id()))
                            .map(bases -> bases.get(Base.ALL))
                            .filter(all -> all.count() > 0)
                            .isPresent())
                    .count();
        }));
        return counts;
    }

    private static boolean countsFor(Contest contest, Event event) {
        return contest.tracks().stream().anyMatch(track -> event.tracks().containsKey(track.id()));
    }

    private Published published(SeasonFolder folder, Path data, OfCohort expected, Contest contest, ScoringRun run) {
        return people -> {
            var byEntrant = new HashMap<EntrantId, Outcome>();
            var missing = new ArrayList<String>();
            var unreadable = new ArrayList<String>();
            var file = expected.everyone().flatMap(Expectations.Everyone::file);
            if (file.isPresent()) {
                each(
                        folder.mapping(file.get().mapping()),
                        data.resolve(file.get().files()),
                        row -> {
                            switch (row) {
                                case StagedRow.Readable readable -> {
                                    var who = name(readable.entrant());
                                    var id = readable.entrant().externalId();
                                    var standing = people.find(
                                            id.isEmpty() ? Optional.empty() : Optional.of(id),
                                            who.isEmpty() ? Optional.empty() : Optional.of(who));
                                    if (standing == null) {
                                        missing.add(id.isEmpty() ? who : id);
                                    } else {
                                        byEntrant.put(standing.entrant(), outcome(readable.result(), contest));
                                    }
                                }
                                case StagedRow.Unreadable(var place, var _) ->
                                    unreadable.add(place.file() + ":" + place.number());
                            }
                        });
            } else {
                results(expected.track(), contest, run)
                        .forEach(one -> byEntrant.merge(one.entrant(), outcome(one.result(), contest), Outcome::with));
            }
            return new Outcomes(byEntrant, missing, unreadable);
        };
    }

    private static void each(Mapping mapping, Path path, Consumer<StagedRow> reader) {
        try (var files = SourceFiles.of(path);
                var rows = new MappedRows(mapping, files, Map.of())) {
            rows.forEachRemaining(reader);
        }
    }

    /** The results of the events that count for a track. */
    private List<Participation> results(String trackTitle, Contest contest, ScoringRun run) {
        return unitOfWork.inOne(() -> contests.events(contest.season()).stream()
                .filter(event -> contest.tracks().stream()
                        .anyMatch(track -> track.title().equals(trackTitle)
                                && event.tracks().containsKey(track.id())))
                .flatMap(event -> participations.ofEvent(event.id(), run.mark()).stream())
                .toList());
    }

    private static String name(EntrantFacts entrant) {
        return switch (entrant) {
            case EntrantFacts.PersonFacts person -> person.name().full();
            case EntrantFacts.TeamFacts team -> team.title();
        };
    }

    /** A word that is no award class of the contest, such as "participant", is no award. */
    private static Outcome outcome(Result result, Contest contest) {
        Optional<BigDecimal> points =
                result instanceof Result.Scored scored ? Optional.of(scored.score()) : Optional.empty();
        var word = switch (result) {
            case Result.Scored scored -> scored.outcome();
            case Result.Placed placed -> placed.outcome();
            case Result.Graded graded -> Optional.of(graded.outcome());
            case Result.Attended _ -> Optional.<String>empty();
        };
        return new Outcome(points, word.filter(contest.awardClasses()::contains));
    }
}
