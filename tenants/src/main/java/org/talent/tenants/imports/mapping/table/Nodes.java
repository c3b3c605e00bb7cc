package org.talent.tenants.imports.mapping.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lists and maps inside cells. */
public final class Nodes {

    static final StreamReadConstraints CONSTRAINTS = StreamReadConstraints.builder()
            .maxNestingDepth(Limits.DEPTH)
            .maxStringLength(Limits.CELL)
            .maxNumberLength(100)
            .maxNameLength(1_000)
            .build();

    /** For one value after another. */
    static final JsonMapper STREAMED = JsonMapper.builder(
                    JsonFactory.builder().streamReadConstraints(CONSTRAINTS).build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** For a value that is all there is. */
    static final JsonMapper LINE = STREAMED.rebuild()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Also what other languages print: single quotes, a comma at the end. */
    private static final JsonMapper LENIENT = JsonMapper.builder(
                    JsonFactory.builder().streamReadConstraints(CONSTRAINTS).build())
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Nodes() {}

    /** A list or map written into a text cell, as JSON or as other languages print it. */
    public static Optional<JsonNode> parse(String text) {
        if (!text.startsWith("[") && !text.startsWith("{")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LENIENT.readTree(text));
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }

    /** The member of that name, or of that number counted from 1; an empty text where there is none. */
    static Object member(JsonNode node, String step) {
        var member = node.isArray() ? node.get(Columns.place(step) - 1) : node.get(step);
        return member == null ? "" : cell(member);
    }

    /** As a cell holds it. */
    public static Object cell(JsonNode node) {
        return switch (node.getNodeType()) {
            case ARRAY, OBJECT -> node;
            case STRING -> Texts.fold(node.stringValue());
            case NUMBER -> number(node);
            case BOOLEAN -> node.booleanValue() ? "true" : "false";
            case NULL, MISSING, BINARY, POJO -> "";
        };
    }

    private static String number(JsonNode node) {
        if (node.isIntegralNumber()) {
            return node.asString();
        }
        var number = node.decimalValue();
        return Math.abs((long) number.scale()) > 100 ? number.toString() : plain(number);
    }

    /** Without a needless end: 12.50 is 12.5 and 100.0 is 100. */
    public static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** How much memory it takes, roughly, as {@link Row#weight} counts it. */
    static long weight(JsonNode node) {
        long weight = 64;
        if (node.isObject()) {
            for (var member : node.properties()) {
                weight += 32 + weight(member.getValue());
            }
        } else if (node.isArray()) {
            for (var element : node) {
                weight += 8 + weight(element);
            }
        } else if (node.isString()) {
            weight += node.stringValue().length();
        }
        return weight;
    }

    public static List<Object> elements(JsonNode node) {
        var elements = new ArrayList<Object>(node.size());
        node.forEach(element -> elements.add(cell(element)));
        return elements;
    }
}
