package org.talent.tenants.imports;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.talent.tenants.contest.IdentityPolicy;

/**
 * The entrant's key in its source: two rows of one source with the same key are the same entrant, today and in next
 * year's corrected file. A name alone is a key only within its own event.
 */
public record EntrantKey(String text) {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern MARKS = Pattern.compile("[\"'`«»„“”‘’.,;:!?()\\[\\]№#/\\\\\\-–—_]+");

    public static EntrantKey of(EntrantFacts.PersonFacts person, IdentityPolicy policy, String event, RowPlace place) {
        if (!person.externalId().isEmpty()) {
            return new EntrantKey("p:id:" + person.externalId());
        }
        var name = fold(person.name().full());
        if (name.isEmpty()) {
            return new EntrantKey("p:row:%s:%d".formatted(event, place.number()));
        }
        if (policy != IdentityPolicy.EXTERNAL_ID && isWellKnown(person)) {
            return new EntrantKey(
                    person.birthDate() != null
                            ? "p:born:%s|%s".formatted(name, person.birthDate())
                            : "p:facts:%s|%d|%d|%s"
                                    .formatted(
                                            name,
                                            person.birthYear(),
                                            person.graduationYear(),
                                            school(person.school())));
        }
        return new EntrantKey("p:name:%s|%s|%s|%d|%d|%s|%s|%s"
                .formatted(
                        event,
                        name,
                        person.birthDate(),
                        person.birthYear(),
                        person.graduationYear(),
                        school(person.school()),
                        fold(person.city()),
                        fold(person.region())));
    }

    public static EntrantKey of(EntrantFacts.TeamFacts team) {
        return new EntrantKey(
                team.externalId().isEmpty() ? "t:title:" + fold(team.title()) : "t:id:" + team.externalId());
    }

    /** Whether the facts beside the name are enough to tell one person from another. */
    static boolean isWellKnown(EntrantFacts.PersonFacts person) {
        return person.birthDate() != null
                || (person.birthYear() > 0 || person.graduationYear() > 0)
                        && !school(person.school()).isEmpty();
    }

    /** A name as it is compared: ё as е, one case, single spaces; width and compatibility forms made equal. */
    public static String fold(String name) {
        if (isPlain(name)) {
            return name;
        }
        var folded = Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('ё', 'е');
        return SPACES.matcher(folded).replaceAll(" ").strip();
    }

    /** A school as it is compared: as a name, and punctuation counts as a space. */
    public static String school(String school) {
        return school.isEmpty() ? "" : fold(MARKS.matcher(school).replaceAll(" "));
    }

    private static boolean isPlain(String name) {
        for (var i = 0; i < name.length(); i++) {
            var c = name.charAt(i);
            // lower-case Latin and digits fold to themselves; everything else takes the long way
            if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9')) {
                return false;
            }
        }
        return true;
    }
}
