package org.talent.persistence.contest;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import org.hibernate.annotations.TenantId;
import org.talent.tenants.contest.Contest;
import org.talent.tenants.contest.ContestId;
import org.talent.tenants.contest.EntrantKind;
import org.talent.tenants.contest.SeasonId;
import org.talent.tenants.contest.Track;
import org.talent.tenants.contest.TrackId;

@Entity
@Table(name = "contest")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class ContestEntity {

    @Id
    long id;

    @TenantId
    Integer tenant;

    @Version
    int revision;

    long season;

    String code;

    String title;

    @Enumerated(EnumType.STRING)
    EntrantKind ranks;

    /** One a line. */
    String awardClasses;

    void copyFrom(Contest contest) {
        season = contest.season().value();
        code = contest.code();
        title = contest.title();
        ranks = contest.ranks();
        awardClasses = String.join("\n", contest.awardClasses());
    }

    Contest toDomain(List<TrackEntity> tracks) {
        return new Contest(
                new ContestId(id),
                revision,
                new SeasonId(season),
                code,
                title,
                ranks,
                tracks.stream()
                        .map(track -> new Track(new TrackId(track.id), track.code, track.title))
                        .toList(),
                awardClasses.lines().toList());
    }
}
