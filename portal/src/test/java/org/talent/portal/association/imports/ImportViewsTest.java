package org.talent.portal.association.imports;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.talent.portal.Page;
import org.talent.portal.PortalSeason;
import org.talent.portal.PortalTest;
import org.talent.portal.SignedInAs;
import org.talent.rules.Phrase;
import org.talent.tenants.contest.Contest;
import org.talent.tenants.contest.IdentityPolicy;
import org.talent.tenants.imports.BatchState;
import org.talent.tenants.imports.BrowseImports;
import org.talent.tenants.imports.FaultyRowsFile;
import org.talent.tenants.imports.ImportBatchId;
import org.talent.tenants.imports.RowPlace;
import org.talent.tenants.imports.StagedRow;

@PortalTest
@SignedInAs(PortalSeason.ORGANISER)
class ImportViewsTest {

    static int times;

    @Autowired
    PortalSeason season;

    @Autowired
    BrowseImports browseImports;

    @Autowired
    FaultyRowsFile faultyRowsFile;

    Contest contest;
    ImportBatchId staged;

    @BeforeEach
    void a_file_waits() {
        contest = season.emptySeason("imports-" + ++times);
        staged = season.stage(
                contest.season(),
                "file" + times,
                IdentityPolicy.EXTERNAL_ID,
                List.of(
                        PortalSeason.row(0, 1, "olymp", PortalSeason.scored(10)),
                        PortalSeason.row(1, 2, "nowhere", PortalSeason.scored(20)),
                        new StagedRow.Unreadable(
                                new RowPlace("results.csv", 4, "=HYPERLINK(1)"), Phrase.of("scoreForm"))));
    }

    @Test
    void lists_imports_with_their_counts() {
        Page.open("association/imports/" + contest.season());

        assertThat(GridKt._getFormattedRow(_get(Grid.class), 0)).contains("1", "2");
        assertThat(Page.text()).contains(Page.words("association.imports.title"));
    }

    @Test
    void an_empty_season_says_what_to_do_next() {
        Page.open("association/imports/"
                + season.emptySeason("imports-none-" + times).season());

        assertThat(Page.text()).contains(Page.words("association.imports.none.words"));
    }

    @Test
    void shows_what_applying_would_do_and_which_rows_need_a_look() {
        Page.open("association/import/" + staged);

        assertThat(Page.text()).contains(Page.words("association.import.staged"), "«nowhere» (1)");
        assertThat(GridKt._size(_get(Grid.class))).isEqualTo(2);
    }

    @Test
    void applies_as_long_work_and_can_be_undone_by_typing_the_word() {
        Page.open("association/import/" + staged);
        Page.click("association.import.apply");
        Page.await(() -> state() == BatchState.APPLIED);
        assertThat(state()).isEqualTo(BatchState.APPLIED);

        Page.open("association/import/" + staged);
        Page.click("association.import.undo");
        var confirm = _find(_get(Dialog.class), Button.class).getLast();
        assertThat(confirm.isEnabled()).isFalse();
        _get(_get(Dialog.class), TextField.class).setValue(Page.words("association.import.undo.typed"));
        assertThat(confirm.isEnabled()).isTrue();
        confirm.click();
        Page.await(() -> state() == BatchState.UNDONE);

        assertThat(state()).isEqualTo(BatchState.UNDONE);
    }

    @Test
    void can_be_given_up() {
        Page.open("association/import/" + staged);
        Page.click("association.import.abandon");
        Page.click("association.import.abandon");

        assertThat(state()).isEqualTo(BatchState.ABANDONED);
    }

    @Test
    void faulty_rows_come_as_a_file_that_no_spreadsheet_takes_for_formulas() throws IOException {
        var out = new ByteArrayOutputStream();

        faultyRowsFile.write(staged, Locale.of("ru"), out);

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .anyMatch(line -> line.startsWith("results.csv;4;не принята;В балле может быть"))
                .anyMatch(line -> line.endsWith(";'=HYPERLINK(1)"));
    }

    @Test
    @SignedInAs(PortalSeason.MODERATOR)
    void others_than_organisers_only_read() {
        Page.open("association/import/" + staged);

        assertThat(Page.offers("association.import.apply")).isFalse();
    }

    private BatchState state() {
        return browseImports.batch(staged).state();
    }
}
