package org.talent.tenants.admission;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.talent.rules.Domain;
import org.talent.rules.Merit;
import org.talent.rules.Merit.Source;
import org.talent.rules.Points;
import org.talent.rules.Vocabulary;
import org.talent.tenants.disclosure.DisclosedParticipant;
import org.talent.tenants.disclosure.DisclosedParticipant.DisclosedResult;
import org.talent.tenants.disclosure.DisclosedParticipant.DisclosedStanding;
import org.talent.tenants.participation.Result;

/** What a person discloses, as the rules see it: standings first, then results, each in the order of the door. */
final class Merits {

    private final Vocabulary names;
    private final int year;

    /** @param year of admission */
    Merits(Vocabulary names, int year) {
        this.names = names;
        this.year = year;
    }

    List<Merit> of(DisclosedParticipant person) {
        var merits = new ArrayList<Merit>();
        person.standings().forEach(standing -> merits.add(merit(standing)));
        person.results().forEach(result -> merits.add(merit(result)));
        return merits;
    }

    private Merit merit(DisclosedStanding standing) {
        return new Merit(
                standing.contest() + ": " + standing.track(),
                Source.STANDING,
                -1,
                -1,
                -1,
                -1,
                -1,
                code(Domain.TRACK, standing.track()),
                code(Domain.GROUP, standing.group()),
                standing.official(),
                1,
                standing.placeFrom(),
                standing.ranked(),
                null,
                null,
                standing.points(),
                year - standing.seasonEnds().getYear());
    }

    private Merit merit(DisclosedResult disclosed) {
        return new Merit(
                disclosed.event(),
                Source.RESULT,
                code(Domain.EVENT, disclosed.code()),
                code(Domain.EVENT_KIND, disclosed.kind()),
                code(Domain.LEVEL, disclosed.level()),
                code(Domain.ROLE, disclosed.role()),
                outcome(disclosed.result())
                        .map(word -> code(Domain.OUTCOME, word))
                        .orElse(-1),
                -1,
                -1,
                disclosed.official(),
                disclosed.teamSize(),
                place(disclosed.result()).map(Result.Place::from).orElse(0),
                0,
                score(disclosed.result()),
                disclosed.maximum().orElse(null),
                Points.ZERO,
                year - disclosed.date().getYear());
    }

    private static @Nullable BigDecimal score(Result result) {
        return result instanceof Result.Scored scored ? scored.score() : null;
    }

    private static Optional<Result.Place> place(Result result) {
        return switch (result) {
            case Result.Scored scored -> scored.place();
            case Result.Placed placed -> Optional.of(placed.place());
            case Result.Graded _, Result.Attended _ -> Optional.empty();
        };
    }

    private static Optional<String> outcome(Result result) {
        return switch (result) {
            case Result.Scored scored -> scored.outcome();
            case Result.Placed placed -> placed.outcome();
            case Result.Graded graded -> Optional.of(graded.outcome());
            case Result.Attended _ -> Optional.empty();
        };
    }

    private int code(Domain domain, String name) {
        return names.code(domain, name).orElse(-1);
    }
}
