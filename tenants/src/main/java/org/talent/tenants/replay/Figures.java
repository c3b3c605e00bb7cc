package org.talent.tenants.replay;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.talent.tenants.support.yaml.FileFaults;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Expected numbers, typed where they are expected or kept in a JSON file and called by a pointer that begins with a slash. */
final class Figures {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final JsonNode file;
    private final FileFaults faults;

    private Figures(JsonNode file, FileFaults faults) {
        this.file = file;
        this.faults = faults;
    }

    static Figures none(FileFaults faults) {
        return new Figures(MissingNode.getInstance(), faults);
    }

    static Figures of(Path path, int line, FileFaults faults) {
        try (var in = Files.newInputStream(path)) {
            return new Figures(JSON.readTree(in), faults);
        } catch (IOException | JacksonException _) {
            faults.add(line, "figures", path.getFileName());
            return none(faults);
        }
    }

    /** The number that the text is or points to; empty, and told, where there is none. */
    Optional<Figure> number(String text, int line) {
        if (!text.startsWith("/")) {
            return parsed(text, line);
        }
        return node(text, line).flatMap(node -> {
            if (node.isNumber()) {
                return Optional.of(new Figure(node.decimalValue()));
            }
            if (node.isString()) {
                return parsed(node.stringValue(), line);
            }
            faults.add(line, "notAFigure", text);
            return Optional.empty();
        });
    }

    /** What a pointer points to; empty, and told, where nothing is there. */
    Optional<JsonNode> node(String pointer, int line) {
        if (file.isMissingNode()) {
            faults.add(line, "noFigures", pointer);
            return Optional.empty();
        }
        try {
            var node = file.at(pointer);
            if (!node.isMissingNode() && !node.isNull()) {
                return Optional.of(node);
            }
        } catch (IllegalArgumentException _) {
            // told below
        }
        faults.add(line, "noSuchFigure", pointer);
        return Optional.empty();
    }

    private Optional<Figure> parsed(String text, int line) {
        try {
            return Optional.of(new Figure(new BigDecimal(text)));
        } catch (NumberFormatException _) {
            faults.add(line, "notAFigure", text);
            return Optional.empty();
        }
    }
}
