package org.talent.portal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.talent.portal.security.SignedIn;
import org.talent.rules.ContestFacts.EdgeType;
import org.talent.rules.Domain;
import org.talent.rules.IdentityLevel;
import org.talent.rules.RuleSetKind;
import org.talent.tenants.contest.Contest;
import org.talent.tenants.contest.ContestId;
import org.talent.tenants.contest.Contests;
import org.talent.tenants.contest.EntrantKind;
import org.talent.tenants.contest.Event;
import org.talent.tenants.contest.EventEdge;
import org.talent.tenants.contest.EventId;
import org.talent.tenants.contest.IdentityPolicy;
import org.talent.tenants.contest.Season;
import org.talent.tenants.contest.SeasonId;
import org.talent.tenants.contest.Track;
import org.talent.tenants.contest.TrackId;
import org.talent.tenants.imports.EntrantFacts.PersonFacts;
import org.talent.tenants.imports.ImportBatchId;
import org.talent.tenants.imports.ImportResults;
import org.talent.tenants.imports.ImportResults.NewNames;
import org.talent.tenants.imports.ImportStore.Opening;
import org.talent.tenants.imports.RowPlace;
import org.talent.tenants.imports.StagedRow;
import org.talent.tenants.participant.EntrantId;
import org.talent.tenants.participant.Participants;
import org.talent.tenants.participant.PersonName;
import org.talent.tenants.participation.Result;
import org.talent.tenants.rulebook.EditRules;
import org.talent.tenants.rulebook.Publication;
import org.talent.tenants.rulebook.PublishRuleSet;
import org.talent.tenants.rulebook.Review;
import org.talent.tenants.rulebook.ReviewRules;
import org.talent.tenants.rulebook.RuleBook;
import org.talent.tenants.scoring.PublishRun;
import org.talent.tenants.scoring.RunScoring;
import org.talent.tenants.scoring.ScoringOutcome;
import org.talent.tenants.scoring.ScoringRun;
import org.talent.tenants.support.Progress;
import org.talent.tenants.support.Reason;
import org.talent.tenants.support.UnitOfWork;
import org.talent.tenants.tenancy.Account;
import org.talent.tenants.tenancy.Actor;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.Role;
import org.talent.tenants.tenancy.Tenant;
import org.talent.tenants.tenancy.TenantKind;
import org.talent.tenants.tenancy.Tenants;

/**
 * A small invented season for tests of screens: 60 people, two tracks, five events with a qualifier edge, homonyms and
 * ties, rules, a published run; and an account for each role.
 */
public class PortalSeason {

    public static final String PASSWORD = "talent-test";
    public static final String ORGANISER = "organiser";
    public static final String MODERATOR = "moderator";
    public static final String EDITOR = "editor";
    public static final String APPROVER = "approver";
    public static final String STUDENT = "student";
    public static final String ADMISSIONS = "admissions";
    public static final String TABLE_EDITOR = "table-editor";
    public static final String TABLE_APPROVER = "table-approver";
    public static final List<String> LOGINS =
            List.of(ORGANISER, MODERATOR, EDITOR, APPROVER, STUDENT, ADMISSIONS, TABLE_EDITOR, TABLE_APPROVER);

    public static final int PEOPLE = 60;
    public static final String ROBOTICS = "Программная робототехника";
    public static final String PYTHON = "Программирование на Python";

    static final Map<RuleSetKind, String> RULES = Map.of(
            RuleSetKind.NORMALISATION, """
            // Числа условные.
            rule "Доля от максимума"
            when $r : ResultClass( scored, maximumKnown )
            then $r.maxRatio(); end

            rule "Место в хакатоне"
            when $r : ResultClass( placed, !scored )
            then $r.placeTable("1: 100, 2: 90, 3: 80, 4..10: 60, 11..60: 30"); end
            """,
            RuleSetKind.WEIGHT, """
            rule "Региональный уровень"
            when $r : ResultClass( level == "региональный" )
            then $r.level(0.6); end
            """,
            RuleSetKind.SELECTION, """
            rule "Лучший этап"
            when $p : Path( track == "Программная робототехника" )
            then $p.bestStage(); end
            """,
            RuleSetKind.AGGREGATION, """
            rule "Пять лучших"
            when $t : Track( track == "Программная робототехника" )
            then $t.bestOf(5); end
            """,
            RuleSetKind.GROUPING, """
            rule "Старшие классы"
            when $p : Entrant( grade >= 9 )
            then $p.group("9–11 класс"); end

            rule "Средние классы"
            when $p : Entrant( grade < 9 )
            then $p.group("7–8 класс"); end
            """,
            RuleSetKind.QUOTA, """
            rule "Победители и призёры"
            when $c : Cohort( positive >= 1 )
            then $c.quota("победитель", 0.08, Of.POSITIVE, Rounding.FLOOR, Ties.EXCLUDE, true); $c.quota("призёр", 0.25, Of.POSITIVE, Rounding.FLOOR, Ties.EXCLUDE, true); end
            """,
            RuleSetKind.AWARD, """
            rule "По границам"
            when $s : Standing( reachedAny )
            then $s.award(); end
            """);

