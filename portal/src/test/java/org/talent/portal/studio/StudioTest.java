package org.talent.portal.studio;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.textfield.TextField;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.talent.portal.Page;
import org.talent.portal.PortalSeason;
import org.talent.portal.PortalTest;
import org.talent.portal.SignedInAs;
import org.talent.rules.Problem.Severity;
import org.talent.rules.RuleSetKind;
import org.talent.rules.Words;
import org.talent.rules.cases.CaseColumn.Part;
import org.talent.rules.cases.CaseKind;
import org.talent.rules.cases.CasesText;
import org.talent.rules.cases.RuleCase;
import org.talent.rules.facts.Schemas;
import org.talent.rules.language.CellText;
import org.talent.rules.language.RuleSheet;
import org.talent.rules.language.RuleSheet.SheetProblem;
import org.talent.tenants.contest.ContestId;
import org.talent.tenants.rulebook.BrowseRuleSets;
import org.talent.tenants.rulebook.EditRules;
import org.talent.tenants.rulebook.Review;
import org.talent.tenants.rulebook.ReviewRules;
import org.talent.tenants.rulebook.RuleBook;
import org.talent.tenants.rulebook.RuleDraft;
import org.talent.tenants.rulebook.RuleDraft.State;
import org.talent.tenants.rulebook.RuleSetVersion;
import org.talent.tenants.support.Reason;
import org.talent.tenants.tenancy.CurrentTenant;
import tools.jackson.databind.json.JsonMapper;

@PortalTest
@SignedInAs(PortalSeason.EDITOR)
class StudioTest {

    private static final RuleSetKind WEIGHT = RuleSetKind.WEIGHT;
    private static final Reason REASON = new Reason("для проверки студии");
    private static final String NORMALISATION = """
            rule "Участие"
            when $r : ResultClass( )
            then $r.fixed(100); end
            """;

    /** Place of the factor in the table: name, level, factor. */
    private static final int FACTOR = 2;

    @Autowired
    PortalSeason season;

    @Autowired
    EditRules editRules;

    @Autowired
    ReviewRules reviewRules;

    @Autowired
    BrowseRuleSets browseRuleSets;

    private ContestId contest;
    private RuleBook book;

    @BeforeEach
    void a_contest_with_rules() {
        contest = season.emptySeason("studio-" + System.nanoTime()).id();
        book = RuleBook.of(contest);
        season.publishRules(contest, RuleSetKind.NORMALISATION, NORMALISATION);
        season.publishRules(contest, WEIGHT, weights("0.6"));
    }

    @Test
    void typing_into_the_table_changes_the_draft() {
        var grid = open();
        grid.typed(0, FACTOR, "0,25");
        save("множитель меньше");

        assertThat(draft().newest().text()).contains("level(0.25)");
        assertThat(draft().newest().comment()).isEqualTo("множитель меньше");
        assertThat(inForce().text()).contains("level(0.6)");
    }

    @Test
    void a_saved_draft_without_a_fault_is_checked_until_something_is_typed() {
        var grid = open();
        assertThat(Page.text()).doesNotContain(Page.words("studio.checked"));
        grid.typed(0, FACTOR, "0,25");
        save("множитель меньше");
        assertThat(Page.text()).contains(Page.words("studio.checked"));

        grid.typed(0, FACTOR, "0,3");
        assertThat(Page.text()).doesNotContain(Page.words("studio.checked"));

        grid.undo();
        editRules.forget(book, WEIGHT);
        open();
        assertThat(Page.text()).contains(Page.words("studio.checked"));
    }

    @Test
    void what_is_typed_can_be_undone_and_redone() {
        var grid = open();
        grid.typed(0, FACTOR, "0,25");
        grid.duplicated(0);
        grid.undo();
        grid.undo();
        assertThat(cell(0, FACTOR)).isEqualTo("0,6");
        grid.redo();

        assertThat(cell(0, FACTOR)).isEqualTo("0,25");
        assertThat(sheet().lines()).hasSize(1);
    }

