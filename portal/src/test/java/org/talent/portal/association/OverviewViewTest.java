package org.talent.portal.association;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.sidenav.SideNavItem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.talent.portal.Page;
import org.talent.portal.PortalSeason;
import org.talent.portal.PortalTest;
import org.talent.portal.SignedInAs;

@PortalTest
@SignedInAs(PortalSeason.ORGANISER)
class OverviewViewTest {

    @Autowired
    PortalSeason season;

    @Test
    void opens_first_for_the_association_s_people() {
        Page.open("");

        assertThat(Page.text())
                .contains(
                        Page.words("association.overview.seasons"),
                        season.season().title());
    }

    @Test
    void says_that_the_ranking_is_published() {
        Page.open("association");

        assertThat(Page.text()).contains(season.contest().title()).contains("опубликован, расчёт от");
    }

    @Test
    void offers_people_to_an_organiser() {
        Page.open("association");

        assertThat(_find(SideNavItem.class))
                .extracting(SideNavItem::getLabel)
                .contains(Page.words("association.menu.people"), Page.words("association.menu.matches"));
    }

    @Test
    @SignedInAs(PortalSeason.EDITOR)
    void spares_rule_editors_what_is_personal() {
        Page.open("association");

        assertThat(_find(SideNavItem.class))
                .extracting(SideNavItem::getLabel)
                .contains(Page.words("association.menu.rules"))
                .doesNotContain(Page.words("association.menu.people"), Page.words("association.menu.matches"));
    }
}
