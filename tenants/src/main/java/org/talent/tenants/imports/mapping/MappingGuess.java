package org.talent.tenants.imports.mapping;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.talent.tenants.imports.mapping.table.Columns;
import org.talent.tenants.imports.mapping.table.RawTable;
import org.talent.tenants.imports.mapping.table.RawTable.RawLine;
import org.talent.tenants.imports.mapping.table.TableFormat;

/**
 * A first mapping for a file nobody prepared.
 *
 * @param text a mapping to check and correct
 * @param recognised the columns that were understood, with the keys they went to
 * @param left the columns that were not
 */
public record MappingGuess(String text, SequencedMap<String, String> recognised, List<String> left) {

    private static final int HEADER_SOUGHT = 30;
    private static final double MOST = 0.6;
    private static final java.util.regex.Pattern PLAIN =
            java.util.regex.Pattern.compile("[\\p{L}\\p{N}<][\\p{L}\\p{N} <>@._()/№-]*");
    private static final java.util.regex.Pattern CYRILLIC = java.util.regex.Pattern.compile("[А-Яа-яЁё].*");
    private static final java.util.regex.Pattern NO_CODE = java.util.regex.Pattern.compile("[^\\p{L}\\p{N}._-]+");
    private static final int LONGEST_CODE = 100;