    @Test
    void a_pasted_block_marks_its_faulty_cells() {
        var grid = open();
        var block = IntStream.range(0, 67)
                .mapToObj(row -> List.of(
                        "Правило " + row,
                        row == 7 ? "региональнй" : "региональный",
                        row == 20 ? "половина" : row == 40 ? "1e9" : "0,5"))
                .toList();
        grid.pasted(0, 0, JsonMapper.shared().writeValueAsString(block));

        assertThat(sheet().lines()).hasSize(67);
        assertThat(_get(TablePart.class).problems())
                .filteredOn(problem -> problem.problem().severity() == Severity.ERROR)
                .extracting(SheetProblem::line, SheetProblem::place)
                .containsExactlyInAnyOrder(tuple(7, 1), tuple(20, FACTOR), tuple(40, FACTOR));
        assertThat(Page.text()).contains("Может быть, «региональный»");
    }

    @Test
    void cells_past_the_last_column_are_told_and_not_lost_in_silence() {
        open().pasted(0, 1, "[[\"региональный\",\"0,5\",\"лишнее\"]]");

        assertThat(notes()).containsExactly(Page.words("studio.paste.left", 1));
    }

    @Test
    void a_second_save_is_told_who_saved_what() {
        var grid = open();
        grid.typed(0, FACTOR, "0,25");
        asApprover(() -> editRules.save(
                book, WEIGHT, 0, weights("0.6") + another(), "", new Reason("добавлено второе правило")));
        save("множитель меньше");

        assertThat(_get(Dialog.class).getElement().getTextRecursively())
                .contains("Глеб Соколов", "добавлено второе правило");
        Page.click("studio.merge.take");
        save("оба изменения");
        assertThat(draft().newest().text()).contains("level(0.25)", "Всероссийский уровень");
        assertThat(draft().edits()).hasSize(2);
    }

    @Test
    void what_was_typed_comes_back() {
        var grid = open();
        grid.typed(0, FACTOR, "не число");
        open();

        assertThat(cell(0, FACTOR)).isEqualTo("не число");
        assertThat(Page.offers("studio.kept.forget")).isTrue();
        Page.click("studio.kept.forget");
        assertThat(cell(0, FACTOR)).isEqualTo("0,6");
        open();
        assertThat(Page.offers("studio.kept.forget")).isFalse();
    }

    @Test
    void what_was_typed_on_an_older_edit_meets_the_newer_one() {
        open().typed(0, FACTOR, "0,25");
        asApprover(() -> editRules.save(book, WEIGHT, 0, weights("0.6") + another(), cases("60"), REASON));
        open();
        save("множитель меньше");
        Page.click("studio.merge.take");
        save("оба изменения");

        assertThat(draft().newest().text()).contains("level(0.25)", "Всероссийский уровень");
        assertThat(draft().newest().cases())
                .hasValueSatisfying(kept -> assertThat(kept.text()).contains("половина"));
    }

    @Test
    void typing_nothing_but_a_test_case_can_be_saved() {
        open();
        tab(3);
        _find(CodeEditor.class).getLast().changed(cases("60"));
        save("первая проверка");

        assertThat(draft().newest().cases())
                .hasValueSatisfying(kept -> assertThat(kept.text()).isEqualTo(cases("60")));
    }

    @Test
    void a_case_is_written_cell_by_cell_and_what_came_out_stands_in_its_cell() {
        open();
        tab(3);
        Page.click("studio.cases.add");
        grid(Part.EVENTS).added(0);
        grid(Part.EVENTS).pasted(0, 0, "[[\"А\",\"олимпиада\",\"региональный\"]]");
        grid(Part.RESULTS).added(0);
        grid(Part.RESULTS).pasted(0, 0, "[[\"первый\",\"А\"]]");
        grid(Part.EXPECT).added(0);
        grid(Part.EXPECT).pasted(0, 0, "[[\"первый\",\"50\"]]");
        _get(TextField.class, spec -> spec.withLabel(Page.words("studio.cases.name")))
                .setValue("Региональный: половина");
        save("первая проверка");

        assertThat(draft().newest().cases())
                .hasValueSatisfying(kept -> assertThat(kept.text()).isEqualTo("""
                        case "Региональный: половина"
                        events  | event | kind      | level        |
                                | А     | олимпиада | региональный |
                        results | entrant | event |
                                | первый  | А     |
                        expect  | entrant | points |
                                | первый  | 50     |
                        """));
        tab(3);
        assertThat(Page.text()).contains("баллы: ожидалось 50, получилось 60");
        grid(Part.EXPECT).typed(0, 1, "60");
        save("так и задумано");
        assertThat(Page.text()).contains(Page.words("studio.checked"));
    }

