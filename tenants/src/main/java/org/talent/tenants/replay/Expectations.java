package org.talent.tenants.replay;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.talent.tenants.replay.Figure.Tolerance;

/** What a replay must bring out. {@link ExpectationsReader} reads it; {@code deploy/replays/README.md} explains it. */
record Expectations(SequencedMap<Count, Figure> counts, List<OfCohort> cohorts) {

    Expectations {
        cohorts = List.copyOf(cohorts);
    }

    /** Things that are counted over the whole replay. */
    enum Count {
        ROWS,
        REJECTED,
        DOUBTFUL,
        EVENTS,
        ENTRANTS,
        RESULTS,
        STANDINGS
    }

    /** Numbers of one track and group. */
    enum Number {
        STANDINGS,
        RANKED,
        POSITIVE,
        BEST,
        SUM
    }

    /**
     * What is expected of one track and group.
     *
     * @param group empty where the track has only one
     * @param cutOffs by award class; an empty one says that nobody can reach the class
     * @param reached entrants at or above the cut-off, better classes included
     * @param awards entrants for whom exactly this class is proposed
     */
    record OfCohort(
            int line,
            String track,
            Optional<String> group,
            Tolerance tolerance,
            SequencedMap<Number, Figure> numbers,
            SequencedMap<String, Optional<Figure>> cutOffs,
            SequencedMap<String, Figure> reached,
            SequencedMap<String, Figure> awards,
            List<Placed> top,
            Optional<Everyone> everyone) {

        OfCohort {
            top = List.copyOf(top);
        }
    }

    /** One of the first, from place 1 downwards. */
    record Placed(Optional<String> externalId, Optional<String> name, Optional<Figure> points) {

        Placed {
            if (externalId.isEmpty() && name.isEmpty()) {
                throw new IllegalArgumentException("""
                        One of the first must have an id or a name.
                        Maybe the keys of the list are misspelt.""");
            }
        }

        String who() {
            return name.orElseGet(externalId::get);
        }
    }

    /**
     * A publication that tells about every single entrant.
     *
     * @param file where it stands; empty where the imported results say it themselves
     */
    record Everyone(
            boolean points, boolean award, Tolerance tolerance, Optional<Publication> file, List<Exception> except) {

        Everyone {
            except = List.copyOf(except);
        }
    }

    /** A file read by an import mapping: its scores are the published points, its outcomes the published awards. */
    record Publication(String files, String mapping) {}

    /** An entrant known to differ, and just how: the publication says {@code published}, the rules {@code actual}. */
    record Exception(String who, Optional<String> published, Optional<String> actual) {}
}
