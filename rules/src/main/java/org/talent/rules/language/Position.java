package org.talent.rules.language;

/** Where something stands in the author's text, counted from 1; both 0 where there is no text. */
public record Position(int line, int column) {

    /** No place: the tree did not come from a text. */
    public static final Position NONE = new Position(0, 0);
}
