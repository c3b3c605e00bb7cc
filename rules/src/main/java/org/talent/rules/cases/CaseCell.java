package org.talent.rules.cases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.talent.rules.Domain;
import org.talent.rules.IdentityLevel;
import org.talent.rules.Phrase;
import org.talent.rules.Vocabulary;
import org.talent.rules.language.Suggestion;

/** Reads one cell by the form of its column; says what is wrong with it as a phrase of {@code org.talent.rules.cases}. */
final class CaseCell {

    /** Nothing is expected or nothing is there. */
    static final String NONE = "—";

    private static final Pattern NUMBER = Pattern.compile("[-−]?[0-9]{1,9}([.,][0-9]{1,6})?");
    private static final Pattern PLACE = Pattern.compile("([1-9][0-9]{0,6})(?:\\s*[-–]\\s*([1-9][0-9]{0,6}))?");
    private static final int MOST = 1_000_000;

    private CaseCell() {}

    /** A cell that cannot be read. */
    static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Phrase phrase;

        Unreadable(String key, Object... arguments) {
            super(key, null, false, false);
            phrase = Phrase.of(key, arguments);
        }

        Phrase phrase() {
            return phrase;
        }
    }

    /** From one number to another, evenly over so many entrants; both equal where one number stands. */
    record Spread(BigDecimal first, BigDecimal last) {}

    record Place(int from, int to) {}

    /** Reads the cell for its faults alone. */
    static void check(CaseColumn column, String cell, Vocabulary season) {
        switch (column.form()) {
            case TEXT -> {}
            case NAME -> code(column.domain().orElseThrow(), cell, season);
            case AWARD -> award(cell, season);
            case NUMBER -> number(cell);
            case NUMBER_OR_NONE -> {
                if (!isNone(cell)) {
                    number(cell);
                }
            }
            case SPREAD -> spread(cell);
            case FIELD -> CaseField.parse(cell);
            case WHOLE -> whole(cell);
            case PLACE -> place(cell);
            case DAY -> day(cell);
            case FLAG -> flag(cell);
            case IDENTITY -> identity(cell);
            case TRACKS -> tracks(cell, season);
            case MARKS -> marks(cell);
        }
    }

    static boolean isNone(String cell) {
        return cell.equals(NONE) || cell.equals("–") || cell.equals("-");
    }

    static int code(Domain domain, String cell, Vocabulary season) {
        return season.code(domain, cell).orElseThrow(() -> {
            var names = season.names(domain);
            return Suggestion.nearest(cell, names)
                    .map(meant -> new Unreadable("nameMeant", cell, Phrase.of("domain." + domain), meant))
                    .orElseGet(() -> new Unreadable(
                            "unknownName",
                            cell,
                            Phrase.of("domain." + domain),
                            String.join(", ", names.subList(0, Math.min(8, names.size())))));
        });
    }

    /** Code of the class, or -1 for none. */
    static int award(String cell, Vocabulary season) {
        return isNone(cell) ? -1 : code(Domain.AWARD_CLASS, cell, season);
    }

    static BigDecimal number(String cell) {
        if (!NUMBER.matcher(cell).matches()) {
            throw new Unreadable("number", cell);
        }
        return new BigDecimal(cell.replace(',', '.').replace('−', '-'));
    }

    static Spread spread(String cell) {
        int dots = cell.indexOf("..");
        if (dots < 0) {
            var one = number(cell);
            return new Spread(one, one);
        }
        return new Spread(
                number(cell.substring(0, dots).strip()),
                number(cell.substring(dots + 2).strip()));
    }

    static int whole(String cell) {
        if (!cell.matches("[0-9]{1,7}") || Integer.parseInt(cell) > MOST) {
            throw new Unreadable("whole", cell, MOST);
        }
        return Integer.parseInt(cell);
    }

    static Place place(String cell) {
        var match = PLACE.matcher(cell);
        if (!match.matches()) {
            throw new Unreadable("place", cell);
        }
        int from = Integer.parseInt(match.group(1));
        int to = match.group(2) == null ? from : Integer.parseInt(match.group(2));
        if (to < from) {
            throw new Unreadable("place", cell);
        }
        return new Place(from, to);
    }

    static LocalDate day(String cell) {
        try {
            return LocalDate.parse(cell);
        } catch (DateTimeParseException wrong) {
            throw new Unreadable("day", cell);
        }
    }

    static boolean flag(String cell) {
        return switch (cell) {
            case "yes", "да" -> true;
            case "no", "нет" -> false;
            default -> throw new Unreadable("flag", cell);
        };
    }

    static IdentityLevel identity(String cell) {
        try {
            return IdentityLevel.valueOf(cell);
        } catch (IllegalArgumentException wrong) {
            throw new Unreadable("oneOf", cell, List.of(IdentityLevel.values()).toString());
        }
    }

    /** Weights by code of the track: {@code Роботы 0.5, Python}. */
    static Map<Integer, BigDecimal> tracks(String cell, Vocabulary season) {
        var tracks = new LinkedHashMap<Integer, BigDecimal>();
        for (var one : cell.split(",(?![0-9])", -1)) {
            var words = one.strip();
            int space = words.lastIndexOf(' ');
            boolean weighted = space > 0
                    && NUMBER.matcher(words.substring(space + 1)).matches()
                    && season.code(Domain.TRACK, words).isEmpty();
            var name = weighted ? words.substring(0, space).strip() : words;
            var weight = weighted ? number(words.substring(space + 1)) : BigDecimal.ONE;
            tracks.put(code(Domain.TRACK, name, season), weight);
        }
        return tracks;
    }

    /** Names of events of the case: one that may have commas in it, or several between commas. */
    static List<String> names(String cell, Set<String> known) {
        return known.contains(cell)
                ? List.of(cell)
                : Arrays.stream(cell.split(",", -1)).map(String::strip).toList();
    }

    static Set<CaseMark> marks(String cell) {
        var marks = EnumSet.noneOf(CaseMark.class);
        for (var word : Arrays.stream(cell.split(",", -1)).map(String::strip).toList()) {
            try {
                marks.add(CaseMark.of(word));
            } catch (IllegalArgumentException unknown) {
                throw new Unreadable("oneOf", word, String.join(", ", CaseMark.words()));
            }
        }
        return marks;
    }
}
