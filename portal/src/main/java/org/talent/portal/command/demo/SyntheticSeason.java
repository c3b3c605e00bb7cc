package org.talent.portal.command.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.talent.portal.command.DemoSeason;
import org.talent.portal.command.DemoSettings;
import org.talent.rules.DefaultRuleSets;
import org.talent.rules.RuleSetKind;
import org.talent.rules.RuleSetText;
import org.talent.tenants.contest.BrowseContests;
import org.talent.tenants.contest.EntrantKind;
import org.talent.tenants.contest.SeasonId;
import org.talent.tenants.contest.SeasonSetUp;
import org.talent.tenants.contest.SetUpSeason;
import org.talent.tenants.participant.EntrantId;
import org.talent.tenants.participant.Participants;
import org.talent.tenants.rulebook.RuleBook;
import org.talent.tenants.support.Progress;
import org.talent.tenants.support.Reason;
import org.talent.tenants.support.UnitOfWork;
import org.talent.tenants.tenancy.CurrentTenant;

/**
 * Loads the demo season step by step. Each step looks first whether it was done, so that a loading that was cut short goes
 * on where it stopped.
 */
@Component
final class SyntheticSeason implements DemoSeason {

    private final DemoTenants tenants;
    private final BringResults bringResults;
    private final ScoreSeason scoreSeason;
    private final GatherConsents gatherConsents;
    private final LookAtApplicants lookAtApplicants;
    private final SetUpSeason setUpSeason;
    private final BrowseContests browseContests;
    private final Participants participants;
    private final UnitOfWork unitOfWork;
    private final DemoSettings settings;
    private final Clock clock;

    SyntheticSeason(
            DemoTenants tenants,
            BringResults bringResults,
            ScoreSeason scoreSeason,
            GatherConsents gatherConsents,
            LookAtApplicants lookAtApplicants,
            SetUpSeason setUpSeason,
            BrowseContests browseContests,
            Participants participants,
            UnitOfWork unitOfWork,
            DemoSettings settings,
            Clock clock) {
        this.tenants = tenants;
        this.bringResults = bringResults;
        this.scoreSeason = scoreSeason;
        this.gatherConsents = gatherConsents;
        this.lookAtApplicants = lookAtApplicants;
        this.setUpSeason = setUpSeason;
        this.browseContests = browseContests;
        this.participants = participants;
        this.unitOfWork = unitOfWork;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public boolean isUnfinished() {
        return tenants.isBegun() && !tenants.isFinished();
    }

    @Override
    public void load(Progress progress) {
        var today = LocalDate.now(clock);
        progress.at("spaces", 0, -1);
        tenants.register(today);
        var files = DemoFiles.of(DemoFiles.SEED, settings.people(), year(today));
        var season = as(DemoTenants.ORGANISER, () -> setUp(files.season()));
        var contest = season.contest();
        progress.at("rules", 0, -1);
        act(DemoTenants.APPROVER, () -> scoreSeason.publishDefaults(contest));
        act(DemoTenants.ORGANISER, () -> {
            bringResults.saveMappings(files.mappings());
            bringResults.sweep(season.season());
        });
        bring(season.season(), files.deliveries(), progress);
        act(DemoTenants.ORGANISER, () -> bringResults.undo(season.season(), DemoFiles.MISTAKE));
        progress.at("consents", 0, -1);
        var ids = as(DemoTenants.ORGANISER, this::ids);
        act(DemoTenants.MODERATOR, () -> gatherConsents.gather(files, ids, today));
        progress.at("scoring", 0, -1);
        act(DemoTenants.ORGANISER, () -> scoreSeason.official(contest, 1));
        progress.at("corrections", 0, -1);
        bring(season.season(), files.corrections(), Progress.SILENT);
        scoreSeason.change(
                RuleBook.of(contest),
                2,
                new RuleSetText(RuleSetKind.AWARD, Resources.text("rules/award.drl")),
                Resources.text("rules/cases.txt"),
                new Reason("Решение рабочей группы: награждать и тех, кто пришёл в середине сезона"),
                tenants.actor(DemoTenants.EDITOR),
                tenants.actor(DemoTenants.APPROVER));
        act(DemoTenants.ORGANISER, () -> scoreSeason.official(contest, 2));
        act(
                DemoTenants.EDITOR,
                () -> scoreSeason.trial(contest, Map.of(RuleSetKind.QUOTA, Resources.text("rules/quota.drl"))));
        scoreSeason.change(
                new RuleBook.OfAdmission(),
                1,
                DefaultRuleSets.admission(DefaultRuleSets.TALENT),
                DefaultRuleSets.cases(DefaultRuleSets.TALENT, RuleSetKind.ADMISSION),
                new Reason("Баллы за индивидуальные достижения: решение приёмной комиссии"),
                tenants.actor(DemoTenants.UNIVERSITY_EDITOR),
                tenants.actor(DemoTenants.UNIVERSITY_APPROVER));
        progress.at("looks", 0, -1);
        var student = files.people().get(Cast.STUDENT - 1);
        tenants.registerStudent(id(ids, student), shortName(student));
        lookAtApplicants.look(id(ids, student));
        var child = files.people().get(Cast.CHILD - 1);
        tenants.registerChild(id(ids, child), shortName(child));
    }

    private void bring(SeasonId season, List<Delivery> deliveries, Progress progress) {
        int done = 0;
        for (var delivery : deliveries) {
            progress.at("results", done++, deliveries.size());
            act(DemoTenants.ORGANISER, () -> bringResults.bring(season, delivery));
        }
    }

    @Override
    public List<DemoAccount> accounts(Locale locale) {
        return tenants.isFinished() ? tenants.shown(locale) : List.of();
    }

    /** Of the season that a loading began with, however long ago. */
    private SchoolYear year(LocalDate today) {
        return as(DemoTenants.ORGANISER, browseContests::seasons).stream()
                .findFirst()
                .map(season -> new SchoolYear(season.starts().getYear()))
                .orElse(SchoolYear.before(today));
    }

    private SeasonSetUp.SetUp setUp(String text) {
        return switch (setUpSeason.setUp(text)) {
            case SeasonSetUp.SetUp done -> done;
            case SeasonSetUp.Faulty(var faults) -> throw new IllegalStateException("""
                        The demo season must be sound, but: %s.
                        Maybe the language of season files changed.""".formatted(faults));
        };
    }

    private Map<String, EntrantId> ids() {
        return unitOfWork.inOne(() -> participants.externalIds("talent", EntrantKind.PARTICIPANT));
    }

    private static EntrantId id(Map<String, EntrantId> ids, Person person) {
        var id = ids.get(person.id());
        if (id == null) {
            throw new IllegalStateException("""
                    The participant %s must have come in.
                    Maybe the file of the platform lacks it.""".formatted(person.id()));
        }
        return id;
    }

    private static String shortName(Person person) {
        return person.name().first() + " " + person.name().last();
    }

    private <T> T as(String login, Supplier<T> work) {
        return CurrentTenant.call(tenants.actor(login), work);
    }

    private void act(String login, Runnable work) {
        CurrentTenant.run(tenants.actor(login), work);
    }
}
