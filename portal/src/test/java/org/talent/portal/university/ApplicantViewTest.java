package org.talent.portal.university;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.talent.portal.PortalSeason;
import org.talent.portal.PortalSpaces;
import org.talent.portal.PortalTest;
import org.talent.portal.SignedInAs;
import org.talent.tenants.disclosure.Access;
import org.talent.tenants.disclosure.ShowWhoLooked;
import org.talent.tenants.participant.EntrantId;
import org.talent.tenants.tenancy.CurrentTenant;

@PortalTest
@SignedInAs(PortalSeason.ADMISSIONS)
class ApplicantViewTest {

    @Autowired
    PortalSeason season;

    @Autowired
    PortalSpaces spaces;

    @Autowired
    ShowWhoLooked showWhoLooked;

    @Test
    void shows_granted_fields_standings_and_results_and_the_person_can_see_it() {
        open(spaces.open());

        assertThat(_get(H1.class).getText()).isEqualTo(spaces.name(spaces.open()));
        assertThat(words())
                .contains(
                        "Этот просмотр записан",
                        PortalSeason.ROBOTICS,
                        "Отборочный этап",
                        "30 из 100",
                        "Хакатон «Рой дронов»",
                        "1 место");
        assertThat(CurrentTenant.call(
                        season.signedIn(PortalSeason.STUDENT).actor(),
                        () -> showWhoLooked.show(ZoneId.systemDefault())))
                .anyMatch(look -> look.viewer().equals("Северный университет") && look.act() == Access.Act.CARD);
    }

    @Test
    void shows_the_points_of_the_universitys_own_table_line_by_line() {
        open(spaces.open());

        assertThat(words())
                .contains(
                        "Баллы вашего вуза за достижения",
                        "Всего: 5,5.",
                        "таблица версии 1",
                        "правило «Первое место хакатона»",
                        "не лучшее достижение в группе «олимпиады»",
                        "вуз не даёт за это баллов");
    }

    @Test
    void says_what_points_cannot_be_counted_from() {
        open(spaces.nameless());

        assertThat(words()).contains("Всего: 0.", "результаты откроются по согласию");
    }

    @Test
    void hides_what_was_not_granted() {
        open(spaces.nameless());

        assertThat(_get(H1.class).getText()).isEqualTo("Абитуриент без имени");
        assertThat(words()).contains("результаты откроются по согласию").doesNotContain("Петрович", "Школа №");
        assertThat(_get(ApplicantView.class).getElement().getOuterHTML()).contains("имя откроется по согласию");
    }

    @Test
    void answers_alike_for_whoever_took_it_back_and_whoever_does_not_exist() {
        open(spaces.withdrawn());
        assertThat(_find(ApplicantView.class)).isEmpty();
        assertThat(_get(H1.class).getText()).isEqualTo("Здесь ничего нет");

        open(new EntrantId(987_654_321));
        assertThat(_find(ApplicantView.class)).isEmpty();
        assertThat(_get(H1.class).getText()).isEqualTo("Здесь ничего нет");
    }

    @Test
    @SignedInAs(PortalSpaces.FORMER)
    void opens_nobody_after_the_agreement_ended() {
        open(spaces.open());

        assertThat(_get(H1.class).getText()).isEqualTo("Здесь ничего нет");
    }

    private static void open(EntrantId person) {
        UI.getCurrent().navigate("university/applicant/" + person);
    }

    private static String words() {
        return _get(ApplicantView.class).getElement().getTextRecursively();
    }
}
