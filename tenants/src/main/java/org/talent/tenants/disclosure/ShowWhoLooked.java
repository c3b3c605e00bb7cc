package org.talent.tenants.disclosure;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.talent.tenants.consent.DisclosedField;
import org.talent.tenants.disclosure.Access.Act;
import org.talent.tenants.participant.OwnFacts;
import org.talent.tenants.participant.Participants;
import org.talent.tenants.support.CrossesTenants;
import org.talent.tenants.support.LongUseCase;
import org.talent.tenants.support.UnitOfWork;
import org.talent.tenants.tenancy.Tenant;
import org.talent.tenants.tenancy.TenantId;
import org.talent.tenants.tenancy.Tenants;

/** UC-110: a student sees which university looked, when, how and at what. */
@LongUseCase
@CrossesTenants("The data subject reads who looked at them; the log stands beside the association's facts.")
public class ShowWhoLooked {

    private static final int MOST = 2_000;

    private final Tenants tenants;
    private final AccessLog accessLog;
    private final OwnFacts ownFacts;

    public ShowWhoLooked(Tenants tenants, Participants participants, AccessLog accessLog, UnitOfWork unitOfWork) {
        this.tenants = tenants;
        this.accessLog = accessLog;
        this.ownFacts = new OwnFacts(tenants, participants, unitOfWork);
    }

    /** One look a university, day and way of looking, newest first; days as the zone counts them. */
    public List<Look> show(ZoneId zone) {
        var accesses = ownFacts.with(person -> accessLog.of(person.id(), MOST));
        record Kind(TenantId viewer, LocalDate day, Act act) {}
        var times = new LinkedHashMap<Kind, Integer>();
        var fields = new LinkedHashMap<Kind, Set<DisclosedField>>();
        for (var access : accesses) {
            var kind = new Kind(access.viewer(), LocalDate.ofInstant(access.at(), zone), access.act());
            times.merge(kind, 1, Integer::sum);
            fields.computeIfAbsent(kind, _ -> EnumSet.noneOf(DisclosedField.class))
                    .addAll(access.fields());
        }
        Map<TenantId, String> titles = tenants.all().stream().collect(Collectors.toMap(Tenant::id, Tenant::title));
        var looks = new ArrayList<Look>();
        times.forEach((kind, count) -> looks.add(new Look(
                titles.getOrDefault(kind.viewer(), ""),
                kind.day(),
                kind.act(),
                fields.getOrDefault(kind, Set.of()),
                count)));
        return looks;
    }

    /** Looks of one university on one day. */
    public record Look(String viewer, LocalDate day, Act act, Set<DisclosedField> fields, int times) {

        public Look {
            fields = Set.copyOf(fields);
        }
    }
}
