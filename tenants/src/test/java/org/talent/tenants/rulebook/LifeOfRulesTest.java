package org.talent.tenants.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.talent.rules.Domain;
import org.talent.rules.RuleSetKind;
import org.talent.rules.Vocabulary;
import org.talent.rules.cases.CasesText;
import org.talent.rules.drools.DroolsRuleEngine;
import org.talent.tenants.contest.Contest;
import org.talent.tenants.contest.ContestId;
import org.talent.tenants.contest.EntrantKind;
import org.talent.tenants.contest.IdentityPolicy;
import org.talent.tenants.contest.InMemoryContests;
import org.talent.tenants.contest.Season;
import org.talent.tenants.contest.SeasonId;
import org.talent.tenants.contest.Track;
import org.talent.tenants.contest.TrackId;
import org.talent.tenants.rulebook.RuleDraft.State;
import org.talent.tenants.support.InMemoryUnitOfWork;
import org.talent.tenants.support.Reason;
import org.talent.tenants.support.Refused;
import org.talent.tenants.tenancy.AccountId;
import org.talent.tenants.tenancy.Actor;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.Role;
import org.talent.tenants.tenancy.TenantId;

/** From the first save to a version in force, and back: who may do what, and what happens when two do it at once. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LifeOfRulesTest {

    private static final RuleSetKind WEIGHT = RuleSetKind.WEIGHT;
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final Reason REASON = new Reason("по решению оргкомитета");

    private final InMemoryContests contests = new InMemoryContests();
    private final InMemoryRuleSets ruleSets = new InMemoryRuleSets();
    private final InMemoryRuleDrafts drafts = new InMemoryRuleDrafts();
    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private LocalDate today = TODAY;
    private int ticks;
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return today.atTime(12, 0).toInstant(ZoneOffset.UTC).plusMillis(ticks++);
        }
    };
    private final CheckRuleSet check =
            new CheckRuleSet(contests, () -> new Vocabulary(Map.of()), new DroolsRuleEngine(), unitOfWork);
    private final EditRules edit = new EditRules(contests, ruleSets, drafts, clock);
    private final TestRules test = new TestRules(contests, ruleSets, check, new DroolsRuleEngine(), unitOfWork, clock);
    private final ReviewRules review = new ReviewRules(ruleSets, drafts, check, test, unitOfWork, clock);
    private final BrowseRuleSets browse = new BrowseRuleSets(ruleSets, drafts, clock);
    private final Actor anna = actor(1, "Анна", Role.RULE_EDITOR);
    private final Actor boris = actor(2, "Борис", Role.RULE_EDITOR, Role.RULE_APPROVER);
    private final Actor maria = actor(3, "Мария", Role.RULE_APPROVER);
    private final RuleBook book = RuleBook.of(as(anna, this::aContest));

    @Test
    void a_text_is_written_checked_approved_and_published() {
        var saved = saved(save(anna, 0, weights("0.5", "1")));
        var sent = done(submit(anna, saved));
        var approved = done(as(maria, () -> review.approve(book, WEIGHT, hash(sent), REASON)));
        var published = published(maria, approved, TODAY);

        assertThat(published.number()).isEqualTo(1);
        assertThat(published.author()).isEqualTo("Анна");
        assertThat(published.approver()).contains("Мария");
        assertThat(inForce()).isEqualTo(published);
        assertThat(as(anna, () -> edit.desk(book, WEIGHT)).draft()).isEmpty();
    }

    @Test
    void who_wrote_or_sent_a_text_does_not_approve_it() {
        var sent = done(submit(boris, saved(save(anna, 0, weights("0.5", "1")))));

        assertThatThrownBy(() -> as(boris, () -> review.approve(book, WEIGHT, hash(sent), REASON)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("another approver");
        assertThat(done(as(maria, () -> review.approve(book, WEIGHT, hash(sent), REASON)))
                        .state())
                .isEqualTo(State.APPROVED);
    }

    @Test
    void a_changed_byte_asks_for_approval_again() {
        var first = done(submit(anna, saved(save(anna, 0, weights("0.5", "1")))));
        as(maria, () -> review.approve(book, WEIGHT, hash(first), REASON));
        var edited = saved(save(anna, 1, weights("0.5", "1") + "// решено в марте\n"));

        assertThat(edited.state()).isEqualTo(State.EDITED);
        assertThat(edited.decision()).isEmpty();
        assertThatThrownBy(() -> published(maria, first, TODAY)).isInstanceOf(Refused.class);
        var again = done(submit(anna, edited));
        assertThat(hash(again)).isNotEqualTo(hash(first));
        assertThatThrownBy(() -> as(maria, () -> review.approve(book, WEIGHT, hash(first), REASON)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Анна");
        assertThatThrownBy(() -> published(maria, again, TODAY))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("not approved");
    }

    @Test
    void a_faulty_text_can_be_saved_and_cannot_be_sent() {
        var saved = saved(save(anna, 0, "rule \"x\" when $r : ResultClass( levle == \"a\" ) then $r.level(1); end"));

        assertThat(submit(anna, saved))
                .isInstanceOfSatisfying(
                        Review.Faulty.class,
                        faulty -> assertThat(faulty.problems()).isNotEmpty());
        assertThat(as(anna, () -> edit.desk(book, WEIGHT)).draft()).contains(saved);
    }

    @Test
    void the_second_of_two_saves_is_told_who_saved_what_and_gets_both_changes_together() {
        saved(save(anna, 0, weights("0.5", "1")));
        saved(save(boris, 1, weights("0.25", "1")));

        var outcome = save(anna, 1, weights("0.5", "0.75"));

        assertThat(outcome).isInstanceOfSatisfying(SavedEdit.Meanwhile.class, meanwhile -> {
            assertThat(meanwhile.draft().newest().authorName()).isEqualTo("Борис");
            var merge = meanwhile.merge().orElseThrow();
            assertThat(merge.clashes()).isEmpty();
            assertThat(org.talent.rules.language.RuleSetPrinter.print(merge.tree()))
                    .isEqualTo(weights("0.25", "0.75"));
        });
        assertThat(as(anna, () -> edit.desk(book, WEIGHT)).draft().orElseThrow().edits())
                .hasSize(2);
    }

    @Test
    void two_who_change_the_same_rule_have_to_choose() {
        saved(save(anna, 0, weights("0.5", "1")));
        saved(save(boris, 1, weights("0.25", "1")));

        assertThat(save(anna, 1, weights("0.125", "1")))
                .isInstanceOfSatisfying(
                        SavedEdit.Meanwhile.class,
                        meanwhile -> assertThat(meanwhile.merge().orElseThrow().clashes())
                                .hasSize(1));
    }

    @Test
    void what_is_typed_survives_until_the_next_save() {
        saved(save(anna, 0, weights("0.5", "1")));
        as(anna, () -> {
            edit.keep(book, WEIGHT, 1, "half a ru", Optional.empty());
            return true;
        });

        assertThat(as(anna, () -> edit.desk(book, WEIGHT)).kept())
                .hasValueSatisfying(kept -> assertThat(kept.text()).isEqualTo("half a ru"));
        assertThat(as(boris, () -> edit.desk(book, WEIGHT)).kept()).isEmpty();
        saved(save(anna, 1, weights("0.5", "0.5")));
        assertThat(as(anna, () -> edit.desk(book, WEIGHT)).kept()).isEmpty();
    }

    @Test
    void a_refused_text_goes_back_with_the_reason() {
        var sent = done(submit(anna, saved(save(anna, 0, weights("0.5", "1")))));
        var back = as(maria, () -> review.sendBack(book, WEIGHT, hash(sent), new Reason("слишком мало")));

        assertThat(back.state()).isEqualTo(State.EDITED);
        assertThat(back.decision())
                .hasValueSatisfying(said -> assertThat(said.comment()).isEqualTo("слишком мало"));
        assertThatThrownBy(() -> as(maria, () -> review.approve(book, WEIGHT, hash(sent), REASON)))
                .isInstanceOf(Refused.class);
        assertThat(saved(save(anna, 1, weights("0.75", "1"))).decision()).isPresent();
    }

    @Test
    void a_version_scores_from_its_day_and_the_one_before_until_then() {
        var first = throughReview(weights("0.5", "1"), TODAY);
        var second = throughReview(weights("0.25", "1"), TODAY.plusDays(10));

        assertThat(inForce()).isEqualTo(first);
        today = TODAY.plusDays(9);
        assertThat(inForce()).isEqualTo(first);
        today = TODAY.plusDays(10);
        assertThat(inForce()).isEqualTo(second);
        assertThatThrownBy(() -> throughReview(weights("0.125", "1"), TODAY))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("or later");
    }

    @Test
    void going_back_takes_the_same_four_eyes_and_gives_the_same_hash() {
        var first = throughReview(weights("0.5", "1"), TODAY);
        throughReview(weights("0.25", "1"), TODAY);

        var sent = done(as(boris, () -> review.rollBack(book, WEIGHT, 1, REASON)));
        assertThatThrownBy(() -> as(boris, () -> review.approve(book, WEIGHT, hash(sent), REASON)))
                .isInstanceOf(Refused.class);
        as(maria, () -> review.approve(book, WEIGHT, hash(sent), REASON));
        var third = published(maria, sent, TODAY);

        assertThat(third.number()).isEqualTo(3);
        assertThat(third.hash()).isEqualTo(first.hash());
        assertThat(third.text()).isEqualTo(first.text());
        assertThat(inForce()).isEqualTo(third);
        assertThat(as(anna, () -> browse.versions(book, WEIGHT)))
                .extracting(RuleSetVersion::number)
                .containsExactly(3, 2, 1);
    }

    @Test
    void a_case_that_does_not_pass_stops_the_sending_until_it_is_mended() {
        normalised();
        var half = saved(save(anna, 0, weights("0.5", "1"), cases("50")));
        var failing = submit(anna, saved(save(anna, 1, weights("0.25", "1"), cases("50"))));
        assertThat(failing)
                .isInstanceOfSatisfying(
                        Review.Failing.class,
                        review -> assertThat(review.report().failing()).isEqualTo(1));

        var sent = done(submit(anna, saved(save(anna, 2, weights("0.25", "1"), cases("25")))));
        as(maria, () -> review.approve(book, WEIGHT, hash(sent), REASON));

        assertThat(half.newest().cases()).isPresent();
        assertThat(published(maria, sent, TODAY).cases()).contains(cases("25"));
        assertThat(as(anna, () -> test.cases(book))).isEqualTo(cases("25"));
    }

    @Test
    void changed_cases_ask_for_approval_again() {
        normalised();
        var sent = done(submit(anna, saved(save(anna, 0, weights("0.5", "1")))));
        var again = done(submit(anna, saved(save(anna, 1, weights("0.5", "1"), cases("50")))));

        assertThat(hash(again)).isNotEqualTo(hash(sent));
        assertThatThrownBy(() -> as(maria, () -> review.approve(book, WEIGHT, hash(sent), REASON)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void cases_that_others_published_meanwhile_come_along_or_clash() {
        normalised();
        saved(save(anna, 0, weights("0.5", "1"), cases("50")));
        publishNormalisation(25, cases("25").replace("Школьный", "Другой") + "\n" + cases("25"));

        var desk = as(anna, () -> edit.desk(book, WEIGHT));
        assertThat(desk.cases()).contains("Другой").contains("| 50 ");
        assertThat(desk.caseClashes()).containsExactly("Школьный уровень");
        assertThatThrownBy(() -> submit(anna, desk.draft().orElseThrow()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Школьный уровень");
        var settled = saved(save(anna, 1, weights("0.5", "1"), desk.cases()));
        assertThat(submit(anna, settled)).isInstanceOf(Review.Failing.class);
        assertThat(as(anna, () -> edit.desk(book, WEIGHT)).caseClashes()).isEmpty();
    }

    @Test
    void going_back_brings_the_cases_back_too() {
        normalised();
        throughReview(weights("0.5", "1"), cases("50"), TODAY);
        throughReview(weights("0.25", "1"), cases("25"), TODAY);

        var sent = done(as(boris, () -> review.rollBack(book, WEIGHT, 1, REASON)));
        as(maria, () -> review.approve(book, WEIGHT, hash(sent), REASON));
        published(maria, sent, TODAY);

        assertThat(as(anna, () -> test.cases(book))).isEqualTo(cases("50"));
    }

    private void normalised() {
        var outcome = as(
                maria,
                () -> new PublishRuleSet(ruleSets, check, unitOfWork, clock)
                        .publish(book, RuleSetKind.NORMALISATION, normalisation(100), REASON));
        assertThat(outcome).isInstanceOf(Publication.Published.class);
    }

    private void publishNormalisation(int points, String cases) {
        var kind = RuleSetKind.NORMALISATION;
        var saved = saved(as(boris, () -> edit.save(book, kind, 0, normalisation(points), cases, REASON)));
        var sent = done(as(boris, () -> review.submit(book, kind, saved.newest().number(), REASON)));
        as(maria, () -> review.approve(book, kind, hash(sent), REASON));
        assertThat(as(maria, () -> review.publish(book, kind, hash(sent), today)))
                .isInstanceOf(Review.Published.class);
    }

    private static String normalisation(int points) {
        return """
                rule "Участие"
                when $r : ResultClass( )
                then $r.fixed(%d); end
                """.formatted(points);
    }

    private static String cases(String points) {
        return CasesText.print(CasesText.read("""
                case "Школьный уровень"
                events  | event | kind      | level    |
                        | А     | олимпиада | школьный |
                results | entrant | event |
                        | первый  | А     |
                expect  | entrant | points |
                        | первый  | %s     |
                """.formatted(points)).cases());
    }

    @Test
    void only_editors_save_and_only_approvers_approve() {
        var organiser = actor(4, "Олег", Role.ORGANISER);
        assertThatThrownBy(() -> save(organiser, 0, weights("0.5", "1"))).isInstanceOf(Refused.class);
        var sent = done(submit(anna, saved(save(anna, 0, weights("0.5", "1")))));
        assertThatThrownBy(() -> as(organiser, () -> review.approve(book, WEIGHT, hash(sent), REASON)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> as(anna, () -> review.approve(book, WEIGHT, hash(sent), REASON)))
                .isInstanceOf(Refused.class);
    }

    private RuleSetVersion throughReview(String text, LocalDate from) {
        return throughReview(text, as(anna, () -> test.cases(book)), from);
    }

    private RuleSetVersion throughReview(String text, String cases, LocalDate from) {
        var sent = done(submit(anna, saved(save(anna, 0, text, cases))));
        try {
            as(maria, () -> review.approve(book, WEIGHT, hash(sent), REASON));
            return published(maria, sent, from);
        } catch (Refused refused) {
            as(anna, () -> edit.giveUp(book, WEIGHT));
            throw refused;
        }
    }

    private SavedEdit save(Actor actor, int basedOn, String text) {
        return save(
                actor, basedOn, text, as(actor, () -> edit.desk(book, WEIGHT)).cases());
    }

    private SavedEdit save(Actor actor, int basedOn, String text, String cases) {
        return as(actor, () -> edit.save(book, WEIGHT, basedOn, text, cases, REASON));
    }

    private Review submit(Actor actor, RuleDraft draft) {
        return as(actor, () -> review.submit(book, WEIGHT, draft.newest().number(), REASON));
    }

    private RuleSetVersion published(Actor actor, RuleDraft draft, LocalDate from) {
        return ((Review.Published) as(actor, () -> review.publish(book, WEIGHT, hash(draft), from))).version();
    }

    private RuleSetVersion inForce() {
        return as(anna, () -> edit.desk(book, WEIGHT)).inForce().orElseThrow();
    }

    private static RuleDraft saved(SavedEdit outcome) {
        return ((SavedEdit.Saved) outcome).draft();
    }

    private static RuleDraft done(Review outcome) {
        return ((Review.Done) outcome).draft();
    }

    private static String hash(RuleDraft draft) {
        return draft.submission().orElseThrow().hash();
    }

    private static String weights(String school, String region) {
        return """
                rule "Школьный уровень" @id(1)
                when $r : ResultClass( level == "школьный" )
                then $r.level(%s); end

                rule "Региональный уровень" @id(2)
                when $r : ResultClass( level == "региональный" )
                then $r.level(%s); end
                """.formatted(school, region);
    }

    private static <T> T as(Actor actor, Supplier<T> work) {
        return CurrentTenant.call(actor, work);
    }

    private static Actor actor(long id, String name, Role... roles) {
        return new Actor(
                new AccountId(id), new TenantId(1), name, EnumSet.copyOf(List.of(roles)), OptionalLong.empty());
    }

    private ContestId aContest() {
        var season = contests.save(new Season(
                new SeasonId(0),
                0,
                "2026",
                "Сезон",
                LocalDate.of(2025, 9, 1),
                LocalDate.of(2026, 8, 31),
                IdentityPolicy.EXTERNAL_ID,
                Map.of(
                        Domain.EVENT_KIND, List.of("олимпиада"),
                        Domain.LEVEL, List.of("школьный", "региональный"),
                        Domain.ROLE, List.of("участник"))));
        return contests.save(new Contest(
                        new ContestId(0),
                        0,
                        season.id(),
                        "talent",
                        "Талант",
                        EntrantKind.PARTICIPANT,
                        List.of(new Track(new TrackId(0), "python", "Python")),
                        List.of("победитель")))
                .id();
    }
}
