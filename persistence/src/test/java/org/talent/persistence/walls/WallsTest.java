package org.talent.persistence.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.ManagedType;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.hibernate.annotations.TenantId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.talent.persistence.Actors;
import org.talent.persistence.PersistenceTest;
import org.talent.tenants.contest.Contests;
import org.talent.tenants.contest.IdentityPolicy;
import org.talent.tenants.contest.Season;
import org.talent.tenants.contest.SeasonId;
import org.talent.tenants.support.UnitOfWork;
import org.talent.tenants.tenancy.Actor;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.Tenants;

@PersistenceTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class WallsTest {

    /** The registry is read before anyone is known; its rows are not a tenant's. Flyway keeps its own. */
    private static final List<String> NO_TENANT = List.of("flyway_schema_history", "tenant");

    /** What decision 0021 names: an entrant is a person or a team, and what a run writes in bulk is checked by its hash. */
    private static final List<String> WITHOUT_FOREIGN_KEY = List.of(
            "cohort",
            "cut_off",
            "doubtful_match",
            "external_id",
            "impact_row",
            "import_entrant",
            "import_mapping",
            "mark_history",
            "merge_record",
            "scoring_name",
            "standing",
            "withdrawn_result");

    @Autowired
    EntityManagerFactory entities;

    @Autowired
    DataSource dataSource;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Tenants tenants;

    @Autowired
    Contests contests;

    @Autowired
    UnitOfWork unitOfWork;

    Actor north;
    Actor south;

    @BeforeEach
    void two_tenants() {
        north = Actors.association(tenants, "north-" + System.nanoTime());
        south = Actors.association(tenants, "south-" + System.nanoTime());
    }

    @Test
    void every_entity_carries_its_tenant() {
        assertThat(entities.getMetamodel().getEntities())
                .hasSizeGreaterThan(15)
                .extracting(ManagedType::getJavaType)
                .allSatisfy(type -> assertThat(Arrays.stream(type.getDeclaredFields())
                                .filter(field -> field.isAnnotationPresent(TenantId.class)))
                        .as(type.getSimpleName())
                        .hasSize(1));
    }

    @Test
    void every_table_but_the_registry_has_a_tenant_that_cannot_be_empty() {
        assertThat(names("""
                select t.table_name from information_schema.tables t
                left join information_schema.columns c on c.table_schema = t.table_schema
                     and c.table_name = t.table_name and c.column_name = 'tenant' and c.is_nullable = 'NO'
                where t.table_schema = database() and t.table_type = 'BASE TABLE' and c.column_name is null
                order by 1""")).containsExactlyElementsOf(NO_TENANT);
    }

    @Test
    void every_id_is_unique_within_its_tenant() {
        assertThat(names("""
                select c.table_name from information_schema.columns c
                where c.table_schema = database() and c.column_name = 'id' and c.table_name <> 'tenant'
                  and not exists (
                      select 1 from information_schema.statistics s
                      where s.table_schema = c.table_schema and s.table_name = c.table_name and s.non_unique = 0
                      group by s.index_name
                      having group_concat(s.column_name order by s.seq_in_index) in ('tenant,id', 'tenant,id,from_mark'))
                order by 1""")).isEmpty();
    }

    @Test
    void every_index_starts_with_the_tenant() {
        // an account is found by its login before its tenant is known
        assertThat(names("""
                select concat(s.table_name, '.', s.index_name) from information_schema.statistics s
                where s.table_schema = database() and s.seq_in_index = 1 and s.column_name <> 'tenant'
                  and s.table_name not in ('tenant', 'flyway_schema_history')
                order by 1""")).containsExactly("account.account_by_login", "account.PRIMARY");
    }

    @Test
    void every_foreign_key_carries_the_tenant_along() {
        assertThat(names("""
                select concat(k.table_name, '.', k.constraint_name) from information_schema.key_column_usage k
                where k.table_schema = database() and k.referenced_table_name is not null
                  and k.referenced_table_name <> 'tenant'
                group by k.table_name, k.constraint_name
                having sum(k.column_name = 'tenant' and k.referenced_column_name = 'tenant') <> 1
                order by 1""")).isEmpty();
    }

    @Test
    void tables_without_a_foreign_key_are_known_by_name() {
        assertThat(names("""
                select t.table_name from information_schema.tables t
                where t.table_schema = database() and t.table_type = 'BASE TABLE'
                  and t.table_name not in ('tenant', 'flyway_schema_history')
                  and not exists (select 1 from information_schema.key_column_usage k
                                  where k.table_schema = t.table_schema and k.table_name = t.table_name
                                    and k.referenced_table_name is not null)
                order by 1""")).containsExactlyElementsOf(WITHOUT_FOREIGN_KEY);
    }

    @Test
    void no_session_opens_without_a_tenant() {
        assertThatThrownBy(() -> unitOfWork.inOne(() -> contests.seasons()))
                .rootCause()
                .hasMessageStartingWith("No tenant is in scope.");
        assertThatThrownBy(() -> entities.createEntityManager())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("No tenant is in scope.");
    }

    @Test
    void another_tenant_is_not_bound_while_a_transaction_runs() {
        as(north, () -> {
            assertThatThrownBy(() -> CurrentTenant.call(south, contests::seasons))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("while a transaction");
            assertThatCode(() -> CurrentTenant.call(north, contests::seasons)).doesNotThrowAnyException();
        });
    }

    @Test
    void the_id_of_another_tenant_finds_and_changes_nothing() {
        var season = CurrentTenant.call(north, () -> unitOfWork.inOne(() -> contests.save(season("Север"))));

        as(south, () -> {
            assertThat(contests.season(season.id())).isEmpty();
            assertThat(contests.seasons()).isEmpty();
        });
        assertThatThrownBy(() -> as(
                        south,
                        () -> contests.save(new Season(
                                season.id(),
                                season.revision(),
                                season.code(),
                                "Юг",
                                season.starts(),
                                season.ends(),
                                season.identityPolicy(),
                                season.names()))))
                .isInstanceOf(RuntimeException.class);
        as(
                north,
                () -> assertThat(contests.season(season.id()))
                        .get()
                        .extracting(Season::title)
                        .isEqualTo("Север"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select id from season",
                "select count(*) from season s join contest c on c.season = s.id where s.tenant = 1",
                "select c.id from season s join contest c on c.tenant = s.tenant and c.season = s.id",
                "update event set title = 'x' where id = 1",
                "delete from participation where id = 1",
                "insert into season (id, code) values (1, 'x')"
            })
    void a_statement_that_forgets_the_tenant_is_refused(String sql) {
        assertThatThrownBy(() -> jdbc.execute(sql))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("The statement must name the tenant");
        assertThatThrownBy(() -> jdbc.update(sql + " -- ?", 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("The statement must name the tenant");
    }

    @Test
    void a_load_that_forgets_the_tenant_is_refused() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement
                    .unwrap(com.mysql.cj.jdbc.JdbcStatement.class)
                    .setLocalInfileInputStream(new ByteArrayInputStream("1".getBytes(StandardCharsets.UTF_8)));
            assertThatThrownBy(() -> statement.execute("load data local infile 'x' into table standing (run)"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("The statement must name the tenant");
        }
    }

    @Test
    void statements_that_name_the_tenant_pass() {
        assertThat(jdbc.queryForObject("select count(*) from season where tenant = ?", Integer.class, 1))
                .isZero();
        assertThat(jdbc.queryForList(
                        "select c.id from season s join contest c on c.tenant = s.tenant and c.season = s.id where s.tenant = ?",
                        Long.class,
                        1))
                .isEmpty();
    }

    private List<String> names(String sql) {
        return jdbc.queryForList(sql, String.class);
    }

    private static Season season(String title) {
        return new Season(
                new SeasonId(0),
                0,
                "s",
                title,
                LocalDate.of(2025, 9, 1),
                LocalDate.of(2026, 8, 31),
                IdentityPolicy.NAME_AND_FACTS,
                Map.of());
    }

    private void as(Actor actor, Runnable work) {
        CurrentTenant.run(actor, () -> unitOfWork.inOne(work));
    }
}
