package org.talent.rules.cases;

import java.util.Locale;
import org.talent.rules.Phrase;
import org.talent.rules.Words;

/**
 * Something wrong with a case, said so that its author finds the cell.
 *
 * @param name of the case; empty where the text is wrong outside of any
 * @param line counted from 1; 0 where it has no place in the text
 * @param column title of the column; empty where the whole row or case is meant
 */
public record CaseProblem(String name, int line, String column, Phrase phrase) {

    static Words words(Locale locale) {
        return new Words("org.talent.rules.cases", locale);
    }

    public String message(Locale locale) {
        return words(locale).say(phrase);
    }
}
