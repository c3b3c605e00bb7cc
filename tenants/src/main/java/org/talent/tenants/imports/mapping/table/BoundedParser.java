package org.talent.tenants.imports.mapping.table;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.util.JsonParserDelegate;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Refuses a row before it is too large to be held, and aliases: a few lines of them can unfold into a mountain. */
final class BoundedParser extends JsonParserDelegate {

    private static final int VALUE = 8;

    private final @Nullable YAMLParser yaml;
    private long weight;

    BoundedParser(JsonParser parser) {
        super(parser);
        yaml = parser instanceof YAMLParser aliased ? aliased : null;
    }

    /** What comes now is a new row. */
    void startRow() {
        weight = 0;
    }

    @Override
    public @Nullable JsonToken nextToken() {
        var token = super.nextToken();
        if (yaml != null && yaml.isCurrentAlias()) {
            throw new UnreadableFile("yamlAlias", yaml.currentTokenLocation().getLineNr());
        }
        weight += VALUE;
        if (token == JsonToken.VALUE_STRING) {
            weight += getStringLength();
        } else if (token == JsonToken.PROPERTY_NAME) {
            weight += currentName().length();
        }
        if (weight > Limits.TREE_ROW) {
            throw new UnreadableFile("largeRow", currentTokenLocation().getLineNr());
        }
        return token;
    }

    @Override
    public @Nullable String nextName() {
        return nextToken() == JsonToken.PROPERTY_NAME ? currentName() : null;
    }

    @Override
    public JsonParser skipChildren() {
        delegate.skipChildren();
        return this;
    }
}
