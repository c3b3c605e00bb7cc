package org.talent.tenants.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.talent.tenants.support.EditedMeanwhile;

/** What every store of mappings does. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class ImportMappingsContract {

    private static final Instant THEN = Instant.parse("2026-03-01T10:15:30.123456Z");

    protected abstract ImportMappings mappings();

    /** Works as an association that exists for this test alone. */
    protected abstract <T> T asNorth(Supplier<T> work);

    /** Works as another one. */
    protected abstract <T> T asSouth(Supplier<T> work);

    @Test
    void returns_every_version_as_it_was_saved() {
        add("imo", 1, "Олимпиада", "mapping: imo\n");
        add("imo", 2, "Олимпиада 🎓", "mapping: imo\ntitle: \"«да»\\n\"\n");

        assertThat(asNorth(() -> mappings().versions("imo")))
                .extracting(SavedMapping::version)
                .containsExactly(2, 1);
        assertThat(asNorth(() -> mappings().version("imo", 1)))
                .contains(new SavedMapping("imo", 1, "Олимпиада", "mapping: imo\n", "Anna", THEN));
        assertThat(asNorth(() -> mappings().newest("imo")))
                .contains(
                        new SavedMapping("imo", 2, "Олимпиада 🎓", "mapping: imo\ntitle: \"«да»\\n\"\n", "Anna", THEN));
    }

    @Test
    void lists_the_newest_of_each_by_title() {
        add("b", 1, "Б", "one");
        add("a", 1, "Ю", "two");
        add("a", 2, "А", "three");

        assertThat(asNorth(() -> mappings().newest()))
                .extracting(SavedMapping::code, SavedMapping::version)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("a", 2), org.assertj.core.groups.Tuple.tuple("b", 1));
    }

    @Test
    void keeps_a_text_of_any_length() {
        var text = "# строка\n".repeat(20_000);
        add("long", 1, "Длинное", text);

        assertThat(asNorth(() -> mappings().newest("long")).orElseThrow().text())
                .isEqualTo(text);
    }

    @Test
    void tells_codes_apart_that_differ_in_case_alone() {
        add("Imo", 1, "one", "one");
        add("imo", 1, "two", "two");

        assertThat(asNorth(() -> mappings().newest("Imo")).orElseThrow().text()).isEqualTo("one");
    }

    @Test
    void refuses_a_version_that_is_there_already() {
        add("imo", 1, "one", "one");

        assertThatThrownBy(() -> add("imo", 1, "two", "two")).isInstanceOf(EditedMeanwhile.class);
    }

    @Test
    void hides_mappings_from_every_other_tenant() {
        add("imo", 1, "one", "one");

        assertThat(asSouth(() -> mappings().newest())).isEmpty();
        assertThat(asSouth(() -> mappings().newest("imo"))).isEmpty();
        assertThat(asSouth(() -> mappings().version("imo", 1))).isEmpty();
        assertThat(asSouth(() -> mappings().versions("imo"))).isEmpty();
    }

    @Test
    void refuses_to_work_without_a_tenant() {
        for (Supplier<?> work :
                List.<Supplier<?>>of(() -> mappings().newest(), () -> mappings().versions("imo"))) {
            assertThatThrownBy(work::get).isInstanceOf(RuntimeException.class);
        }
    }

    private void add(String code, int version, String title, String text) {
        asNorth(() -> {
            mappings().add(new SavedMapping(code, version, title, text, "Anna", THEN));
            return true;
        });
    }
}
