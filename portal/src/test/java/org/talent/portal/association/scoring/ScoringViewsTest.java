package org.talent.portal.association.scoring;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.talent.portal.Page;
import org.talent.portal.PortalSeason;
import org.talent.portal.PortalTest;
import org.talent.portal.SignedInAs;
import org.talent.portal.components.Histogram;
import org.talent.rules.RuleSetKind;
import org.talent.tenants.contest.Contest;
import org.talent.tenants.contest.IdentityPolicy;
import org.talent.tenants.scoring.BrowseRanking;
import org.talent.tenants.scoring.BrowseRuns;
import org.talent.tenants.scoring.Rankings.Filter;
import org.talent.tenants.scoring.Rankings.RankingRow;
import org.talent.tenants.scoring.ScoringRun.Status;

@PortalTest
@SignedInAs(PortalSeason.ORGANISER)
class ScoringViewsTest {

    static final String RULES = """
            rule "Доля"
            when $r : ResultClass( scored )
            then $r.maxRatio(); end
            """;

    static final String AWARDS = """
            rule "Победитель"
            when $s : Standing( points >= %d.0 )
            then $s.propose("победитель"); end
            """;

    @Autowired
    PortalSeason season;

    @Autowired
    BrowseRuns browseRuns;

    @Autowired
    BrowseRanking browseRanking;

    @Test
    void a_run_is_started_and_found_in_the_list() {
        var contest = scoredSeason("runs-start");
        int before = browseRuns.ofContest(contest.id()).size();
        Page.open("association/runs/" + contest.id());
        Page.click("association.run.start.OFFICIAL");
        Page.await(() -> browseRuns.ofContest(contest.id()).size() > before
                && browseRuns.ofContest(contest.id()).getFirst().status() == Status.FINISHED);

        assertThat(browseRuns.ofContest(contest.id()).getFirst().status()).isEqualTo(Status.FINISHED);
        Page.await(() -> Page.text().contains("Готово: 3 участника, 3 результата."));
        assertThat(Page.text()).contains("Готово: 3 участника, 3 результата.");
    }

    @Test
    void without_rules_the_refusal_says_what_to_do() {
        var contest = season.emptySeason("runs-none");
        Page.open("association/runs/" + contest.id());
        assertThat(Page.text()).contains(Page.words("association.runs.none.words"));
        Page.click("association.run.start.OFFICIAL");
        Page.await(() -> Page.text().contains("нет опубликованных правил нормирования"));

        assertThat(Page.text()).contains("нет опубликованных правил нормирования");
    }

    @Test
    void publishing_says_how_many_will_see_it() {
        var contest = scoredSeason("runs-publish");
        var run = season.score(contest.id());
        Page.open("association/run/" + run.id());
        Page.click("association.run.publish");
        assertThat(_get(Dialog.class).getElement().getTextRecursively()).contains("3 участника узнают свои места");
        Page.click("association.run.publish.sure");

        assertThat(browseRuns.published(contest.id())).isPresent();
        assertThat(Page.text()).contains(Page.words("association.run.status.PUBLISHED"));
    }

    @Test
    @SignedInAs(PortalSeason.EDITOR)
    void others_than_organisers_neither_run_officially_nor_publish() {
        Page.open("association/runs/" + season.contest().id());

        assertThat(Page.offers("association.run.start.OFFICIAL")).isFalse();
        assertThat(Page.offers("association.run.start.TRIAL")).isTrue();
    }

    @Test
    void says_who_gains_an_award_from_one_run_to_the_next() {
        var contest = scoredSeason("runs-changes");
        season.publishRules(contest.id(), RuleSetKind.AWARD, AWARDS.formatted(90));
        var before = season.score(contest.id());
        season.publishRules(contest.id(), RuleSetKind.AWARD, AWARDS.formatted(70));
        var after = season.score(contest.id());
        Page.open("association/run/%s/since/%s".formatted(after.id(), before.id()));

        assertThat(Page.text()).contains("+1", Page.words("association.changes.gained"));
    }

    @Test
    void the_ranking_shows_ties_as_ranges_and_cut_offs_in_words() {
        Page.open("association/ranking/" + season.published().id());

        assertThat(Page.text()).contains("проходной балл", "победитель");
        assertThat(_find(Histogram.class)).isNotEmpty();
        assertThat(rows()).anyMatch(row -> row.placeFrom() < row.placeTo());
        assertThat(GridKt._getFormattedRow(grid(), 0)).contains("1");
    }

    @Test
    @SuppressWarnings("unchecked")
    void narrows_by_group_and_name() {
        Page.open("association/ranking/" + season.published().id());
        int all = GridKt._size(grid());
        Select<String> group = _get(Select.class, spec -> spec.withLabel(Page.words("association.ranking.group")));
        group.setValue("7–8 класс");
        int some = GridKt._size(grid());
        _get(TextField.class).setValue("лисицын");

        assertThat(some).isBetween(1, all - 1);
        assertThat(GridKt._size(grid())).isBetween(1, some - 1);
    }

    @Test
    void comes_as_csv_that_no_spreadsheet_takes_for_formulas() throws IOException {
        var out = new ByteArrayOutputStream();
        export().csv(season.published().id(), Filter.ALL, out);

        var lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines.getFirst()).startsWith("\uFEFFНаправление;Группа;Место;Участник");
        assertThat(lines).hasSize(1 + browseRanking.count(season.published().id(), Filter.ALL));
        assertThat(lines).noneMatch(line -> line.matches(".*(^|;)[=+@-].*"));
    }

    @Test
    void comes_as_xlsx_with_numbers_as_numbers() throws IOException {
        var out = new ByteArrayOutputStream();
        export().xlsx(season.published().id(), new Filter(PortalSeason.ROBOTICS, null, null, null), out);

        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()));
                var rows = workbook.getFirstSheet().openStream()) {
            var second = rows.skip(1).findFirst().orElseThrow();
            assertThat(second.getCellText(0)).isEqualTo(PortalSeason.ROBOTICS);
            assertThat(second.getCellAsNumber(4)).isPresent();
        }
    }

    private RankingExport export() {
        return new RankingExport(browseRanking, key -> Page.words(key), Locale.of("ru"));
    }

    private Contest scoredSeason(String code) {
        var contest = season.emptySeason(code);
        season.bring(
                contest.season(),
                code,
                IdentityPolicy.EXTERNAL_ID,
                List.of(
                        PortalSeason.row(0, 1, "olymp", PortalSeason.scored(95)),
                        PortalSeason.row(1, 2, "olymp", PortalSeason.scored(75)),
                        PortalSeason.row(2, 3, "olymp", PortalSeason.scored(20))));
        season.publishRules(contest.id(), RuleSetKind.NORMALISATION, RULES);
        return contest;
    }

    private List<RankingRow> rows() {
        return browseRanking.rows(season.published().id(), Filter.ALL, 0, BrowseRanking.LARGEST_PAGE);
    }

    @SuppressWarnings("unchecked")
    private static Grid<RankingRow> grid() {
        return _get(Grid.class);
    }
}
