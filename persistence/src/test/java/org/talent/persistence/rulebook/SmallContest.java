package org.talent.persistence.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.talent.rules.Domain;
import org.talent.tenants.contest.Contest;
import org.talent.tenants.contest.ContestId;
import org.talent.tenants.contest.Contests;
import org.talent.tenants.contest.EntrantKind;
import org.talent.tenants.contest.IdentityPolicy;
import org.talent.tenants.contest.Season;
import org.talent.tenants.contest.SeasonId;
import org.talent.tenants.contest.Track;
import org.talent.tenants.contest.TrackId;

/** A contest that rule sets can belong to. */
final class SmallContest {

    private SmallContest() {}

    /** With one track and hardly a name. */
    static ContestId in(Contests contests) {
        var season = contests.save(new Season(
                new SeasonId(0),
                0,
                "s",
                "Сезон",
                LocalDate.of(2025, 9, 1),
                LocalDate.of(2026, 8, 31),
                IdentityPolicy.EXTERNAL_ID,
                Map.of(
                        Domain.EVENT_KIND, List.of("олимпиада"),
                        Domain.LEVEL, List.of("школьный"),
                        Domain.ROLE, List.of("участник"))));
        return contests.save(new Contest(
                        new ContestId(0),
                        0,
                        season.id(),
                        "c",
                        "Конкурс",
                        EntrantKind.PARTICIPANT,
                        List.of(new Track(new TrackId(0), "python", "Python")),
                        List.of("победитель")))
                .id();
    }
}
