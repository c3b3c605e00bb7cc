package org.talent.tenants.replay;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.talent.rules.ContestFacts.Base;
import org.talent.rules.Phrase;
import org.talent.rules.Problem;
import org.talent.tenants.contest.Contest;
import org.talent.tenants.contest.Contests;
import org.talent.tenants.contest.EntrantKind;
import org.talent.tenants.contest.Event;
import org.talent.tenants.contest.SeasonSetUp;
import org.talent.tenants.contest.SetUpSeason;
import org.talent.tenants.imports.EntrantFacts;
import org.talent.tenants.imports.ImportResults;
import org.talent.tenants.imports.StagedRow;
import org.talent.tenants.imports.mapping.Mapping;
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
import org.talent.tenants.replay.Replay.Fault;
import org.talent.tenants.replay.ReplayFolder.Opened;
import org.talent.tenants.rulebook.Publication;
import org.talent.tenants.rulebook.PublishRuleSet;
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
import org.talent.tenants.support.yaml.FileFault;

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

    private final SetUpSeason setUpSeason;
    private final ImportResults importResults;
    private final PublishRuleSet publishRuleSet;
    private final RunScoring runScoring;
    private final PublishRun publishRun;
    private final BrowseRanking browseRanking;
    private final Contests contests;
    private final Participants participants;
    private final Participations participations;
    private final UnitOfWork unitOfWork;

    public ReplaySeason(
            SetUpSeason setUpSeason,
            ImportResults importResults,
            PublishRuleSet publishRuleSet,
            RunScoring runScoring,
            PublishRun publishRun,
            BrowseRanking browseRanking,
            Contests contests,
            Participants participants,
            Participations participations,
            UnitOfWork unitOfWork) {
        this.setUpSeason = setUpSeason;
        this.importResults = importResults;
        this.publishRuleSet = publishRuleSet;
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
     * @param folder with season, mappings, rule sets and expectations
     * @param data folder of the published results
     */
    public Replay replay(Path folder, Path data, int threads, Progress progress) {
        progress.at("reading", 0, -1);
        return switch (ReplayFolder.read(folder, data)) {
            case Opened.Faulty(var faults) -> new Replay.Faulty(faults);
            case Opened.Sound(var sound) -> replay(sound, new ResultFiles(data), threads, progress);
        };
    }

    private Replay replay(ReplayFolder folder, ResultFiles files, int threads, Progress progress) {
        return switch (setUpSeason.setUp(folder.season())) {
            case SeasonSetUp.Faulty(var faults) -> faulty(SEASON, faults);
            case SeasonSetUp.SetUp(var season, var contest, var _) -> {
                var problems = publish(folder, contest);
                if (!problems.isEmpty()) {
                    yield new Replay.Faulty(problems);
                }
                var imports = new ArrayList<Replay.Import>();
                for (var part : folder.season().imports()) {
                    var mapping = mapping(folder, part.mapping());
                    try {
                        imports.add(files.bring(
                                importResults, season, folder.season().identityPolicy(), part, mapping, progress));
                    } catch (UnreadableFile unreadable) {
                        yield unreadable(part.mapping(), unreadable);
                    }
                }
                yield switch (runScoring.official(contest, threads, progress)) {
                    case ScoringOutcome.Busy() -> throw new IllegalStateException("""
                            A replay must have its contest to itself.
                            Maybe it was started twice in one tenant.""");
                    case ScoringOutcome.Faulty(var found) ->
                        new Replay.Faulty(found.stream()
                                .map(one -> fault(folder, one))
                                .toList());
                    case ScoringOutcome.Finished(var run) -> {
                        publishRun.publish(run.id());
                        progress.at("comparing", 0, -1);
                        yield compare(folder, files, imports, run);
                    }
                };
            }
        };
    }

    private List<Fault> publish(ReplayFolder folder, org.talent.tenants.contest.ContestId contest) {
        var faults = new ArrayList<Fault>();
        folder.ruleSets().forEach((kind, text) -> {
            if (publishRuleSet.publish(contest, kind, text, new Reason("replay"))
                    instanceof Publication.Rejected(var problems)) {
                problems.forEach(problem -> faults.add(fault(folder, problem)));
            }
        });
        return faults;
    }

    private static Fault fault(ReplayFolder folder, Problem problem) {
        return new Fault(
                folder.season().ruleSets().getOrDefault(problem.kind(), SEASON),
                new FileFault(problem.line(), "org.talent.rules.problems", problem.phrase()));
    }

    private static Replay faulty(String file, List<FileFault> faults) {
        return new Replay.Faulty(
                faults.stream().map(fault -> new Fault(file, fault)).toList());
    }

    private static Replay unreadable(String mapping, UnreadableFile unreadable) {
        return faulty(
                mapping,
                List.of(new FileFault(
                        0, "org.talent.tenants.imports.reasons", unreadable.reason())));
    }

    private static Mapping mapping(ReplayFolder folder, String file) {
        return Optional.ofNullable(folder.mappings().get(file)).orElseThrow();
    }

    private Replay compare(
            ReplayFolder folder, ResultFiles files, List<Replay.Import> imports, ScoringRun run) {
        var contest = unitOfWork.inOne(() -> contests.contest(run.contest()).orElseThrow());
        var comparison = new Comparison(externalIds(folder, contest.ranks()));
        comparison.counts(folder.expectations().counts(), counts(imports, contest, run));
        var cohorts = browseRanking.cohorts(run.id());
        for (var expected : folder.expectations().cohorts()) {
            var fitting = cohorts.stream()
                    .filter(cohort -> cohort.track().equals(expected.track()))
                    .filter(cohort -> expected.group().map(cohort.group()::equals).orElse(true))
                    .toList();
            if (fitting.size() != 1) {
                return faulty(
                        EXPECTED,
                        List.of(new FileFault(
                                expected.line(),
                                ExpectationsReader.BUNDLE,
                                Phrase.of(
                                        fitting.isEmpty() ? "noStandings" : "whichGroup",
                                        expected.track(),
                                        String.join(
                                                ", ",
                                                fitting.stream()
                                                        .map(CohortRow::group)
                                                        .toList())))));
            }
            var cohort = fitting.getFirst();
            var rows = new ArrayList<RankingRow>();
            browseRanking.each(
                    run.id(), new Rankings.Filter(cohort.track(), cohort.group(), null, null), rows::add);
            try {
                comparison.cohort(expected, rows, cohort, published(folder, files, expected, contest, run));
            } catch (UnreadableFile unreadable) {
                return unreadable(EXPECTED, unreadable);
            }
        }
        return new Replay.Compared(
                contest.season(), contest, imports, run, comparison.checked(), comparison.differences());
    }

    private Map<String, EntrantId> externalIds(ReplayFolder folder, EntrantKind ranks) {
        var ids = new HashMap<String, EntrantId>();
        folder.season().imports().stream()
                .map(part -> mapping(folder, part.mapping()).source())
                .distinct()
                .forEach(source -> ids.putAll(unitOfWork.inOne(() -> participants.externalIds(source, ranks))));
        return ids;
    }

    private Map<Count, Long> counts(List<Replay.Import> imports, Contest contest, ScoringRun run) {
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

    private Published published(
            ReplayFolder folder, ResultFiles files, OfCohort expected, Contest contest, ScoringRun run) {
        return people -> {
            var byEntrant = new HashMap<EntrantId, Outcome>();
            var missing = new ArrayList<String>();
            var file = expected.everyone().flatMap(Expectations.Everyone::file);
            if (file.isPresent()) {
                files.each(mapping(folder, file.get().mapping()), file.get().files(), row -> {
                    if (row instanceof StagedRow.Readable readable) {
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
                });
            } else {
                results(expected.track(), contest, run)
                        .forEach(one -> byEntrant.put(one.entrant(), outcome(one.result(), contest)));
            }
            return new Outcomes(byEntrant, missing);
        };
    }

    /** The results of the events that count for a track. */
    private List<Participation> results(String trackTitle, Contest contest, ScoringRun run) {
        return unitOfWork.inOne(() -> contests.events(contest.season()).stream()
                .filter(event -> contest.tracks().stream()
                        .anyMatch(track ->
                                track.title().equals(trackTitle) && event.tracks().containsKey(track.id())))
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
        Optional<BigDecimal> points = result instanceof Result.Scored scored ? Optional.of(scored.score()) : Optional.empty();
        var word =
                switch (result) {
                    case Result.Scored scored -> scored.outcome();
                    case Result.Placed placed -> placed.outcome();
                    case Result.Graded graded -> Optional.of(graded.outcome());
                    case Result.Attended _ -> Optional.<String>empty();
                };
        return new Outcome(points, word.filter(contest.awardClasses()::contains));
    }
}
