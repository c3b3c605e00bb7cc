package org.talent.persistence.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.talent.persistence.Actors;
import org.talent.persistence.PersistenceTest;
import org.talent.rules.Domain;
import org.talent.rules.IdentityLevel;
import org.talent.tenants.contest.Contests;
import org.talent.tenants.contest.Event;
import org.talent.tenants.contest.EventId;
import org.talent.tenants.contest.IdentityPolicy;
import org.talent.tenants.contest.Season;
import org.talent.tenants.contest.SeasonId;
import org.talent.tenants.imports.EntrantFacts.PersonFacts;
import org.talent.tenants.imports.ImportBatch;
import org.talent.tenants.imports.ImportResults;
import org.talent.tenants.imports.ImportResults.NewNames;
import org.talent.tenants.imports.ImportStore.Opening;
import org.talent.tenants.imports.RowPlace;
import org.talent.tenants.imports.StagedRow;
import org.talent.tenants.participant.PersonName;
import org.talent.tenants.participation.Participations;
import org.talent.tenants.participation.Result;
import org.talent.tenants.support.Progress;
import org.talent.tenants.support.UnitOfWork;
import org.talent.tenants.tenancy.Actor;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.Tenants;

/** The next user of a connection may belong to another tenant: it finds nothing there, however the work before ended. */
@PersistenceTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class TemporaryTablesTest {

    private static final int POOL = 8;
    private static final List<String> TABLES = List.of(
            "batch_name_event",
            "batch_name_role",
            "batch_entrant",
            "batch_result",
            "batch_touched",
            "batch_told",
            "batch_undo");

    @Autowired
    Tenants tenants;

    @Autowired
    Contests contests;

    @Autowired
    ImportResults importResults;

    @Autowired
    Participations participations;

    @Autowired
    UnitOfWork unitOfWork;

    @Autowired
    DataSource dataSource;

    @Autowired
    JdbcTemplate jdbc;

    Actor north;
    SeasonId season;
    EventId event;

    @BeforeEach
    void a_season_with_an_event() {
        north = Actors.association(tenants, "north-" + System.nanoTime());
        CurrentTenant.run(
                north,
                () -> unitOfWork.inOne(() -> {
                    season = contests.save(new Season(
                                    new SeasonId(0),
                                    0,
                                    "s",
                                    "Сезон",
                                    LocalDate.of(2025, 9, 1),
                                    LocalDate.of(2026, 8, 31),
                                    IdentityPolicy.NAME_AND_FACTS,
                                    Map.of(
                                            Domain.EVENT_KIND, List.of("олимпиада"),
                                            Domain.LEVEL, List.of("региональный"),
                                            Domain.ROLE, List.of("участник"))))
                            .id();
                    event = contests.save(new Event(
                                    new EventId(0),
                                    0,
                                    season,
                                    "event",
                                    "Событие",
                                    "олимпиада",
                                    "региональный",
                                    LocalDate.of(2026, 3, 1),
                                    LocalDate.of(2026, 3, 2),
                                    new BigDecimal(100),
                                    null,
                                    Map.of()))
                            .id();
                }));
    }

    @Test
    void nothing_is_left_after_imports_and_an_undo() throws SQLException {
        bring("a", 10);
        var second = bring("b", 20);
        CurrentTenant.call(north, () -> importResults.undo(second.id()));

        assertNothingIsLeft();
    }

    @Test
    void nothing_is_left_after_an_import_that_broke_and_nothing_of_it_is_seen() throws SQLException {
        bring("a", 10);
        int tenant = north.tenant().value();
        // the next ids are taken already: writing the results breaks when people were written and results are under way
        long next = jdbc.queryForObject(
                "select next from id_block where tenant = ? and name = 'participation'", Long.class, tenant);
        for (int ahead = 0; ahead < 4; ahead++) {
            jdbc.update(
                    "insert into participation (tenant, season, entrant, id, from_mark, event, role, official, verified, held_on)"
                            + " values (?, ?, 404, ?, 2, ?, 0, true, true, '2026-03-02')",
                    tenant,
                    season.value(),
                    next + ahead,
                    event.value());
        }

        assertThatThrownBy(() -> bring("b", 20)).isInstanceOf(RuntimeException.class);

        assertNothingIsLeft();
        assertThat(jdbc.queryForObject("select count(*) from participant where tenant = ?", Integer.class, tenant))
                .isEqualTo(1);
        CurrentTenant.run(
                north,
                () -> unitOfWork.inOne(
                        () -> assertThat(participations.highWaterMark()).isEqualTo(1)));
        jdbc.update("delete from participation where tenant = ? and entrant = 404", tenant);
        assertThat(bring("b", 20).counts().newResults()).isEqualTo(1);
    }

    /** Holds every connection of the pool at once and asks each. */
    private void assertNothingIsLeft() throws SQLException {
        var connections = new ArrayList<Connection>();
        try {
            for (int connection = 0; connection < POOL; connection++) {
                connections.add(dataSource.getConnection());
            }
            for (var connection : connections) {
                for (var table : TABLES) {
                    assertThatThrownBy(() -> {
                                try (var statement = connection.createStatement()) {
                                    statement.execute("select 1 from " + table);
                                }
                            })
                            .isInstanceOf(SQLException.class)
                            .hasMessageContaining("doesn't exist");
                }
                try (var statement = connection.createStatement();
                        var checks = statement.executeQuery("select @@foreign_key_checks")) {
                    checks.next();
                    assertThat(checks.getInt(1)).isEqualTo(1);
                }
            }
        } finally {
            for (var connection : connections) {
                connection.close();
            }
        }
    }

    private ImportBatch bring(String id, int score) {
        var row = new StagedRow.Readable(
                new RowPlace("file.csv", 1, "raw"),
                new PersonFacts(
                        id,
                        new PersonName("Иванов" + id, "", ""),
                        null,
                        2010,
                        0,
                        9,
                        "Школа",
                        "",
                        "",
                        IdentityLevel.SELF_DECLARED),
                "event",
                "участник",
                new Result.Scored(new BigDecimal(score), List.of(), Optional.empty(), Optional.empty()),
                true,
                true,
                Optional.empty(),
                1,
                null,
                Optional.empty());
        return CurrentTenant.call(
                north,
                () -> importResults.bring(
                        new Opening(
                                season,
                                IdentityPolicy.NAME_AND_FACTS,
                                "source",
                                "",
                                0,
                                "file.csv",
                                "0".repeat(64),
                                false),
                        List.<StagedRow>of(row).iterator(),
                        NewNames.REFUSE,
                        Progress.SILENT));
    }
}
