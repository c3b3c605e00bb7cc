package org.talent.portal.association.imports;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.talent.portal.Page;
import org.talent.portal.PortalSeason;
import org.talent.portal.PortalTest;
import org.talent.portal.SignedInAs;
import org.talent.portal.components.Note;
import org.talent.tenants.contest.Contest;
import org.talent.tenants.contest.Event;
import org.talent.tenants.imports.BatchState;
import org.talent.tenants.imports.BrowseImports;
import org.talent.tenants.imports.BrowseMappings;

@PortalTest
@SignedInAs(PortalSeason.ORGANISER)
class NewImportViewTest {

    static final String TABLE = """
            Фамилия;Имя;Отчество;Класс;Школа;Итог
            Берестов;Лука;Ильич;9;Лицей № 4;72,5
            Кедрова;Алиса;Олеговна;10;Школа № 2;68
            """;

    static int times;

    @Autowired
    PortalSeason season;

    @Autowired
    BrowseImports browseImports;

    @Autowired
    BrowseMappings browseMappings;

    Contest contest;

    @BeforeEach
    void an_empty_season() {
        contest = season.emptySeason("wizard-" + ++times);
        Page.open("association/new-import/" + contest.season());
    }

    @Test
    void shows_the_file_as_it_stands_and_what_was_found_out() throws IOException {
        send(TABLE, Charset.forName("windows-1251"));

        assertThat(Page.text()).contains("windows-1251", "разделитель «;»", "Лицей № 4");
    }

    @Test
    void guesses_the_columns_and_previews_the_rows() throws IOException {
        send(TABLE, StandardCharsets.UTF_8);

        assertThat(choice("Фамилия").getValue()).isEqualTo("last name");
        assertThat(choice("Итог").getValue()).isEqualTo("score");
        assertThat(Page.text()).contains("Берестов Лука Ильич", "72,5");
    }

    @Test
    void a_column_can_mean_something_else() throws IOException {
        send(TABLE, StandardCharsets.UTF_8);
        choice("Итог").setValue("place");

        assertThat(_get(TextArea.class).getValue()).contains("place: <Итог>").doesNotContain("score:");
    }

    @Test
    void reads_the_whole_file_once_the_event_is_said_and_leads_to_the_dry_run() throws IOException {
        send(TABLE, StandardCharsets.UTF_8);
        assertThat(start().isEnabled()).isFalse();
        sayEvent();
        assertThat(start().isEnabled()).isTrue();
        start().click();
        Page.await(() -> Page.text().contains(Page.words("association.import.staged")));

        var batch = browseImports.batches(contest.season(), 0, 1).getFirst();
        assertThat(batch.state()).isEqualTo(BatchState.STAGED);
        assertThat(batch.counts().newResults()).isEqualTo(2);
        assertThat(Page.text()).contains(Page.words("association.import.staged"));
    }

    @Test
    void remembers_the_mapping_when_asked() throws IOException {
        send(TABLE, StandardCharsets.UTF_8);
        sayEvent();
        _get(Checkbox.class, spec -> spec.withLabel(Page.words("association.wizard.keep")))
                .setValue(true);
        int before = browseMappings.newest().size();
        start().click();

        assertThat(browseMappings.newest()).hasSizeGreaterThanOrEqualTo(Math.max(1, before));
    }

    @Test
    void a_mapping_with_faults_says_where_they_are() throws IOException {
        send(TABLE, StandardCharsets.UTF_8);
        var text = _get(TextArea.class);
        text.setValue(text.getValue().replace("  score:", "  scoer:"));
        view().look();

        assertThat(Page.text()).contains("scoer");
        assertThat(start().isEnabled()).isFalse();
    }

    @ParameterizedTest
    @MethodSource
    void a_file_that_is_no_table_is_refused_in_words(String name, byte[] content) throws IOException {
        view().received(name, new ByteArrayInputStream(content));

        assertThat(_find(Note.class))
                .hasSize(1)
                .first()
                .satisfies(note -> assertThat(note.getElement().getTextRecursively())
                        .isNotBlank()
                        .doesNotContain("!"));
        assertThat(_find(Button.class))
                .noneMatch(one -> Page.words("association.wizard.dryRun").equals(one.getText()));
    }

    static Stream<Arguments> a_file_that_is_no_table_is_refused_in_words() {
        var picture = ByteBuffer.allocate(4_000).putLong(0x89504E470D0A1A0AL);
        for (int noise = 1; picture.remaining() >= Integer.BYTES; noise = noise * 1_103_515_245 + 12_345) {
            picture.putInt(noise);
        }
        return Stream.of(
                Arguments.of("empty.csv", new byte[0]),
                Arguments.of("picture.png", picture.array()),
                Arguments.of("picture called a table.csv", picture.array()),
                Arguments.of("picture called a workbook.xlsx", picture.array()));
    }

    private void send(String table, Charset charset) throws IOException {
        view().received("итоги.csv", new ByteArrayInputStream(table.getBytes(charset)));
    }

    private static NewImportView view() {
        return (NewImportView)
                UI.getCurrent().getInternals().getActiveRouterTargetsChain().getFirst();
    }

    @SuppressWarnings("unchecked")
    private static Select<String> choice(String column) {
        return _get(Select.class, spec -> spec.withLabel(column));
    }

    @SuppressWarnings("unchecked")
    private void sayEvent() {
        ComboBox<Event> event = _get(ComboBox.class, spec -> spec.withLabel(Page.words("association.wizard.event")));
        event.setValue(event.getGenericDataView().getItems().findFirst().orElseThrow());
    }

    private static Button start() {
        return _get(Button.class, spec -> spec.withText(Page.words("association.wizard.dryRun")));
    }
}
