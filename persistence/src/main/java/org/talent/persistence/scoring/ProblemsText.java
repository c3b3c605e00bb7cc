package org.talent.persistence.scoring;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.talent.rules.Phrase;
import org.talent.rules.Problem;
import org.talent.rules.Problem.Severity;
import org.talent.rules.RuleSetKind;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Problems of a run as one JSON text; their words stay apart from any language. */
final class ProblemsText {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Row>> LIST = new TypeReference<>() {};

    private ProblemsText() {}

    private record Row(
            Severity severity,
            RuleSetKind kind,
            int line,
            int column,
            @Nullable String rule,
            int ruleId,
            String phrase) {

        static Row of(Problem problem) {
            return new Row(
                    problem.severity(),
                    problem.kind(),
                    problem.line(),
                    problem.column(),
                    problem.rule(),
                    problem.ruleId(),
                    problem.phrase().text());
        }

        Problem problem() {
            return new Problem(severity, kind, line, column, rule, ruleId, Phrase.parse(phrase));
        }
    }

    static String write(List<Problem> problems) {
        return JSON.writeValueAsString(problems.stream().map(Row::of).toList());
    }

    static List<Problem> read(String text) {
        return text.isEmpty()
                ? List.of()
                : JSON.readValue(text, LIST).stream().map(Row::problem).toList();
    }
}