    private static final List<String> LAST = List.of(
            "Лисицын",
            "Мохов",
            "Рябинин",
            "Озеров",
            "Ласточкин",
            "Берестов",
            "Кедров",
            "Полозов",
            "Журавлёв",
            "Снегирёв");
    private static final List<String> FIRST = List.of("Иван", "Мирон", "Егор", "Фёдор", "Лев", "Тихон");

    private final Tenants tenants;
    private final PasswordEncoder encoder;
    private final Contests contests;
    private final Participants participants;
    private final ImportResults importResults;
    private final PublishRuleSet publishRuleSet;
    private final EditRules editRules;
    private final ReviewRules reviewRules;
    private final RunScoring runScoring;
    private final PublishRun publishRun;
    private final UnitOfWork unitOfWork;

    private final Tenant association;
    private Season season;
    private Contest contest;
    private ScoringRun published;
    private ImportBatchId batch;

    PortalSeason(
            Tenants tenants,
            PasswordEncoder encoder,
            Contests contests,
            Participants participants,
            ImportResults importResults,
            PublishRuleSet publishRuleSet,
            EditRules editRules,
            ReviewRules reviewRules,
            RunScoring runScoring,
            PublishRun publishRun,
            UnitOfWork unitOfWork) {
        this.tenants = tenants;
        this.encoder = encoder;
        this.contests = contests;
        this.participants = participants;
        this.importResults = importResults;
        this.publishRuleSet = publishRuleSet;
        this.editRules = editRules;
        this.reviewRules = reviewRules;
        this.runScoring = runScoring;
        this.publishRun = publishRun;
        this.unitOfWork = unitOfWork;
        association = tenants.register(TenantKind.ASSOCIATION, "association", "Ассоциация кружков", null);
        var students = tenants.register(TenantKind.STUDENTS, "students", "Пространство участников", null);
        var university =
                tenants.register(TenantKind.UNIVERSITY, "north", "Северный университет", LocalDate.of(2030, 8, 31));
        account(association, ORGANISER, "Анна Котова", Set.of(Role.ORGANISER), OptionalLong.empty());
        account(association, MODERATOR, "Борис Сомов", Set.of(Role.MODERATOR), OptionalLong.empty());
        account(association, EDITOR, "Вера Стрижова", Set.of(Role.RULE_EDITOR), OptionalLong.empty());
        account(association, APPROVER, "Глеб Соколов", Set.of(Role.RULE_APPROVER), OptionalLong.empty());
        CurrentTenant.run(everything(), this::fill);
        var somebody = CurrentTenant.call(everything(), () -> somebody().value());
        account(students, STUDENT, "Иван Лисицын", Set.of(Role.STUDENT), OptionalLong.of(somebody));
        account(university, ADMISSIONS, "Дарья Чижова", Set.of(Role.ADMISSIONS), OptionalLong.empty());
        account(
                university,
                TABLE_EDITOR,
                "Нина Белова",
                Set.of(Role.ADMISSIONS, Role.RULE_EDITOR),
                OptionalLong.empty());
        account(university, TABLE_APPROVER, "Пётр Громов", Set.of(Role.RULE_APPROVER), OptionalLong.empty());
    }

    public Season season() {
        return season;
    }

    public Contest contest() {
        return contest;
    }

    /** The run that everybody sees. */
    public ScoringRun published() {
        return published;
    }

    public ImportBatchId batch() {
        return batch;
    }

    public SignedIn signedIn(String login) {
        var account = tenants.account(login).orElseThrow();
        var tenant = tenants.find(account.tenant()).orElseThrow();
        return new SignedIn(actor(account), tenant.title(), tenant.kind());
    }

