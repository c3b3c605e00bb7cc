package org.talent.rules.language;

import java.util.List;

/** One typed action on the fact, such as {@code $r.maxRatio();}. */
public record Action(String name, List<Expression> arguments, Position position) {

    public Action {
        arguments = List.copyOf(arguments);
    }
}
