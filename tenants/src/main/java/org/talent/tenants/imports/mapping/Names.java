package org.talent.tenants.imports.mapping;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.talent.tenants.imports.mapping.table.Row;
import org.talent.tenants.imports.mapping.table.Texts;
import org.talent.tenants.participant.PersonName;

/** A person's name, in one cell or in several. */
sealed interface Names {

    PersonName of(Row row);

    void columns(Value.Columns used);

    record Apart(Optional<Value> last, Optional<Value> first, Optional<Value> patronymic) implements Names {

        @Override
        public PersonName of(Row row) {
            return new PersonName(text(last, row), text(first, row), text(patronymic, row));
        }

        private static String text(Optional<Value> part, Row row) {
            return part.map(value -> Texts.fold(value.text(row))).orElse("");
        }

        @Override
        public void columns(Value.Columns used) {
            last.ifPresent(value -> value.columns(used));
            first.ifPresent(value -> value.columns(used));
            patronymic.ifPresent(value -> value.columns(used));
        }
    }

    record Whole(Value name, Order order) implements Names {

        @Override
        public PersonName of(Row row) {
            return order.of(Texts.fold(name.text(row)));
        }

        @Override
        public void columns(Value.Columns used) {
            name.columns(used);
        }
    }

    /** In which order the parts of a name stand. A comma always ends the family name, wherever the order puts it. */
    enum Order {
        LAST_FIRST_PATRONYMIC,
        LAST_FIRST,
        FIRST_LAST,
        FIRST_PATRONYMIC_LAST;

        private static final java.util.regex.Pattern INITIALS =
                java.util.regex.Pattern.compile("(\\p{L}{1,2}\\.)\\s*(\\p{L}{1,2}\\.)?");

        static Order parse(String text) {
            var words = List.of(text.strip().split("[\\s,]+"));
            Set<String> parts = new HashSet<>(words);
            if (parts.size() == words.size() && parts.contains("last") && parts.contains("first")) {
                for (var order : values()) {
                    if (order.words().equals(words)) {
                        return order;
                    }
                }
            }
            throw new Fault("nameOrder", text);
        }

        private List<String> words() {
            return Arrays.asList(name().toLowerCase(java.util.Locale.ROOT).split("_"));
        }

        PersonName of(String name) {
            int comma = name.indexOf(',');
            if (comma >= 0) {
                return given(name.substring(0, comma), name.substring(comma + 1).strip());
            }
            return switch (this) {
                case LAST_FIRST_PATRONYMIC, LAST_FIRST -> {
                    int space = name.indexOf(' ');
                    yield space < 0
                            ? new PersonName(name, "", "")
                            : given(name.substring(0, space), name.substring(space + 1));
                }
                case FIRST_LAST, FIRST_PATRONYMIC_LAST -> {
                    int space = name.lastIndexOf(' ');
                    yield space < 0
                            ? new PersonName(name, "", "")
                            : given(name.substring(space + 1), name.substring(0, space));
                }
            };
        }

        private PersonName given(String last, String given) {
            var initials = INITIALS.matcher(given);
            if (initials.matches()) {
                return new PersonName(last, initials.group(1), initials.group(2) == null ? "" : initials.group(2));
            }
            boolean patronymic = this == LAST_FIRST_PATRONYMIC || this == FIRST_PATRONYMIC_LAST;
            int space = given.indexOf(' ');
            return patronymic && space > 0
                    ? new PersonName(last, given.substring(0, space), given.substring(space + 1))
                    : new PersonName(last, given, "");
        }
    }
}
