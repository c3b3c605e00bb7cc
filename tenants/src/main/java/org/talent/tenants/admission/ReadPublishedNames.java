package org.talent.tenants.admission;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.talent.rules.Domain;
import org.talent.rules.Vocabulary;
import org.talent.tenants.contest.Contest;
import org.talent.tenants.contest.Contests;
import org.talent.tenants.contest.Event;
import org.talent.tenants.contest.Season;
import org.talent.tenants.contest.Track;
import org.talent.tenants.rulebook.AdmissionNames;
import org.talent.tenants.scoring.ScoringRuns;
import org.talent.tenants.support.CrossesTenants;
import org.talent.tenants.support.LongUseCase;
import org.talent.tenants.support.NotFound;
import org.talent.tenants.support.Refused;
import org.talent.tenants.support.UnitOfWork;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.Role;
import org.talent.tenants.tenancy.TenantKind;
import org.talent.tenants.tenancy.Tenants;

/** UC-308: a university learns the names its rules may use: those of seasons with a published ranking, oldest first. */
@LongUseCase
@CrossesTenants(
        "A university's rules speak of the association's published seasons: names of events, kinds and tracks, never"
                + " of people.")
public class ReadPublishedNames implements AdmissionNames {

    private final Tenants tenants;
    private final Contests contests;
    private final ScoringRuns runs;
    private final UnitOfWork unitOfWork;

    public ReadPublishedNames(Tenants tenants, Contests contests, ScoringRuns runs, UnitOfWork unitOfWork) {
        this.tenants = tenants;
        this.contests = contests;
        this.runs = runs;
        this.unitOfWork = unitOfWork;
    }

    /** @throws Refused outside the space of a university */
    @Override
    public Vocabulary names() {
        CurrentTenant.actor().require(Role.ADMISSIONS, Role.RULE_EDITOR, Role.RULE_APPROVER);
        var own = tenants.find(CurrentTenant.id()).orElseThrow(() -> new NotFound("university", CurrentTenant.id()));
        if (own.kind() != TenantKind.UNIVERSITY) {
            throw Refused.because("notUniversity");
        }
        return CurrentTenant.across(tenants.association().id(), () -> unitOfWork.inOne(this::published));
    }

    private Vocabulary published() {
        var names = new EnumMap<Domain, Set<String>>(Domain.class);
        for (var season : contests.seasons().stream()
                .sorted(Comparator.comparing(Season::starts)
                        .thenComparing(one -> one.id().value()))
                .toList()) {
            var published = contests.contests(season.id()).stream()
                    .filter(contest -> runs.published(contest.id()).isPresent())
                    .toList();
            if (!published.isEmpty()) {
                gather(names, season, published);
            }
        }
        var lists = new EnumMap<Domain, List<String>>(Domain.class);
        names.forEach((domain, some) -> lists.put(domain, new ArrayList<>(some)));
        return new Vocabulary(lists);
    }

    private void gather(Map<Domain, Set<String>> names, Season season, List<Contest> published) {
        season.names().forEach((domain, some) -> add(names, domain, some));
        add(
                names,
                Domain.EVENT,
                contests.events(season.id()).stream().map(Event::code).toList());
        for (var contest : published) {
            add(names, Domain.TRACK, contest.tracks().stream().map(Track::title).toList());
        }
    }

    private static void add(Map<Domain, Set<String>> names, Domain domain, List<String> some) {
        names.computeIfAbsent(domain, _ -> new LinkedHashSet<>()).addAll(some);
    }
}
