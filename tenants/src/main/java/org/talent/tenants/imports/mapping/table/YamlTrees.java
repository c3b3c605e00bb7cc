package org.talent.tenants.imports.mapping.table;

import java.io.Reader;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** YAML as a stream, without aliases: a few lines of them can unfold into a mountain. */
public final class YamlTrees {

    static final YAMLMapper MAPPER = YAMLMapper.builder(YAMLFactory.builder()
                    .streamReadConstraints(Nodes.CONSTRAINTS)
                    .loadSettings(LoadSettings.builder()
                            .setCodePointLimit(Limits.DOCUMENT)
                            .setAllowDuplicateKeys(true)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private YamlTrees() {}

    /** A parser that refuses aliases and enormous documents with {@link UnreadableFile}. */
    public static JsonParser parser(Reader text) {
        return new BoundedParser(MAPPER.createParser(text));
    }
}
