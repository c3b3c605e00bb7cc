package org.talent.rules.language;

/** A text that should be a table is not one; the checker words it at its place. */
public final class TableFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] arguments;

    TableFault(String key, Object... arguments) {
        super(key + " " + java.util.Arrays.toString(arguments));
        this.key = key;
        this.arguments = arguments;
    }

    String key() {
        return key;
    }

    Object[] arguments() {
        return arguments;
    }
}