    @Test
    void a_case_is_renamed_copied_taken_away_and_brought_back() {
        asApprover(() -> editRules.save(book, WEIGHT, 0, weights("0.6"), cases("60"), REASON));
        open();
        tab(3);
        Page.click("studio.cases.duplicate");
        assertThat(caseNames()).containsExactly("Региональный уровень: половина", "Региональный уровень: половина (2)");
        var name = _get(TextField.class, spec -> spec.withLabel(Page.words("studio.cases.name")));
        name.setValue("Региональный уровень: половина");
        assertThat(name.isInvalid()).isTrue();
        assertThat(caseNames()).contains("Региональный уровень: половина (2)");

        Page.click("studio.cases.remove");
        assertThat(caseNames()).containsExactly("Региональный уровень: половина");
        grid(Part.EXPECT).undo();
        assertThat(caseNames()).hasSize(2);
        grid(Part.EXPECT).redo();
        assertThat(caseNames()).hasSize(1);
    }

    @Test
    void cases_that_cannot_be_read_are_mended_as_text_and_nothing_is_lost() {
        open();
        tab(3);
        _find(CodeEditor.class).getLast().changed("case Половина\n" + cases("60"));

        assertThat(Page.text()).contains(Page.words("studio.cases.unreadable"));
        assertThat(_find(CaseTables.class)).isEmpty();
        _find(CodeEditor.class).getLast().changed(cases("60"));
        assertThat(caseNames()).containsExactly("Региональный уровень: половина");
    }

    @Test
    void nothing_typed_into_a_case_is_lost_to_a_character_or_a_limit() {
        asApprover(() -> editRules.save(book, WEIGHT, 0, weights("0.6"), cases("60"), REASON));
        open();
        tab(3);
        grid(Part.EVENTS).typed(0, 0, "Кубок 🏆");
        assertThat(casesText()).contains("Кубок 🏆", "региональный");
        assertThat(_find(CaseTables.class)).hasSize(1);
        grid(Part.EVENTS).undo();

        var name = _get(TextField.class, spec -> spec.withLabel(Page.words("studio.cases.name")));
        name.setValue("Кубок 🏆 города");
        assertThat(name.isInvalid()).isTrue();
        assertThat(name.getValue()).isEqualTo("Кубок 🏆 города");
        assertThat(caseNames()).containsExactly("Региональный уровень: половина");
        name.setValue("Кубок города");
        assertThat(name.isInvalid()).isFalse();
        assertThat(caseNames()).containsExactly("Кубок города");
        grid(Part.EVENTS).undo();
        assertThat(name.getValue()).isEqualTo("Региональный уровень: половина");

        var many = IntStream.range(0, 1_001)
                .mapToObj(row -> List.of("кто " + row, "А"))
                .toList();
        grid(Part.RESULTS).pasted(0, 0, JsonMapper.shared().writeValueAsString(many));
        assertThat(notes()).anyMatch(words -> words.contains("1\u00a0000"));
        assertThat(casesText()).doesNotContain("кто 0");
        grid(Part.RESULTS).typed(7, 0, "строки уже нет");
        assertThat(casesText()).isEqualTo(cases("60"));
    }

    @Test
    void examples_are_taken_as_a_step_that_can_be_undone() {
        open();
        tab(3);
        Page.click("studio.cases.examples");
        assertThat(caseNames()).hasSizeGreaterThan(5);
        grid(Part.EXPECT).undo();
        assertThat(casesText()).isEmpty();
    }

