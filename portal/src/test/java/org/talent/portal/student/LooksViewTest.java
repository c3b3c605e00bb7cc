package org.talent.portal.student;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeTableRow;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.talent.portal.PortalSeason;
import org.talent.portal.PortalSpaces;
import org.talent.portal.PortalTest;
import org.talent.portal.SignedInAs;
import org.talent.portal.components.EmptyState;
import org.talent.tenants.disclosure.FindApplicants;
import org.talent.tenants.tenancy.CurrentTenant;

@PortalTest
@SignedInAs(PortalSeason.STUDENT)
class LooksViewTest {

    @Autowired
    PortalSeason season;

    @Autowired
    PortalSpaces spaces;

    @Autowired
    FindApplicants findApplicants;

    @Test
    void says_which_university_looked_how_and_at_what() {
        CurrentTenant.call(season.signedIn(PortalSeason.ADMISSIONS).actor(), () -> findApplicants.open(spaces.open()));

        UI.getCurrent().navigate("student/looks");

        assertThat(_find(NativeTableRow.class))
                .extracting(row -> row.getElement().getTextRecursively())
                .anyMatch(text -> text.contains("Северный университет")
                        && text.contains("карточку")
                        && text.contains("имя, класс, регион, школа, результаты мероприятий, баллы и места"));
    }

    @Test
    @SignedInAs(PortalSpaces.ADULT)
    void says_so_when_nobody_looked() {
        UI.getCurrent().navigate("student/looks");

        assertThat(_find(EmptyState.class)).hasSize(1);
        assertThat(_find(NativeTableRow.class)).isEmpty();
    }
}
