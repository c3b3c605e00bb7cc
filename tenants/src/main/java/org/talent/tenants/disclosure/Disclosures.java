package org.talent.tenants.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.talent.tenants.participant.EntrantId;
import org.talent.tenants.support.Port;
import org.talent.tenants.tenancy.TenantId;

/** The reading door: reaches the association's facts for another tenant, through a consent, in a transaction of its own. */
@Port
public interface Disclosures {

    /** People whose consent in force on {@code day} names the university; by best published place. */
    List<DisclosedParticipant> find(TenantId university, Criteria criteria, LocalDate day, int offset, int limit);

    int count(TenantId university, Criteria criteria, LocalDate day);

    Optional<DisclosedParticipant> find(TenantId university, EntrantId participant, LocalDate day);

    void log(Access access);

    /** Who looked at a participant, newest first. */
    List<Access> accesses(EntrantId participant);

    /** Search by what was granted; null means any. A criterion on a field that was not granted does not match. */
    record Criteria(
            @Nullable String track,
            @Nullable String region,
            @Nullable Integer grade,
            @Nullable String name) {}

    /** One look at a person. {@code what} says which fields, in words of {@link org.talent.tenants.consent.DisclosedField}. */
    record Access(EntrantId participant, TenantId university, String account, String act, String what, Instant at) {}
}