    @Test
    void what_changes_names_the_test_cases_too() {
        asApprover(() -> editRules.save(book, WEIGHT, 0, weights("0.6"), cases("60"), REASON));
        open();
        tab(4);

        assertThat(Page.text()).contains(Page.words("studio.cases.difference.added", "Региональный уровень: половина"));
    }

    @Test
    void of_a_case_that_two_changed_either_variant_can_be_taken() {
        asApprover(() -> editRules.save(book, WEIGHT, 0, weights("0.6"), cases("60"), REASON));
        open();
        tab(3);
        grid(Part.EXPECT).typed(0, 1, "61");
        asApprover(() -> editRules.save(book, WEIGHT, 1, weights("0.6"), cases("62"), REASON));
        save("моё ожидание");
        assertThat(_get(Dialog.class).getElement().getTextRecursively())
                .contains(Page.words("studio.merge.cases", "Региональный уровень: половина"));
        Page.click("studio.merge.take");
        assertThat(casesText()).isEqualTo(cases("61"));

        Page.click("studio.cases.takeTheirs");
        assertThat(casesText()).isEqualTo(cases("62"));
        assertThat(Page.offers("studio.cases.takeTheirs")).isFalse();
    }

    private static String casesText() {
        return _get(CasesPart.class).text();
    }

    private static TypedGrid grid(Part part) {
        return _get(_find(CaseTablePart.class).get(CaseKind.CONTEST.parts().indexOf(part)), TypedGrid.class);
    }

    private static List<String> caseNames() {
        return CasesText.read(casesText()).cases().stream().map(RuleCase::name).toList();
    }

    @Test
    void a_failing_case_stops_the_sending_and_is_named() {
        asApprover(() -> editRules.save(book, WEIGHT, 0, weights("0.5"), cases("50"), REASON));
        open().typed(0, FACTOR, "0,25");
        save("ещё меньше");
        assertThat(Page.text()).contains("Региональный уровень: половина");
        Page.click("studio.send");
        Page.giveReason("пора", "studio.send");

        assertThat(draft().state()).isEqualTo(State.EDITED);
        assertThat(_get(TabSheet.class).getSelectedIndex()).isEqualTo(3);
        assertThat(notes()).contains(Page.words("studio.cases.stop", 1));
        assertThat(Page.text()).doesNotContain(Page.words("studio.checked"));
    }

    @Test
    void who_wrote_a_text_is_not_offered_to_approve_it() {
        open().typed(0, FACTOR, "0,25");
        save("множитель меньше");
        Page.click("studio.send");
        Page.giveReason("пора", "studio.send");

        assertThat(draft().state()).isEqualTo(State.IN_REVIEW);
        assertThat(Page.offers("studio.approve")).isFalse();
    }

    @Test
    @SignedInAs(PortalSeason.APPROVER)
    void an_approver_who_wrote_nothing_approves_and_publishes() {
        sentByEditor(weights("0.25"));
        open();
        Page.click("studio.approve");
        Page.giveReason("прочитано", "studio.approve");
        Page.click("studio.publish");
        _find(Button.class, spec -> spec.withText(Page.words("studio.publish")))
                .getLast()
                .click();

        assertThat(inForce().number()).isEqualTo(2);
        assertThat(inForce().approver()).contains("Глеб Соколов");
    }

    @Test
    @SignedInAs(PortalSeason.APPROVER)
    void a_text_that_is_sent_back_says_why() {
        sentByEditor(weights("0.25"));
        open();
        Page.click("studio.sendBack");
        Page.giveReason("слишком мало", "studio.sendBack");

        assertThat(draft().state()).isEqualTo(State.EDITED);
        assertThat(Page.text()).contains("слишком мало");
    }

