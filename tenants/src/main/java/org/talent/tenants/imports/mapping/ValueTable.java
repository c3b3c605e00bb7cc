package org.talent.tenants.imports.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.talent.tenants.imports.mapping.table.Texts;

/** What the words of a file mean. Case does not matter; {@code *} stands for any text, {@code \*} for a star. */
final class ValueTable {

    private final Map<String, String> exact = new HashMap<>();
    private final List<Wild> wild = new ArrayList<>();

    ValueTable(Map<String, String> values) {
        values.forEach((word, meaning) -> {
            var pieces = pieces(fold(word));
            if (pieces.size() == 1) {
                exact.put(pieces.getFirst(), meaning);
            } else {
                wild.add(new Wild(pieces, meaning));
            }
        });
    }

    Optional<String> find(String word) {
        var folded = fold(word);
        var meaning = exact.get(folded);
        return meaning != null
                ? Optional.of(meaning)
                : wild.stream()
                        .filter(one -> one.fits(folded))
                        .map(Wild::meaning)
                        .findFirst();
    }

    private static String fold(String word) {
        return Texts.fold(word).toLowerCase(Locale.ROOT);
    }

    /** The texts between the stars. */
    private static List<String> pieces(String word) {
        var pieces = new ArrayList<String>();
        var piece = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c == '\\' && i + 1 < word.length() && word.charAt(i + 1) == '*') {
                piece.append('*');
                i++;
            } else if (c == '*') {
                pieces.add(piece.toString());
                piece.setLength(0);
            } else {
                piece.append(c);
            }
        }
        pieces.add(piece.toString());
        return pieces;
    }

    private record Wild(List<String> pieces, String meaning) {

        boolean fits(String word) {
            var last = pieces.getLast();
            if (!word.startsWith(pieces.getFirst()) || !word.endsWith(last)) {
                return false;
            }
            int at = pieces.getFirst().length();
            for (var piece : pieces.subList(1, pieces.size() - 1)) {
                int found = word.indexOf(piece, at);
                if (found < 0) {
                    return false;
                }
                at = found + piece.length();
            }
            return at <= word.length() - last.length();
        }
    }
}
