package org.talent.rules.language;

import java.util.List;
import java.util.stream.IntStream;
import org.talent.rules.language.Schema.ActionType;
import org.talent.rules.language.Schema.Parameter;

/** One typed action on the fact, such as {@code $r.maxRatio();}. */
public record Action(String name, List<Expression> arguments, Position position) {

    public Action {
        arguments = List.copyOf(arguments);
    }

    /** What stands for a parameter of the action's type. */
    public List<Expression> arguments(ActionType type, Parameter parameter) {
        return IntStream.range(0, arguments.size())
                .filter(index -> type.parameter(index).equals(parameter))
                .mapToObj(arguments::get)
                .toList();
    }
}