    @Test
    void an_older_version_goes_to_review() {
        season.publishRules(contest, WEIGHT, weights("0.25"));
        Page.open("association/rules/%s/weight".formatted(contest));
        _find(Button.class, spec -> spec.withText(Page.words("studio.back.to", 1)))
                .getFirst()
                .click();
        Page.giveReason("решение отменено", "studio.send");

        assertThat(draft().state()).isEqualTo(State.IN_REVIEW);
        assertThat(draft().newest().text()).contains("level(0.6)");
    }

    @Test
    void what_is_different_is_said_in_words() {
        editRules.save(book, WEIGHT, 0, another(), "", REASON);
        open().typed(0, FACTOR, "0,25");
        tab(4);

        assertThat(Page.texts(ListItem.class))
                .contains(
                        "Если уровень мероприятия — региональный, то: множитель уровня — 0,6.",
                        "Если уровень мероприятия — всероссийский, то: множитель уровня — 0,25.");
        assertThat(Page.texts(Pre.class)).noneMatch(text -> text.contains("when"));
        assertThat(_get(Details.class).isOpened()).isFalse();
        assertThat(changes(Locale.of("ru"))).containsExactly("«множитель уровня»: 0,6 → 0,8");
        assertThat(changes(Locale.ENGLISH)).containsExactly("«factor of the level»: 0.6 → 0.8");
    }

    private List<String> changes(Locale locale) {
        var difference = browseRuleSets
                .difference(WEIGHT, weights("0.6"), weights("0.8"))
                .orElseThrow();
        return _find(new RuleChanges(WEIGHT, difference, locale), UnorderedList.class).stream()
                .skip(1)
                .map(places -> places.getElement().getTextRecursively())
                .toList();
    }

    @Test
    void the_history_goes_out_as_a_workbook_in_words() throws IOException {
        season.publishRules(contest, WEIGHT, weights("0.25") + another());

        assertThat(history(Locale.of("ru")))
                .contains(
                        "Правило «Региональный уровень» изменено в 1 месте. — «множитель уровня»: 0,6 → 0,25",
                        "Новое правило «Всероссийский уровень», на месте 2. — Если уровень мероприятия — всероссийский,"
                                + " то: множитель уровня — 0,8.");
        assertThat(history(Locale.ENGLISH))
                .contains("The rule «Региональный уровень» changed in one place. — «factor of the level»: 0.6 → 0.25");
    }

    private List<String> history(Locale locale) throws IOException {
        var export = new HistoryExport(browseRuleSets, WEIGHT, key -> Page.words(key), locale);
        try (var workbook =
                new ReadableWorkbook(new ByteArrayInputStream(export.xlsx(browseRuleSets.terms(book, WEIGHT))))) {
            return workbook.getFirstSheet().read().stream()
                    .map(row -> row.getCellText(8))
                    .toList();
        }
    }

    @Test
    void two_versions_of_a_rule_stand_side_by_side_in_words_and_exactly() {
        open().typed(0, FACTOR, "0,25");
        asApprover(() -> editRules.save(book, WEIGHT, 0, weights("0.5"), "", REASON));
        save("множитель меньше");

        assertThat(_get(MergeDialog.class).getElement().getTextRecursively())
                .contains("множитель уровня — 0,5.", "level(0.5)", "множитель уровня — 0,25.", "level(0.25)");
    }

    @Test
    void a_faulty_rule_has_no_sentence_and_a_difference_as_it_is_written() {
        open();
        tab(2);
        _find(CodeEditor.class).getFirst().changed(weights("0.5").replace("level ==", "levle =="));
        tab(1);
        tab(4);

        assertThat(Page.texts(ListItem.class))
                .contains("«множитель уровня»: 0.6 → 0.5")
                .anyMatch(text -> text.endsWith("levle == \"региональный\""));
    }

    @Test
    void a_table_goes_out_as_a_workbook_and_comes_back_changed() {
        open();
        var part = _get(WorkbookPart.class);
        var sheet = sheet();
        var meanings = new Words("org.talent.rules.meanings", Locale.of("ru"));
        var grid = sheet.commented(0, "=1+1\nвторая строка").grid(new CellText(Schemas.of(WEIGHT), meanings), meanings);
        part.received(RuleWorkbook.write("weight", grid));

        assertThat(_get(Dialog.class).getElement().getTextRecursively()).contains("вторая строка");
        assertThat(cell(0, FACTOR)).isEqualTo("0,6");
        Page.click("studio.workbook.confirm");
        assertThat(sheet().lines().getFirst().comment()).isEqualTo("=1+1\nвторая строка");
        assertThat(sheet().lines().getFirst().id())
                .isEqualTo(sheet.lines().getFirst().id());
    }

