package org.talent.portal.association.participant;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.talent.portal.Page;
import org.talent.portal.PortalSeason;
import org.talent.portal.PortalTest;
import org.talent.portal.SignedInAs;
import org.talent.tenants.contest.IdentityPolicy;
import org.talent.tenants.imports.StagedRow;
import org.talent.tenants.participant.BrowseMatches;
import org.talent.tenants.tenancy.CurrentTenant;

@PortalTest
@SignedInAs(PortalSeason.MODERATOR)
class MatchesViewTest {

    static int times;

    @Autowired
    PortalSeason season;

    @Autowired
    BrowseMatches browseMatches;

    @BeforeEach
    void a_file_brings_somebody_of_a_known_name() {
        var contest = season.emptySeason("matches-" + ++times);
        season.bring(contest.season(), "one" + times, IdentityPolicy.ASK, List.of(row()));
        season.bring(contest.season(), "two" + times, IdentityPolicy.ASK, List.of(row()));
    }

    @Test
    void shows_two_records_side_by_side_and_why() {
        Page.open("association/matches");

        assertThat(Page.text()).contains("Лисицын Иван Петрович", "Школа № 1", "решает модератор");
    }

    @Test
    void one_person_is_merged_with_a_reason() {
        int before = waiting();
        Page.open("association/matches");
        Page.click("association.matches.same");
        Page.giveReason("та же дата рождения", "association.matches.same");

        assertThat(waiting()).isEqualTo(before - 1);
    }

    @Test
    void different_people_stay_apart_and_are_not_asked_about_again() {
        int before = waiting();
        Page.open("association/matches");
        Page.click("association.matches.apart");
        Page.giveReason("разные школы", "association.matches.apart");

        assertThat(waiting()).isEqualTo(before - 1);
    }

    @Test
    void nothing_is_decided_without_a_reason() {
        Page.open("association/matches");
        Page.click("association.matches.same");

        assertThat(_find(Button.class, spec -> spec.withText(Page.words("association.matches.same")))
                        .getLast()
                        .isEnabled())
                .isFalse();
    }

    @Test
    @SignedInAs(PortalSeason.ORGANISER)
    void an_organiser_reads_and_leaves_the_decision_to_a_moderator() {
        Page.open("association/matches");

        assertThat(Page.offers("association.matches.same")).isFalse();
        assertThat(Page.text()).contains(Page.words("association.matches.readOnly"));
    }

    private int waiting() {
        return CurrentTenant.call(season.everything(), browseMatches::count);
    }

    private static StagedRow row() {
        return PortalSeason.row(0, 0, "olymp", PortalSeason.scored(10));
    }
}
