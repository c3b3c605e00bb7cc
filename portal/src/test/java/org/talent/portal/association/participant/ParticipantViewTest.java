package org.talent.portal.association.participant;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.talent.portal.Page;
import org.talent.portal.PortalSeason;
import org.talent.portal.PortalTest;
import org.talent.portal.SignedInAs;
import org.talent.portal.components.ExplanationTable;
import org.talent.tenants.contest.IdentityPolicy;
import org.talent.tenants.participant.FindParticipants;

@PortalTest
@SignedInAs(PortalSeason.MODERATOR)
class ParticipantViewTest {

    @Autowired
    PortalSeason season;

    @Autowired
    FindParticipants findParticipants;

    @Test
    void explains_each_point_and_the_lines_add_up_to_the_total() {
        Page.open("association/people/" + season.somebody());

        var table = _find(ExplanationTable.class).getFirst();
        var rows = _find(table, NativeTableRow.class).stream()
                .filter(row -> !_find(row, NativeTableCell.class).isEmpty())
                .toList();
        var sum = rows.stream()
                .limit(rows.size() - 1L)
                .map(ParticipantViewTest::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(rows).hasSizeGreaterThan(2);
        assertThat(sum).isEqualByComparingTo(points(rows.getLast()));
    }

    @Test
    void says_why_a_result_does_not_count() {
        Page.open("association/people/" + season.somebody());

        assertThat(Page.text()).contains("не засчитан: засчитан лучший этап: Финал «Автономные системы»");
    }

    @Test
    void names_the_rules_and_their_versions() {
        Page.open("association/people/" + season.somebody());

        assertThat(Page.text()).contains("«Доля от максимума»").contains("Нормирование v1");
    }

    @Test
    void merges_by_hand_and_takes_it_back() {
        var contest = season.emptySeason("by-hand");
        season.bring(
                contest.season(),
                "by-hand",
                IdentityPolicy.EXTERNAL_ID,
                List.of(
                        PortalSeason.row(0, 3, "olymp", PortalSeason.scored(10)),
                        PortalSeason.row(1, 13, "olymp", PortalSeason.scored(20))));
        var found = findParticipants.search("Озеров Мирон");
        Page.open("association/people/" + found.getLast().id());
        Page.click("association.person.merge");
        _get(_get(Dialog.class), TextField.class).setValue("Озеров Иван");
        _find(Button.class, spec -> spec.withText(Page.words("association.person.merge.into")))
                .getFirst()
                .click();
        Page.giveReason("одна анкета", "association.person.merge");

        Page.open("association/people/" + found.getLast().id());
        assertThat(Page.text()).contains(Page.words("association.person.mergedInto"), "одна анкета");
        Page.click("association.person.unmerge");
        Page.giveReason("ошибка", "association.person.unmerge");

        assertThat(findParticipants.mergeHistory(found.getLast().id())).hasSize(2);
    }

    @Test
    @SignedInAs(PortalSeason.EDITOR)
    void a_rule_editor_reads_explanations_but_does_not_merge() {
        Page.open("association/people/" + season.somebody() + "/"
                + season.published().id());

        assertThat(_find(ExplanationTable.class)).isNotEmpty();
        assertThat(Page.offers("association.person.merge")).isFalse();
    }

    @Test
    void somebody_who_is_not_there_is_not_found() {
        Page.open("association/people/999999");

        assertThat(Page.text()).contains(Page.words("missing.title"));
    }

    private static BigDecimal points(NativeTableRow row) {
        var cell = _find(row, NativeTableCell.class).getLast();
        return new BigDecimal(cell.getElement()
                .getTextRecursively()
                .replace('−', '-')
                .replace(',', '.')
                .replace("\u00a0", ""));
    }
}
