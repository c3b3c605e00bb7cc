package org.talent.portal.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.talent.tenants.replay.Preparation;
import org.talent.tenants.replay.Replay;
import org.talent.tenants.replay.ReplaySeason;
import org.talent.tenants.scoring.BrowseRanking;
import org.talent.tenants.scoring.Rankings.Filter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Replays a past season in a database of its own and compares it with what was published. */
@Command(name = "replay")
final class ReplayCommand implements Callable<Integer> {

    private static final int FEW_COHORTS = 3;

    @ParentCommand
    @Nullable
    Talent talent;

    @Mixin
    DatabaseOptions database = new DatabaseOptions();

    @Parameters(paramLabel = "FOLDER", descriptionKey = "folder")
    Path folder = Path.of(".");

    @Option(names = "--data", required = true, paramLabel = "DIR")
    Path data = Path.of(".");

    @Mixin
    FaultyOption faulty = new FaultyOption();

    @Option(names = "--limit", defaultValue = "10", paramLabel = "N")
    int limit;

    @Option(names = "--threads", defaultValue = "2", paramLabel = "N")
    int threads;

    @Option(names = "--json", descriptionKey = "json")
    boolean json;

    @Override
    public Integer call() {
        return Parents.of(talent).with(database.scratched(), session -> switch (session.use(ReplaySeason.class)
                .replay(folder, data, threads, session.progress())) {
            case Replay.Faulty(var faults) -> {
                SeasonCommand.faulty(session, faults, json);
                yield Talent.FOUND;
            }
            case Replay.Compared compared -> {
                faulty.write(
                        session,
                        compared.imports().stream()
                                .map(Preparation.Import::batch)
                                .toList());
                if (json) {
                    session.json(generator -> {
                        ScoreCommand.write(generator, compared.run(), true);
                        generator.writeNumberProperty("checked", compared.checked());
                        generator.writeArrayPropertyStart("differences");
                        compared.differences().forEach(difference -> {
                            generator.writeStartObject();
                            generator.writeStringProperty("check", difference.check());
                            generator.writeStringProperty("subject", difference.subject());
                            generator.writeStringProperty("expected", difference.expected());
                            generator.writeStringProperty("actual", difference.actual());
                            generator.writeStringProperty("words", difference.say(session.locale()));
                            generator.writeEndObject();
                        });
                        generator.writeEndArray();
                        RankingCommand.write(session, generator, compared.run().id(), Filter.ALL);
                    });
                } else {
                    print(session, compared);
                }
                yield compared.differences().isEmpty() ? Talent.DONE : Talent.FOUND;
            }
        });
    }

    /** The first of each track, where there are few tracks; and what differs. */
    private void print(Session session, Replay.Compared compared) {
        compared.imports().forEach(one -> ImportCommand.print(session, one.mapping(), one.batch(), one.counts()));
        var browse = session.use(BrowseRanking.class);
        var cohorts = browse.cohorts(compared.run().id());
        cohorts.forEach(cohort -> {
            RankingCommand.print(session, cohort);
            if (cohorts.size() <= FEW_COHORTS) {
                browse.rows(compared.run().id(), new Filter(cohort.track(), cohort.group(), null, null), 0, limit)
                        .forEach(row -> RankingCommand.print(session, row));
            }
        });
        session.print("");
        compared.differences().forEach(difference -> session.print(difference.say(session.locale())));
        session.say(
                compared.differences().isEmpty() ? "replay.same" : "replay.differs",
                compared.checked(),
                compared.differences().size());
    }
}