    @Test
    void a_file_that_is_no_workbook_is_refused_in_words() {
        open();
        _get(WorkbookPart.class).received("rule".getBytes(StandardCharsets.UTF_8));

        assertThat(notes()).hasSize(1);
        assertThat(cell(0, FACTOR)).isEqualTo("0,6");
    }

    @Test
    @SignedInAs(PortalSeason.ORGANISER)
    void an_organiser_only_reads() {
        open();

        assertThat(Page.offers("studio.save")).isFalse();
    }

    @Test
    void a_form_says_the_rule_in_words_and_changes_it() {
        open();
        tab(1);

        assertThat(Page.text()).contains("региональный");
        _find(TextField.class).stream()
                .filter(field -> field.getValue().equals("0,6"))
                .findFirst()
                .orElseThrow()
                .setValue("0,75");
        assertThat(cell(0, FACTOR)).isEqualTo("0,75");
    }

    @Test
    void a_text_that_cannot_be_read_is_kept_and_its_faults_are_marked() {
        open();
        tab(2);
        _find(CodeEditor.class).getFirst().changed("rule \"x\" when $r : ResultClas( ) then end");

        assertThat(Page.text()).contains("Строка 1");
        tab(0);
        assertThat(Page.text()).contains(Page.words("studio.table.unreadable"));
    }

    private TypedGrid open() {
        Page.open("association/rules/%s/weight/draft".formatted(contest));
        return _get(_get(TablePart.class), TypedGrid.class);
    }

    private static void tab(int index) {
        _get(TabSheet.class).setSelectedIndex(index);
        MockVaadin.clientRoundtrip(false);
    }

    private static void save(String comment) {
        Page.click("studio.save");
        Page.giveReason(comment, "studio.save");
    }

    private RuleSheet sheet() {
        return _get(RuleStudio.class).sheet().orElseThrow();
    }

    private String cell(int line, int place) {
        return sheet().cell(line, place);
    }

    private void sentByEditor(String text) {
        as(PortalSeason.EDITOR, () -> {
            editRules.save(book, WEIGHT, 0, text, "", REASON);
            return (Review.Done) reviewRules.submit(book, WEIGHT, 1, REASON);
        });
    }

    private <T> T asApprover(Supplier<T> work) {
        return as(PortalSeason.APPROVER, work);
    }

    private <T> T as(String login, Supplier<T> work) {
        return CurrentTenant.call(season.signedIn(login).actor(), work);
    }

    private RuleDraft draft() {
        return asApprover(() -> editRules.desk(book, WEIGHT)).draft().orElseThrow();
    }

    private RuleSetVersion inForce() {
        return asApprover(() -> editRules.desk(book, WEIGHT)).inForce().orElseThrow();
    }

    private static List<String> notes() {
        return NotificationsKt.getNotifications().stream()
                .map(note -> note.getElement().getTextRecursively())
                .toList();
    }

    private static String weights(String factor) {
        return """
                rule "Региональный уровень" @id(1)
                when $r : ResultClass( level == "региональный" )
                then $r.level(%s); end
                """.formatted(factor);
    }

    private static String another() {
        return """

                rule "Всероссийский уровень" @id(2)
                when $r : ResultClass( level == "всероссийский" )
                then $r.level(0.8); end
                """;
    }

    private static String cases(String points) {
        return """
                case "Региональный уровень: половина"
                events  | event | kind      | level        |
                        | А     | олимпиада | региональный |
                results | entrant | event |
                        | первый  | А     |
                expect  | entrant | points |
                        | первый  | %s     |
                """.formatted(points);
    }
}
