package org.talent.portal.command.demo;

import java.util.Arrays;
import java.util.Map;

/**
 * A file of results as somebody sends it.
 *
 * @param name of the file
 * @param mapping code of the import mapping it is read by
 * @param given what that mapping asks whoever imports
 */
record Delivery(String name, String mapping, Map<String, String> given, byte[] content) {

    Delivery {
        given = Map.copyOf(given);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Delivery(var otherName, var otherMapping, var otherGiven, var otherContent)
                && name.equals(otherName)
                && mapping.equals(otherMapping)
                && given.equals(otherGiven)
                && Arrays.equals(content, otherContent);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name + " (" + content.length + ")";
    }
}
