package org.talent.portal.command.demo;

import java.time.LocalDate;
import java.util.Map;
import org.talent.portal.command.demo.Geography.School;
import org.talent.portal.command.demo.RussianNames.FullName;

/**
 * Somebody invented.
 *
 * @param number from 1, never twice
 * @param grade at the start of the season; 0 for college students
 * @param account what the platform knows of who they are
 * @param skills normal numbers: 0 is average
 * @param bents how likely they are to take part, from 0 to 1
 * @param activity the same, whatever the craft
 * @param script what they bring home from which event; whoever has one takes part in nothing else
 */
record Person(
        int number,
        FullName name,
        LocalDate born,
        int grade,
        School school,
        Account account,
        Map<Craft, Double> skills,
        Map<Craft, Double> bents,
        double activity,
        Map<String, String> script) {

    /** What the platform knows of somebody, in its own words. */
    enum Account {
        NONE(""),
        ANONYMOUS("без имени"),
        SELF_DECLARED("с чужих слов"),
        EMAIL("почта подтверждена"),
        CHECKED("проверена модератором"),
        ESIA("Госуслуги");

        private final String words;

        Account(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** The id that the platform gives. */
    String id() {
        return "T-%06d".formatted(100_000 + number);
    }

    boolean onPlatform() {
        return account != Account.NONE;
    }

    boolean scripted() {
        return !script.isEmpty();
    }

    double skill(Craft craft) {
        return skills.getOrDefault(craft, 0.0);
    }

    double bent(Craft craft) {
        return bents.getOrDefault(craft, 0.0);
    }

    /** As lists write it; empty for college students. */
    String gradeText() {
        return grade == 0 ? "" : Integer.toString(grade);
    }
}
