package org.talent.rules.cases;

import java.util.Arrays;
import java.util.List;

/** What can be unusual about a result; without a mark it is official, verified, inside the season and with consent. */
enum CaseMark {
    UNOFFICIAL("unofficial"),
    UNVERIFIED("unverified"),
    OUTSIDE_SEASON("outside season"),
    STRUCK_OUT("struck out"),
    /** The entrant is the team itself, not one of its members. */
    AS_TEAM("as a team"),
    /** Of the entrant, though written at a result. */
    NO_CONSENT("no consent");

    private final String word;

    CaseMark(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    static List<String> words() {
        return Arrays.stream(values()).map(mark -> mark.word).toList();
    }

    /** @throws IllegalArgumentException where there is no such mark */
    static CaseMark of(String word) {
        return Arrays.stream(values())
                .filter(mark -> mark.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(word));
    }
}
