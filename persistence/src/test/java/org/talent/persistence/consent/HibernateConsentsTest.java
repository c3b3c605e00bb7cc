package org.talent.persistence.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.talent.tenants.consent.ConsentSamples.aDisclosure;
import static org.talent.tenants.consent.ConsentSamples.forTheContest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.talent.persistence.Actors;
import org.talent.persistence.PersistenceTest;
import org.talent.tenants.consent.Consent;
import org.talent.tenants.consent.Consents;
import org.talent.tenants.consent.ConsentsContract;
import org.talent.tenants.consent.DisclosedField;
import org.talent.tenants.participant.Participants;
import org.talent.tenants.participation.Marks;
import org.talent.tenants.support.UnitOfWork;
import org.talent.tenants.tenancy.Actor;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.TenantId;
import org.talent.tenants.tenancy.Tenants;

@PersistenceTest
class HibernateConsentsTest extends ConsentsContract {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);
    private static final LocalDate END = LocalDate.of(2026, 12, 31);

    @Autowired
    Tenants tenants;

    @Autowired
    Consents consents;

    @Autowired
    Participants participants;

    @Autowired
    Marks marks;

    @Autowired
    UnitOfWork unitOfWork;

    @Autowired
    JdbcClient jdbc;

    Actor north;
    Actor south;

    @BeforeEach
    void two_spaces() {
        north = Actors.association(tenants, "north-" + System.nanoTime());
        south = Actors.association(tenants, "south-" + System.nanoTime());
    }

    @Override
    protected Consents consents() {
        return consents;
    }

    @Override
    protected Participants participants() {
        return participants;
    }

    @Override
    protected <T> T inNorth(Supplier<T> step) {
        return CurrentTenant.call(north, () -> unitOfWork.inOne(step));
    }

    @Override
    protected <T> T inSouth(Supplier<T> step) {
        return CurrentTenant.call(south, () -> unitOfWork.inOne(step));
    }

    @Test
    void a_consent_for_the_contest_is_given_and_withdrawn_under_marks_of_its_own() {
        var consent = save(forTheContest(person(), DAY, END));
        long given = newestMark();
        var withdrawn = new Consent(
                consent.id(),
                consent.participant(),
                consent.purpose(),
                consent.recipient(),
                consent.fields(),
                consent.givenOn(),
                consent.until(),
                Optional.of(DAY),
                consent.evidence());
        save(withdrawn);

        assertThat(newestMark()).isEqualTo(given + 1);
        assertThat(marksOf(consent)).containsExactly(given, given + 1);
    }

    @Test
    void many_consents_stand_under_one_mark() {
        var ada = forTheContest(person(), DAY, END);
        var ben = forTheContest(person(), DAY, END);
        long before = newestMark();

        inNorth(() -> {
            consents.saveAll(List.of(ada, ben));
            return true;
        });

        assertThat(newestMark()).isEqualTo(before + 1);
    }

    @Test
    void a_disclosure_is_no_fact_that_rules_read_and_takes_no_mark() {
        var person = person();
        long before = newestMark();

        var consent = save(aDisclosure(person, new TenantId(3), DisclosedField.offered(), DAY, END));

        assertThat(newestMark()).isEqualTo(before);
        assertThat(marksOf(consent)).containsExactly(0L, Long.MAX_VALUE);
    }

    @Test
    void refuses_to_work_without_a_tenant_and_without_a_use_case() {
        assertThatThrownBy(() -> unitOfWork.inOne(() -> consents.countRequests()))
                .rootCause()
                .hasMessageStartingWith("No tenant is in scope.");
        assertThatThrownBy(() -> CurrentTenant.call(north, consents::countRequests))
                .isInstanceOf(org.springframework.transaction.IllegalTransactionStateException.class);
    }

    private long newestMark() {
        return inNorth(marks::newest);
    }

    private List<Long> marksOf(Consent consent) {
        return jdbc.sql("select given_mark, withdrawn_mark from consent where tenant = ? and id = ?")
                .params(north.tenant().value(), consent.id().value())
                .query((row, _) -> List.of(row.getLong(1), row.getLong(2)))
                .single();
    }
}
