package org.talent.persistence.scoring;

import java.util.List;
import org.talent.rules.Problem;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Problems of a run as one JSON text. */
final class ProblemsText {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Problem>> LIST = new TypeReference<>() {};

    private ProblemsText() {}

    static String write(List<Problem> problems) {
        return JSON.writeValueAsString(problems);
    }

    static List<Problem> read(String text) {
        return text.isEmpty() ? List.of() : JSON.readValue(text, LIST);
    }
}
