package org.talent.tenants.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.talent.rules.Domain;
import org.talent.rules.Phrase;
import org.talent.tenants.contest.Contests;
import org.talent.tenants.contest.Event;
import org.talent.tenants.contest.Season;
import org.talent.tenants.contest.SeasonId;
import org.talent.tenants.imports.ImportStore.Opening;
import org.talent.tenants.support.LongUseCase;
import org.talent.tenants.support.NotFound;
import org.talent.tenants.support.Progress;
import org.talent.tenants.support.UnitOfWork;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.Role;

/**
 * An organiser brings a file of results in: first a dry run that says what it would do, then the act itself, which can be
 * undone. The same file again changes nothing; a corrected one changes exactly its changed rows.
 */
@LongUseCase
public class ImportResults {

    private static final Logger LOG = LoggerFactory.getLogger(ImportResults.class);

    private final ImportStore store;
    private final Contests contests;
    private final UnitOfWork unitOfWork;

    public ImportResults(ImportStore store, Contests contests, UnitOfWork unitOfWork) {
        this.store = store;
        this.contests = contests;
        this.unitOfWork = unitOfWork;
    }

    /** Stages the rows and says what applying them would do; nobody sees anything of it yet. */
    public DryRun dryRun(Opening opening, Iterator<StagedRow> rows, NewNames newNames, Progress progress) {
        CurrentTenant.actor().require(Role.ORGANISER);
        var id = stage(opening, rows, progress);
        progress.at("matching", 0, -1);
        return unitOfWork.inOne(() -> {
            var unknown = unknownNames(opening.season(), id);
            var counts = store.resolve(id, refusals(unknown, newNames));
            return new DryRun(id, counts, unknownEvents(opening.season(), id), unknown);
        });
    }

    /** Stages and applies at once, for imports nobody watches; the rows that need a look are kept all the same. */
    public ImportBatch bring(Opening opening, Iterator<StagedRow> rows, NewNames newNames, Progress progress) {
        CurrentTenant.actor().require(Role.ORGANISER);
        var id = stage(opening, rows, progress);
        commit(id, newNames, progress);
        return unitOfWork.inOne(() -> store.batch(id).orElseThrow());
    }

    private ImportBatchId stage(Opening opening, Iterator<StagedRow> rows, Progress progress) {
        progress.at("staging", 0, -1);
        var id = unitOfWork.inOne(() -> {
            store.sweep();
            return store.open(opening);
        });
        store.stage(id, rows, progress);
        return id;
    }

    /** Applies a staged batch as one change of the facts. What was staged goes when everybody sees the change. */
    public BatchCounts commit(ImportBatchId id, NewNames newNames, Progress progress) {
        CurrentTenant.actor().require(Role.ORGANISER);
        progress.at("applying", 0, -1);
        var counts = unitOfWork.inOne(() -> {
            var batch = store.claim(id);
            var unknown = unknownNames(batch.season(), id);
            if (newNames == NewNames.ADD) {
                add(batch.season(), unknown);
            }
            return store.apply(id, refusals(unknown, newNames));
        });
        clear(id, progress);
        return counts;
    }

    /** Nobody waits for the facts while this is done. They are in, whatever becomes of it: what is left the next import clears. */
    private void clear(ImportBatchId id, Progress progress) {
        try {
            progress.at("clearing", 0, -1);
            unitOfWork.inOne(store::sweep);
        } catch (Progress.Cancelled _) {
            LOG.info("What was staged for import {} stays until the next one: clearing was cancelled.", id);
        } catch (RuntimeException fault) {
            LOG.warn("What was staged for import {} stays until the next one: clearing failed.", id, fault);
        }
    }

    /** Gives a staged batch up. */
    public void abandon(ImportBatchId id) {
        CurrentTenant.actor().require(Role.ORGANISER);
        unitOfWork.inOne(() -> store.abandon(id));
    }

    /** Takes back what an applied batch did, as far as nobody changed it since. */
    public Undoing undo(ImportBatchId id) {
        CurrentTenant.actor().require(Role.ORGANISER);
        return unitOfWork.inOne(() -> {
            store.claim(id);
            return store.undo(id);
        });
    }

    private void add(SeasonId id, Map<Domain, List<String>> unknown) {
        if (unknown.isEmpty()) {
            return;
        }
        var season = season(id);
        var names = new EnumMap<Domain, List<String>>(Domain.class);
        names.putAll(season.names());
        unknown.forEach((domain, added) -> {
            var all = new ArrayList<>(names.getOrDefault(domain, List.of()));
            all.addAll(added);
            names.put(domain, all);
        });
        contests.save(new Season(
                season.id(),
                season.revision(),
                season.code(),
                season.title(),
                season.starts(),
                season.ends(),
                season.identityPolicy(),
                names));
    }

    private Map<Domain, List<String>> unknownNames(SeasonId id, ImportBatchId batch) {
        var season = season(id);
        var unknown = new EnumMap<Domain, List<String>>(Domain.class);
        store.names(batch).forEach((domain, used) -> {
            var known = Set.copyOf(season.names().getOrDefault(domain, List.of()));
            var missing = used.stream().filter(name -> !known.contains(name)).toList();
            if (!missing.isEmpty()) {
                unknown.put(domain, missing);
            }
        });
        return unknown;
    }

    private static Map<Domain, Map<String, Phrase>> refusals(Map<Domain, List<String>> unknown, NewNames newNames) {
        if (newNames == NewNames.ADD) {
            return Map.of();
        }
        var refused = new EnumMap<Domain, Map<String, Phrase>>(Domain.class);
        unknown.forEach((domain, names) -> {
            var reasons = new java.util.HashMap<String, Phrase>();
            for (var name : names) {
                reasons.put(name, Phrase.of("unknownName." + domain, shortened(name)));
            }
            refused.put(domain, reasons);
        });
        return refused;
    }

    private static String shortened(String name) {
        return name.length() <= 80 ? name : name.substring(0, 79) + "…";
    }

    private List<DryRun.UnknownEvent> unknownEvents(SeasonId season, ImportBatchId id) {
        var unknown = store.unknownEvents(id);
        if (unknown.isEmpty()) {
            return List.of();
        }
        var codes = contests.events(season).stream().map(Event::code).toList();
        return unknown.entrySet().stream()
                .map(entry -> new DryRun.UnknownEvent(entry.getKey(), entry.getValue(), nearest(entry.getKey(), codes)))
                .toList();
    }

    private static String nearest(String code, List<String> codes) {
        return codes.stream()
                .filter(known -> distance(code, known) <= Math.max(1, code.length() / 4))
                .min(Comparator.comparingInt(known -> distance(code, known)))
                .orElse("");
    }

    /** Edit distance of Levenshtein. */
    private static int distance(String left, String right) {
        var row = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int above = row[j];
                int change = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[right.length()];
    }

    private Season season(SeasonId id) {
        return contests.season(id).orElseThrow(() -> new NotFound("season", id));
    }

    /** What to do with names of roles, outcomes and regions that the season lacks. */
    public enum NewNames {
        /** Reject the rows that use them. */
        REFUSE,
        /** Add them to the season. */
        ADD
    }
}
