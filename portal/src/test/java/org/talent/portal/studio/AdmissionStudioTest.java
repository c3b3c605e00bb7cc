package org.talent.portal.studio;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.talent.portal.Page;
import org.talent.portal.PortalSeason;
import org.talent.portal.PortalSpaces;
import org.talent.portal.PortalTest;
import org.talent.portal.SignedInAs;
import org.talent.rules.RuleSetKind;
import org.talent.tenants.rulebook.EditRules;
import org.talent.tenants.rulebook.EditRules.Desk;
import org.talent.tenants.rulebook.RuleBook;
import org.talent.tenants.rulebook.RuleDraft.State;
import org.talent.tenants.tenancy.CurrentTenant;

/** A university tests its table of points like the association its rules: with cases, also such as applicants gave. */
@PortalTest
@SignedInAs(PortalSpaces.TABLE_EDITOR)
class AdmissionStudioTest {

    private static final RuleBook BOOK = new RuleBook.OfAdmission();
    private static final int CASES = 3;

    @Autowired
    PortalSeason season;

    @Autowired
    PortalSpaces spaces;

    @Autowired
    EditRules editRules;

    @BeforeEach
    void nothing_is_being_worked_on() {
        asEditor(() -> {
            editRules.forget(BOOK, RuleSetKind.ADMISSION);
            return editRules
                    .desk(BOOK, RuleSetKind.ADMISSION)
                    .draft()
                    .map(_ -> editRules.giveUp(BOOK, RuleSetKind.ADMISSION));
        });
    }

    @Test
    void a_case_that_does_not_pass_is_told_and_stops_the_sending() {
        open();
        typedCases("""
                case "Первое место хакатона"
                merits | entrant | merit | kind    | place |
                       | a       | рой   | хакатон | 1     |
                expect | entrant | points |
                       | a       | 9      |
                """);
        save("проверка");

        assertThat(Page.text())
                .contains("«Первое место хакатона»", "Ожидается, строка 1.", "баллы: ожидалось 9, получилось 2,5");
        Page.click("studio.send");
        Page.giveReason("пора", "studio.send");
        assertThat(desk().draft().orElseThrow().state()).isEqualTo(State.EDITED);
    }

    @Test
    void cases_of_a_contest_are_refused_in_words() {
        open();
        typedCases("""
                case "Не то"
                events | event | kind    | level        |
                       | А     | хакатон | региональный |
                """);
        save("проверка");

        assertThat(Page.text()).contains("В проверке этих правил таблицы events не бывает. Возможны: merits, expect.");
    }

    @Test
    void the_examples_that_are_offered_are_those_of_a_table_of_points() {
        open();
        Page.click("studio.cases.examples");

        assertThat(_find(CodeEditor.class).getLast().text()).contains("Из двух олимпиад считается лучшая");
    }

    @Test
    void an_applicants_card_becomes_a_case_that_passes() {
        Page.open("university/applicant/" + spaces.open());
        Page.click("university.case.make");
        Page.click("university.case.make");

        assertThat(_get(TabSheet.class).getSelectedIndex()).isEqualTo(CASES);
        assertThat(_get(TextField.class, spec -> spec.withLabel(Page.words("studio.cases.name")))
                        .getValue())
                .isEqualTo("Достижения на 5,5");
        var kept = desk().kept().orElseThrow().cases().orElseThrow();
        assertThat(kept)
                .contains("case \"Достижения на 5,5\"")
                .doesNotContain(spaces.name(spaces.open()), "Хакатон «Рой дронов»", "Отборочный этап");
        Page.open("university/applicant/" + spaces.open());
        Page.click("university.case.make");
        Page.click("university.case.make");
        assertThat(desk().kept().orElseThrow().cases().orElseThrow()).contains("case \"Достижения на 5,5 (2)\"");
        save("две проверки");
        assertThat(Page.text()).contains(Page.words("studio.checked"));
    }

    @Test
    @SignedInAs(PortalSeason.ADMISSIONS)
    void who_only_looks_at_applicants_makes_no_case() {
        Page.open("university/applicant/" + spaces.open());

        assertThat(Page.offers("university.case.make")).isFalse();
    }

    private static void open() {
        Page.open("university/admission/draft");
        _get(TabSheet.class).setSelectedIndex(CASES);
        MockVaadin.clientRoundtrip(false);
    }

    private static void typedCases(String cases) {
        _find(CodeEditor.class).getLast().changed(cases);
    }

    private static void save(String comment) {
        Page.click("studio.save");
        Page.giveReason(comment, "studio.save");
    }

    private Desk desk() {
        return asEditor(() -> editRules.desk(BOOK, RuleSetKind.ADMISSION));
    }

    private <T> T asEditor(Supplier<T> work) {
        return CurrentTenant.call(season.signedIn(PortalSpaces.TABLE_EDITOR).actor(), work);
    }
}
