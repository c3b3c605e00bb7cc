package org.talent.rules.language;

/**
 * The characters a rule set may hold, as a list of what is allowed: everything else is refused wherever it stands, so
 * that no reader and no compiler can see another text than the author did.
 */
public final class Alphabet {

    private static final String PUNCTUATION = " !#$%&'()*+,-./:;<=>?@[]_{|}~^«»„“”‘’…–—−№×·°≤≥≠→½²³";

    private Alphabet() {}

    /** Inside a text or a comment: letters of living scripts, digits, the punctuation of Russian and English. No backslash. */
    public static boolean inWords(int character) {
        return PUNCTUATION.indexOf(character) >= 0
                || character >= '0' && character <= '9'
                || Character.isLetter(character) && scriptAllowed(character);
    }

    static boolean startsIdentifier(int character) {
        return character >= 'a' && character <= 'z' || character >= 'A' && character <= 'Z' || character == '_';
    }

    static boolean inIdentifier(int character) {
        return startsIdentifier(character) || character >= '0' && character <= '9';
    }

    private static boolean scriptAllowed(int character) {
        return switch (Character.UnicodeScript.of(character)) {
            case LATIN, CYRILLIC, HAN, HIRAGANA, KATAKANA, HANGUL, GREEK -> true;
            default -> false;
        };
    }
}
