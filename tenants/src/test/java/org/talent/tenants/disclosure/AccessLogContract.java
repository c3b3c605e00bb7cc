package org.talent.tenants.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.talent.tenants.consent.DisclosedField;
import org.talent.tenants.participant.EntrantId;
import org.talent.tenants.participant.ParticipantSamples;
import org.talent.tenants.participant.Participants;
import org.talent.tenants.tenancy.AccountId;
import org.talent.tenants.tenancy.TenantId;

/** What every adapter of {@link AccessLog} keeps. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class AccessLogContract {

    protected abstract AccessLog accessLog();

    protected abstract Participants participants();

    /** One transaction in a space of its own. */
    protected abstract <T> T inNorth(Supplier<T> step);

    /** One transaction in another space. */
    protected abstract <T> T inSouth(Supplier<T> step);

    @Test
    void returns_looks_as_they_were_written_newest_first() {
        var person = person();
        var first = access(person, Access.Act.LIST, 1);
        var second = access(person, Access.Act.CARD, 2);
        add(first, access(person(), Access.Act.CARD, 1));
        add(second);

        assertThat(inNorth(() -> accessLog().of(person, 10))).containsExactly(second, first);
        assertThat(inNorth(() -> accessLog().of(person, 1))).containsExactly(second);
    }

    @Test
    void writes_nothing_for_nobody() {
        var person = person();

        add();

        assertThat(inNorth(() -> accessLog().of(person, 10))).isEmpty();
    }

    @Test
    void gathers_the_looks_at_records_merged_into_a_person() {
        var person = person();
        var duplicate = person();
        var look = access(duplicate, Access.Act.CARD, 1);
        add(look);
        inNorth(() -> {
            participants().merge(duplicate, person, "the same");
            return true;
        });

        assertThat(inNorth(() -> accessLog().of(person, 10))).containsExactly(look);
    }

    @Test
    void hides_everything_from_another_space() {
        var person = person();
        add(access(person, Access.Act.CARD, 1));

        assertThat(inSouth(() -> accessLog().of(person, 10))).isEmpty();
    }

    private void add(Access... accesses) {
        inNorth(() -> {
            accessLog().add(List.of(accesses));
            return true;
        });
    }

    private EntrantId person() {
        return inNorth(() -> participants().save(ParticipantSamples.born(null)).id());
    }

    private static Access access(EntrantId person, Access.Act act, int hour) {
        return new Access(
                person,
                new TenantId(3),
                new AccountId(5),
                act,
                EnumSet.of(DisclosedField.NAME, DisclosedField.REGION),
                Instant.parse("2026-05-20T0" + hour + ":00:00Z"));
    }
}