    public MappingGuess {
        recognised = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(recognised));
        left = List.copyOf(left);
    }

    public static MappingGuess of(RawTable table) {
        return new Guesser(table).guess();
    }

    /** One file while it is looked at. */
    private static final class Guesser {

        private final RawTable table;
        private final List<String> names;
        private final List<List<String>> rows;
        private final int header;
        private final Map<HeaderWords, List<Integer>> fields = new EnumMap<>(HeaderWords.class);
        private final StringBuilder yaml = new StringBuilder();

        Guesser(RawTable table) {
            this.table = table;
            header = header(table.lines());
            var cells = table.lines().isEmpty()
                    ? List.<String>of()
                    : table.lines().get(header).cells();
            names = Columns.of(cells).names();
            rows = table.lines().stream().skip(header + 1L).map(RawLine::cells).toList();
        }

        /** The line among the first ones in which most words are known. */
        private static int header(List<RawLine> lines) {
            int best = 0;
            long most = 0;
            for (int i = 0; i < Math.min(HEADER_SOUGHT, lines.size()); i++) {
                long known = lines.get(i).cells().stream()
                        .filter(cell -> HeaderWords.of(cell).isPresent())
                        .count();
                if (known > most) {
                    best = i;
                    most = known;
                }
            }
            return best;
        }

        MappingGuess guess() {
            var recognised = new LinkedHashMap<String, String>();
            var left = new ArrayList<String>();
            for (int i = 0; i < names.size(); i++) {
                var field = field(i);
                if (field == null) {
                    if (!names.get(i).isEmpty()) {
                        left.add(names.get(i));
                    }
                } else {
                    fields.computeIfAbsent(field, _ -> new ArrayList<>()).add(i);
                    recognised.put(names.get(i), field.key());
                }
            }
            write();
            return new MappingGuess(yaml.toString(), recognised, left);
        }

        private @org.jspecify.annotations.Nullable HeaderWords field(int column) {
            var known = HeaderWords.of(names.get(column));
            if (known.isEmpty()) {
                return null;
            }
            var field = known.get();
            if (field == HeaderWords.NUMBER_OR_WORD) {
                field = isMostlyNumbers(column) ? HeaderWords.SCORE : HeaderWords.OUTCOME;
            }
            if (field == HeaderWords.PARTS) {
                return isMostlyNumbers(column) ? field : null;
            }
            // the first column of a kind is the one that is meant; a sum often stands beside its share
            return fields.containsKey(field) ? null : field;
        }

        private boolean isMostlyNumbers(int column) {
            var cells = rows.stream()
                    .filter(row -> column < row.size() && !row.get(column).isEmpty())
                    .toList();
            long numbers = cells.stream()
                    .filter(row -> Numbers.PLAIN.parse(row.get(column)).isPresent())
                    .count();
            return !cells.isEmpty() && numbers >= cells.size() * MOST;
        }

        private void write() {
            line(0, "mapping", code());
            line(0, "title", table.file());
            yaml.append("new names: add\n\n");
            yaml.append("given:\n  event: \"\"\n  role: участник\n\n");
            yaml.append("read:\n");
            format();
            yaml.append("\nresult:\n  event: <event>\n  role: <role>\n");
            boolean team = has(HeaderWords.TEAM);
            boolean person = has(HeaderWords.NAME) || has(HeaderWords.LAST_NAME) || !team;
            if (person) {
                person();
            }
            if (team) {
                yaml.append("  team:\n");
                cell(4, HeaderWords.TEAM);
                if (!person) {
                    if (has(HeaderWords.SCHOOL)) {
                        line(4, "organisation", reference(HeaderWords.SCHOOL));
                    } else if (has(HeaderWords.CITY)) {
                        line(4, "organisation", reference(HeaderWords.CITY));
                    }
                }
            }
            result();
        }

        private void person() {
            yaml.append("  person:\n");
            cell(4, HeaderWords.ID);
            if (has(HeaderWords.LAST_NAME)) {
                cell(4, HeaderWords.LAST_NAME);
                cell(4, HeaderWords.FIRST_NAME);
                cell(4, HeaderWords.PATRONYMIC);
            } else {
                var whole = has(HeaderWords.NAME) ? HeaderWords.NAME : HeaderWords.FIRST_NAME;
                if (has(whole)) {
                    line(4, "name", reference(whole));
                    line(4, "order", order(whole));
                }
            }
            cell(4, HeaderWords.BIRTH_DATE);
            cell(4, HeaderWords.BIRTH_YEAR);
            cell(4, HeaderWords.GRADUATION);
            cell(4, HeaderWords.GRADE);
            cell(4, HeaderWords.SCHOOL);
            cell(4, HeaderWords.CITY);
            cell(4, HeaderWords.REGION);
        }

        /** Russian lists start with the family name, others end with it. */
        private String order(HeaderWords field) {
            int column = column(field);
            long russian = rows.stream()
                    .filter(row -> column < row.size()
                            && CYRILLIC.matcher(row.get(column)).matches())
                    .count();
            return russian * 2 >= rows.size() ? "last first patronymic" : "first last";
        }

        private void result() {
            cell(2, HeaderWords.SCORE);
            var parts = fields.getOrDefault(HeaderWords.PARTS, List.of());
            if (has(HeaderWords.SCORE) && !parts.isEmpty()) {
                yaml.append("  parts:\n    in: [");
                yaml.append(String.join(
                        ", ",
                        parts.stream()
                                .map(this::reference)
                                .map(MappingGuess::quoted)
                                .toList()));
                yaml.append("]\n");
            }
            cell(2, HeaderWords.PLACE);
            cell(2, HeaderWords.OUTCOME);
            cell(2, HeaderWords.DATE);
            if (!has(HeaderWords.SCORE) && !has(HeaderWords.PLACE) && !has(HeaderWords.OUTCOME)) {
                yaml.append("  attended: always\n");
            }
        }

        private void format() {
            switch (table.format()) {
                case TableFormat.Delimited _ -> {
                    yaml.append("  format: csv\n");
                    table.delimiter().ifPresent(mark -> line(2, "delimiter", mark.equals("\t") ? "tab" : mark));
                    headerRow();
                }
                case TableFormat.Workbook _ -> {
                    yaml.append("  format: xlsx\n");
                    headerRow();
                }
                case TableFormat.Html _ -> {
                    yaml.append("  format: html\n");
                    headerRow();
                }
                case TableFormat.Markdown _ -> yaml.append("  format: markdown\n");
                case TableFormat.FixedWidth _ -> yaml.append("  format: fixed width\n");
                case TableFormat.Tree tree ->
                    yaml.append(
                            switch (tree.notation()) {
                                case JSON -> "  format: json\n";
                                case LINES -> "  format: json lines\n";
                                case YAML -> "  format: yaml\n";
                            });
            }
        }

        /** Where it is not the first row it is called by what stands in it, so that one more title above does no harm. */
        private void headerRow() {
            boolean first = table.lines().stream()
                    .limit(header)
                    .allMatch(line -> line.cells().stream().allMatch(String::isEmpty));
            if (!first) {
                var known = names.stream()
                        .filter(name -> HeaderWords.of(name).isPresent())
                        .limit(3)
                        .map(MappingGuess::quoted)
                        .toList();
                yaml.append("  header: {row with: [")
                        .append(String.join(", ", known))
                        .append("]}\n");
            }
        }

        private boolean has(HeaderWords field) {
            return fields.containsKey(field);
        }

        private void cell(int indent, HeaderWords field) {
            if (has(field)) {
                line(indent, field.key(), reference(field));
            }
        }

        private int column(HeaderWords field) {
            return fields.getOrDefault(field, List.of()).getFirst();
        }

        private String reference(HeaderWords field) {
            return reference(column(field));
        }

        private String reference(int column) {
            var name = names.get(column);
            return name.indexOf('<') >= 0 || name.indexOf('>') >= 0 ? "<@%d>".formatted(column + 1) : "<" + name + ">";
        }

        private void line(int indent, String key, String value) {
            yaml.repeat(' ', indent)
                    .append(key)
                    .append(": ")
                    .append(quoted(value))
                    .append('\n');
        }

        private String code() {
            var name = table.file().substring(table.file().lastIndexOf('/') + 1);
            int dot = name.lastIndexOf('.');
            var code = NO_CODE.matcher(dot > 0 ? name.substring(0, dot) : name).replaceAll("-");
            var clean = code.replaceAll("^[._-]+|[._-]+$", "");
            return clean.isEmpty() ? "table" : clean.substring(0, Math.min(LONGEST_CODE, clean.length()));
        }
    }

    private static String quoted(String text) {
        return PLAIN.matcher(text).matches() && !text.endsWith(" ")
                ? text
                : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
