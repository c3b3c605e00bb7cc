package org.talent.persistence.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.talent.persistence.Actors;
import org.talent.persistence.PersistenceTest;
import org.talent.rules.Domain;
import org.talent.rules.RuleSetKind;
import org.talent.tenants.contest.Contest;
import org.talent.tenants.contest.ContestId;
import org.talent.tenants.contest.Contests;
import org.talent.tenants.contest.EntrantKind;
import org.talent.tenants.contest.IdentityPolicy;
import org.talent.tenants.contest.Season;
import org.talent.tenants.contest.SeasonId;
import org.talent.tenants.contest.Track;
import org.talent.tenants.contest.TrackId;
import org.talent.tenants.participant.EntrantId;
import org.talent.tenants.participant.Participants;
import org.talent.tenants.scoring.Impacts;
import org.talent.tenants.scoring.ImpactsContract;
import org.talent.tenants.support.UnitOfWork;
import org.talent.tenants.tenancy.Actor;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.Tenants;

@PersistenceTest
class JdbcImpactsTest extends ImpactsContract {

    @Autowired
    Tenants tenants;

    @Autowired
    Contests contests;

    @Autowired
    Participants participants;

    @Autowired
    Impacts impacts;

    @Autowired
    UnitOfWork unitOfWork;

    @Autowired
    JdbcClient jdbc;

    Actor north;
    Actor south;
    Contest contest;

    @BeforeEach
    void two_associations() {
        north = Actors.association(tenants, "north-" + System.nanoTime());
        south = Actors.association(tenants, "south-" + System.nanoTime());
        contest = inOne(() -> {
            var season = contests.save(new Season(
                    new SeasonId(0),
                    0,
                    "s",
                    "Сезон",
                    LocalDate.of(2025, 9, 1),
                    LocalDate.of(2026, 8, 31),
                    IdentityPolicy.EXTERNAL_ID,
                    Map.of(Domain.REGION, List.of("Москва"), Domain.GROUP, List.of("все"))));
            return contests.save(new Contest(
                    new ContestId(0),
                    0,
                    season.id(),
                    "c",
                    "Конкурс",
                    EntrantKind.PARTICIPANT,
                    List.of(new Track(new TrackId(0), "python", "Python")),
                    List.of("победитель", "призёр")));
        });
    }

    @Test
    void one_that_was_kept_before_movers_were_listed_is_still_read() {
        var kept = keep(impact(open(), Map.of(RuleSetKind.WEIGHT, HASH)));
        inOne(() -> jdbc.sql("update impact set summary = json_remove(summary, '$.movers') where tenant = ? and id = ?")
                .params(north.tenant().value(), kept.id().value())
                .update());

        assertThat(ofText(RuleSetKind.WEIGHT, HASH)).hasValueSatisfying(read -> {
            assertThat(read.movers()).isEmpty();
            assertThat(read.largest()).isEqualTo(kept.largest());
        });
    }

    @Test
    void one_whose_reasons_were_counted_over_a_sample_is_still_read() {
        var kept = keep(impact(open(), Map.of(RuleSetKind.WEIGHT, HASH)));
        inOne(() ->
                jdbc.sql("""
                        update impact set summary = json_set(summary, '$.reasons.changed', 12439, '$.reasons.looked', 2000)
                        where tenant = ? and id = ?""").params(north.tenant().value(), kept.id().value()).update());

        assertThat(ofText(RuleSetKind.WEIGHT, HASH)).hasValueSatisfying(read -> {
            assertThat(read.reasons().exact()).isFalse();
            assertThat(read.reasons().looked()).isEqualTo(2_000);
            assertThat(read.reasons().counts()).isEqualTo(kept.reasons().counts());
        });
    }

    @Override
    protected Impacts impacts() {
        return impacts;
    }

    @Override
    protected Contest contest() {
        return contest;
    }

    @Override
    protected EntrantId person(String lastName) {
        return inOne(
                () -> participants.save(named(new EntrantId(0), 0, lastName)).id());
    }

    @Override
    protected void rename(EntrantId person, String lastName) {
        inOne(() -> participants.save(
                named(person, participants.participant(person).orElseThrow().revision(), lastName)));
    }

    private <T> T inOne(Supplier<T> work) {
        return CurrentTenant.call(north, () -> unitOfWork.inOne(work));
    }

    /** Rows are written outside a transaction, as a preview does. */
    @Override
    protected <T> T asNorth(Supplier<T> work) {
        return CurrentTenant.call(north, work);
    }

    @Override
    protected <T> T asSouth(Supplier<T> work) {
        return CurrentTenant.call(south, work);
    }
}
