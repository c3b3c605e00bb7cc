package org.talent.tenants.replay;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.talent.rules.Phrase;
import org.talent.rules.Problem;
import org.talent.rules.RuleSetKind;
import org.talent.tenants.contest.SeasonFile.ImportPart;
import org.talent.tenants.contest.SeasonId;
import org.talent.tenants.contest.SeasonSetUp;
import org.talent.tenants.contest.SetUpSeason;
import org.talent.tenants.imports.FileImport;
import org.talent.tenants.imports.ImportFile;
import org.talent.tenants.imports.MappingChoice;
import org.talent.tenants.imports.mapping.table.SourceFiles;
import org.talent.tenants.imports.mapping.table.UnreadableFile;
import org.talent.tenants.rulebook.Publication;
import org.talent.tenants.rulebook.PublishRuleSet;
import org.talent.tenants.rulebook.RuleBook;
import org.talent.tenants.support.LongUseCase;
import org.talent.tenants.support.Progress;
import org.talent.tenants.support.Reason;
import org.talent.tenants.support.yaml.FileFault;

/**
 * UC-201: an organiser prepares a whole season by its files: names, contest and events, then the rule sets, then the
 * results. The same files again change nothing.
 */
@LongUseCase
public class PrepareSeason {

    private static final String RULE_FAULTS = "org.talent.rules.problems";
    private static final String FILE_FAULTS = "org.talent.tenants.imports.reasons";

    private final SetUpSeason setUpSeason;
    private final PublishRuleSet publishRuleSet;
    private final ImportFile importFile;

    public PrepareSeason(SetUpSeason setUpSeason, PublishRuleSet publishRuleSet, ImportFile importFile) {
        this.setUpSeason = setUpSeason;
        this.publishRuleSet = publishRuleSet;
        this.importFile = importFile;
    }

    /**
     * @param data folder of the results; empty brings none in
     * @param reason why rule sets change, for their history
     */
    public Preparation prepare(Path seasonFile, Optional<Path> data, Reason reason, Progress progress) {
        var folder = SeasonFolder.of(seasonFile);
        data.ifPresent(folder::requireData);
        return prepare(folder, data, reason, progress);
    }

    Preparation prepare(SeasonFolder folder, Optional<Path> data, Reason reason, Progress progress) {
        if (!folder.faults().isEmpty()) {
            return new Preparation.Faulty(folder.faults());
        }
        var file = folder.soundSeason();
        switch (setUpSeason.setUp(file)) {
            case SeasonSetUp.Faulty(var faults) -> {
                return new Preparation.Faulty(faults.stream()
                        .map(fault -> new FolderFault(folder.name(), fault))
                        .toList());
            }
            case SeasonSetUp.SetUp setUp -> {
                progress.at("rules", 0, -1);
                var publications = new LinkedHashMap<RuleSetKind, Publication>();
                folder.ruleSets()
                        .forEach((kind, text) -> publications.put(
                                kind, publishRuleSet.publish(RuleBook.of(setUp.contest()), kind, text, reason)));
                var problems = publications.values().stream()
                        .flatMap(publication -> publication instanceof Publication.Rejected(var found)
                                ? found.stream().map(problem -> fault(folder, problem))
                                : java.util.stream.Stream.empty())
                        .toList();
                if (!problems.isEmpty()) {
                    return new Preparation.Faulty(problems);
                }
                var imports = new ArrayList<Preparation.Import>();
                if (data.isPresent()) {
                    for (var part : file.imports()) {
                        switch (bring(folder, setUp.season(), part, data.get(), progress)) {
                            case Brought.Applied(var one) -> imports.add(one);
                            case Brought.Unreadable(var fault) -> {
                                return new Preparation.Faulty(List.of(fault));
                            }
                        }
                    }
                }
                return new Preparation.Prepared(setUp, publications, imports);
            }
        }
    }

    private sealed interface Brought {
        record Applied(Preparation.Import imported) implements Brought {}

        record Unreadable(FolderFault fault) implements Brought {}
    }

    /** Brings results in, without anybody looking: what the season's policy leaves open stays apart. */
    private Brought bring(SeasonFolder folder, SeasonId season, ImportPart part, Path data, Progress progress) {
        var mapping = part.mapping();
        try (var files = SourceFiles.of(data.resolve(part.files()))) {
            return switch (importFile.dryRun(
                    season, new MappingChoice.Sent(folder.mappingText(mapping)), files, part.given(), progress)) {
                case FileImport.FaultyMapping _ -> throw new IllegalStateException("""
                        The mapping (%s) must be sound, for it was read before.
                        Maybe its file was changed in this moment.""".formatted(mapping));
                case FileImport.UnreadableFile(var reason) -> new Brought.Unreadable(fault(mapping, reason));
                case FileImport.Staged staged ->
                    new Brought.Applied(new Preparation.Import(
                            mapping, staged.dryRun().batch(), importFile.commit(staged, progress)));
            };
        } catch (UnreadableFile unreadable) {
            return new Brought.Unreadable(fault(mapping, unreadable.reason()));
        }
    }

    /** A problem of the rules, with the file of the rule set it lies in. */
    static FolderFault fault(SeasonFolder folder, Problem problem) {
        var rule = problem.rule();
        var file = folder.soundSeason().ruleSets().getOrDefault(problem.kind(), folder.name());
        return new FolderFault(
                rule == null ? file : file + " (" + rule + ")",
                new FileFault(problem.line(), RULE_FAULTS, problem.phrase()));
    }

    /** A file that cannot be read as its mapping says. */
    static FolderFault fault(String mapping, Phrase reason) {
        return new FolderFault(mapping, new FileFault(0, FILE_FAULTS, reason));
    }
}
