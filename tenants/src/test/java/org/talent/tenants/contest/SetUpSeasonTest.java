package org.talent.tenants.contest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.talent.rules.ContestFacts.EdgeType;
import org.talent.rules.Domain;
import org.talent.tenants.contest.SeasonSetUp.Faulty;
import org.talent.tenants.contest.SeasonSetUp.SetUp;
import org.talent.tenants.support.Refused;
import org.talent.tenants.tenancy.AccountId;
import org.talent.tenants.tenancy.Actor;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.Role;
import org.talent.tenants.tenancy.TenantId;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SetUpSeasonTest {

    static final String FILE = """
            season: { code: "2027", title: Season, dates: 2026-09-01..2027-08-31, identity: ask }
            names:
              kinds: [olympiad]
              levels: [national]
              roles: [participant]
              groups: [all]
            contest:
              code: talent
              ranks: participants
              tracks: [ { code: maths, title: Mathematics } ]
              awards: [winner, prize]
            events:
              - { code: stage, maximum: 100.50, tracks: [] }
              - { code: final, qualifiedBy: stage, tracks: { maths: 0.5 } }
            """;

    final InMemoryContests contests = new InMemoryContests();
    final SetUpSeason setUpSeason = new SetUpSeason(contests);

    @Test
    void sets_up_season_contest_events_and_stages() {
        var done = apply(FILE);

        assertThat(done.say(Locale.ENGLISH))
                .containsExactly(
                        "The season \"2027\" is new.",
                        "The contest \"talent\" is new.",
                        "New events: 2 (stage, final).",
                        "New stages and parts between events: 1.");
        as(Role.ORGANISER, () -> {
            var season = contests.season(done.season()).orElseThrow();
            assertThat(season.identityPolicy()).isEqualTo(IdentityPolicy.ASK);
            assertThat(season.names()).containsEntry(Domain.GROUP, List.of("all"));
            var contest = contests.contest(done.contest()).orElseThrow();
            assertThat(contest.awardClasses()).containsExactly("winner", "prize");
            var events = contests.events(done.season());
            assertThat(events).extracting(Event::code).containsExactly("stage", "final");
            assertThat(events.getLast().tracks())
                    .containsExactlyEntriesOf(
                            java.util.Map.of(contest.tracks().getFirst().id(), new BigDecimal("0.5")));
            assertThat(contests.edges(done.season()))
                    .containsExactly(new EventEdge(
                            events.getFirst().id(), events.getLast().id(), EdgeType.QUALIFIER));
            return null;
        });
    }

    @Test
    void the_same_file_again_changes_nothing() {
        apply(FILE);

        assertThat(apply(FILE.replace("100.50", "100.5")).changes()).isEmpty();
    }

    @Test
    void a_changed_file_changes_exactly_what_differs_and_says_so() {
        var before = apply(FILE);

        var after = apply(FILE.replace("title: Season", "title: The season")
                .replace("[olympiad]", "[olympiad, course]")
                .replace("kinds: [olympiad, course]", "kinds: [course, olympiad]")
                .replace("code: stage", "code: stage, kind: olympiad")
                .replace("code: final", "code: final, kind: course")
                .replace("title: Mathematics", "title: Pure mathematics")
                .replace("maths: 0.5", "maths: 0.25"));

        assertThat(after.season()).isEqualTo(before.season());
        assertThat(after.say(Locale.ENGLISH))
                .containsExactly(
                        "The season \"2027\" has new: title.",
                        "New kinds of event: course.",
                        "The contest \"talent\" has new: title, tracks.",
                        "The event \"final\" has new: kind, tracks.");
        assertThat(as(
                        Role.ORGANISER,
                        () -> contests.season(after.season())
                                .orElseThrow()
                                .names()
                                .get(Domain.EVENT_KIND)))
                .as("names keep their positions")
                .containsExactly("olympiad", "course");
    }

    @Test
    void what_the_file_no_longer_names_stays() {
        apply(FILE);

        var done = apply(FILE.replace("  - { code: stage, maximum: 100.50, tracks: [] }\n", "")
                .replace("qualifiedBy: stage, ", "")
                .replace("{ code: maths, title: Mathematics }", "{ code: physics }")
                .replace("maths: 0.5", "physics: 1"));

        as(Role.ORGANISER, () -> {
            assertThat(contests.events(done.season())).extracting(Event::code).containsExactly("stage", "final");
            assertThat(contests.contest(done.contest()).orElseThrow().tracks())
                    .extracting(Track::code)
                    .containsExactly("physics", "maths");
            return null;
        });
    }

    @Test
    void stages_between_events_of_the_file_are_those_of_the_file() {
        apply(FILE);

        var done =
                apply(FILE.replace("qualifiedBy: stage, ", "").replace("tracks: [] }", "tracks: [], partOf: final }"));

        assertThat(done.say(Locale.ENGLISH))
                .containsExactly(
                        "New stages and parts between events: 1.", "Stages and parts between events taken away: 1.");
        assertThat(as(Role.ORGANISER, () -> contests.edges(done.season())))
                .extracting(EventEdge::type)
                .containsExactly(EdgeType.NESTING);
    }

    @Test
    void a_faulty_file_changes_nothing() {
        var outcome =
                as(Role.ORGANISER, () -> setUpSeason.setUp(FILE.replace("qualifiedBy: stage", "qualifiedBy: stag")));

        assertThat(outcome).isInstanceOf(Faulty.class);
        assertThat(as(Role.ORGANISER, contests::seasons)).isEmpty();
    }

    @Test
    void a_contest_stays_in_its_season() {
        apply(FILE);

        var outcome = as(Role.ORGANISER, () -> setUpSeason.setUp(FILE.replace("\"2027\"", "\"2028\"")));

        assertThat(((Faulty) outcome).faults())
                .extracting(fault -> fault.say(Locale.ENGLISH))
                .containsExactly(
                        "The contest \"talent\" belongs to another season already. Give this one another code.");
        assertThat(as(Role.ORGANISER, contests::seasons)).hasSize(1);
    }

    @Test
    void is_for_organisers() {
        assertThatThrownBy(() -> as(Role.MODERATOR, () -> setUpSeason.setUp(FILE)))
                .isInstanceOf(Refused.class);
    }

    private SetUp apply(String text) {
        return (SetUp) as(Role.ORGANISER, () -> setUpSeason.setUp(text));
    }

    private static <T> T as(Role role, java.util.function.Supplier<T> work) {
        return CurrentTenant.call(
                new Actor(new AccountId(1), new TenantId(1), "Organiser", Set.of(role), OptionalLong.empty()), work);
    }
}
