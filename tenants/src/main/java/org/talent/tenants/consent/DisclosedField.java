package org.talent.tenants.consent;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What a participant can allow a university to see, field by field. */
public enum DisclosedField {
    NAME,
    CONTACTS,
    GRADE,
    REGION,
    SCHOOL,
    RESULTS,
    STANDINGS;

    /** What can be allowed now: contacts follow once the association keeps any. */
    public static Set<DisclosedField> offered() {
        return EnumSet.complementOf(EnumSet.of(CONTACTS));
    }

    /** Names in the order of the type, commas between. {@link #read} reads them back. */
    public static String text(Collection<DisclosedField> fields) {
        return fields.stream().sorted().map(DisclosedField::name).collect(Collectors.joining(","));
    }

    public static Set<DisclosedField> read(String text) {
        return Arrays.stream(text.split(","))
                .filter(name -> !name.isEmpty())
                .map(DisclosedField::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DisclosedField.class)));
    }
}