    /** The association with every role, for the making of things a test is not about. */
    public Actor everything() {
        return new Actor(
                tenants.account(ORGANISER).orElseThrow().id(),
                association.id(),
                "Анна Котова",
                EnumSet.of(Role.ORGANISER, Role.MODERATOR, Role.RULE_EDITOR, Role.RULE_APPROVER),
                OptionalLong.empty());
    }

    /** Somebody of the season, always the same. */
    public EntrantId somebody() {
        return unitOfWork.inOne(() -> participants.search("Лисицын Иван", 50).stream()
                .min(Comparator.comparing(one -> one.id().value()))
                .orElseThrow()
                .id());
    }

    public EventId event(String code) {
        return unitOfWork.inOne(() -> contests.events(season.id()).stream()
                .filter(event -> event.code().equals(code))
                .findFirst()
                .orElseThrow()
                .id());
    }

    /** Scores again by the rules in force. */
    public ScoringRun score(ContestId id) {
        var outcome = CurrentTenant.call(everything(), () -> runScoring.official(id, 1, Progress.SILENT));
        if (outcome instanceof ScoringOutcome.Finished(var run)) {
            return run;
        }
        throw new IllegalStateException("The season does not score: " + outcome);
    }

    /** The first version straight, every later one through review. */
    public void publishRules(ContestId id, RuleSetKind kind, String text) {
        var book = RuleBook.of(id);
        var reason = new Reason("для проверки экранов");
        var publication = CurrentTenant.call(everything(), () -> publishRuleSet.publish(book, kind, text, reason));
        switch (publication) {
            case Publication.Published _, Publication.Unchanged _ -> {}
            case Publication.NeedsReview _ -> throughReview(book, kind, text, reason);
            case Publication.Rejected(var problems) ->
                throw new IllegalStateException("The rules are faulty: " + problems);
        }
    }

    private void throughReview(RuleBook book, RuleSetKind kind, String text, Reason reason) {
        var hash = CurrentTenant.call(everything(), () -> {
            editRules.save(book, kind, 0, text, editRules.desk(book, kind).cases(), reason);
            var sent = (Review.Done) reviewRules.submit(book, kind, 1, reason);
            return sent.draft().submission().orElseThrow().hash();
        });
        CurrentTenant.run(signedIn(APPROVER).actor(), () -> {
            reviewRules.approve(book, kind, hash, reason);
            reviewRules.publish(book, kind, hash, LocalDate.now());
        });
    }

    /** Brings rows in and applies them. */
    public ImportBatchId bring(SeasonId id, String source, IdentityPolicy policy, List<StagedRow> rows) {
        return CurrentTenant.call(everything(), () -> {
            var dryRun = stage(id, source, policy, rows);
            importResults.commit(dryRun, NewNames.ADD, Progress.SILENT);
            return dryRun;
        });
    }

    /** Brings rows in and leaves them staged. */
    public ImportBatchId stage(SeasonId id, String source, IdentityPolicy policy, List<StagedRow> rows) {
        return CurrentTenant.call(
                everything(),
                () -> importResults
                        .dryRun(
                                new Opening(id, policy, source, "", 0, source + ".csv", "0".repeat(64), false),
                                rows.iterator(),
                                NewNames.ADD,
                                Progress.SILENT)
                        .batch());
    }

    /** A season of its own with one contest and two events, no results and no rules. */
    public Contest emptySeason(String code) {
        return CurrentTenant.call(
                everything(),
                () -> unitOfWork.inOne(() -> {
                    var made = contests.save(season(code, "Пустой сезон " + code));
                    var one = contests.save(contest(made.id(), code + "-contest"));
                    event(made.id(), one, "olymp", "Олимпиада", "олимпиада", "всероссийский", "100", 3);
                    event(made.id(), one, "hack", "Хакатон", "хакатон", "региональный", null, 4);
                    return one;
                }));
    }

    private void fill() {
        unitOfWork.inOne(() -> {
            season = contests.save(season("2026-27", "Сезон 2026/27"));
            contest = contests.save(contest(season.id(), "talent"));
            var selection =
                    event(season.id(), contest, "select", "Отборочный этап", "олимпиада", "региональный", "100", 10);
            var last = event(
                    season.id(), contest, "final", "Финал «Автономные системы»", "олимпиада", "всероссийский", "50", 3);
            event(season.id(), contest, "hack", "Хакатон «Рой дронов»", "хакатон", "региональный", null, 4);
            event(season.id(), contest, "course", "Курс «ROS 2»", "курс", "всероссийский", "100", 2);
            event(season.id(), contest, "test", "Тест по алгоритмам", "тест", "всероссийский", "40", 1);
            contests.save(new EventEdge(selection, last, EdgeType.QUALIFIER));
        });
        var rows = new ArrayList<StagedRow>();
        for (int person = 0; person < PEOPLE; person++) {
            rows.add(row(rows.size(), person, "select", scored(30 + person % 40)));
            if (person % 3 == 0) {
                rows.add(row(rows.size(), person, "final", scored(person % 25 + 20)));
            }
            if (person % 4 == 0) {
                rows.add(row(rows.size(), person, "hack", placed(person / 4 + 1)));
            }
            rows.add(row(rows.size(), person, "course", scored(55 + person % 45)));
            if (person % 2 == 0) {
                rows.add(row(rows.size(), person, "test", scored(person % 40)));
            }
        }
        batch = bring(season.id(), "season", IdentityPolicy.NAME_AND_FACTS, rows);
        RULES.forEach((kind, text) -> publishRules(contest.id(), kind, text));
        var run = score(contest.id());
        publishRun.publish(run.id());
        published = run;
    }

    /** A row of the person with that number: same number, same person. */
    public static StagedRow row(int line, int person, String event, Result result) {
        var grade = 7 + person % 5;
        return new StagedRow.Readable(
                new RowPlace("results.csv", line + 2, "строка " + (line + 2)),
                new PersonFacts(
                        "p" + person,
                        new PersonName(
                                LAST.get(person % LAST.size()),
                                FIRST.get(person / LAST.size() % FIRST.size()),
                                "Петрович"),
                        LocalDate.of(2027 - 18 + 11 - grade, 1 + person % 12, 1 + person % 28),
                        0,
                        2027 + 11 - grade,
                        grade,
                        "Школа № " + (person % 7 + 1),
                        "Тюмень",
                        person % 2 == 0 ? "Тюменская область" : "Москва",
                        IdentityLevel.MODERATOR_CHECKED),
                event,
                "участник",
                result,
                person != 59,
                true,
                Optional.empty(),
                1,
                null,
                Optional.empty());
    }

    public static Result scored(int score) {
        return new Result.Scored(new BigDecimal(score), List.of(), Optional.empty(), Optional.empty());
    }

    public static Result placed(int place) {
        return new Result.Placed(new Result.Place(place, place), Optional.empty());
    }

    private static Season season(String code, String title) {
        return new Season(
                new SeasonId(0),
                0,
                code,
                title,
                LocalDate.of(2026, 9, 1),
                LocalDate.of(2027, 8, 31),
                IdentityPolicy.NAME_AND_FACTS,
                Map.of(
                        Domain.EVENT_KIND, List.of("олимпиада", "хакатон", "курс", "тест"),
                        Domain.LEVEL, List.of("региональный", "всероссийский"),
                        Domain.ROLE, List.of("участник"),
                        Domain.OUTCOME, List.of("победитель", "призёр"),
                        Domain.GROUP, List.of("7–8 класс", "9–11 класс"),
                        Domain.REGION, List.of("Москва", "Тюменская область")));
    }

    private static Contest contest(SeasonId season, String code) {
        return new Contest(
                new ContestId(0),
                0,
                season,
                code,
                "Талант 20.35",
                EntrantKind.PARTICIPANT,
                List.of(new Track(new TrackId(0), "robotics", ROBOTICS), new Track(new TrackId(0), "python", PYTHON)),
                List.of("победитель", "призёр"));
    }

    private EventId event(
            SeasonId season,
            Contest contest,
            String code,
            String title,
            String kind,
            String level,
            String maximum,
            int month) {
        var starts = LocalDate.of(month >= 9 ? 2026 : 2027, month, 10);
        var tracks = code.equals("test")
                ? Map.of(contest.tracks().getLast().id(), BigDecimal.ONE)
                : Map.of(contest.tracks().getFirst().id(), BigDecimal.ONE);
        return contests.save(new Event(
                        new EventId(0),
                        0,
                        season,
                        code,
                        title,
                        kind,
                        level,
                        starts,
                        starts.plusDays(4),
                        maximum == null ? null : new BigDecimal(maximum),
                        null,
                        tracks))
                .id();
    }

    private void account(Tenant tenant, String login, String name, Set<Role> roles, OptionalLong participant) {
        tenants.register(tenant.id(), login, name, String.valueOf(encoder.encode(PASSWORD)), roles, participant);
    }

    private static Actor actor(Account account) {
        return new Actor(account.id(), account.tenant(), account.displayName(), account.roles(), account.participant());
    }
}
