package org.talent.persistence.scoring;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.talent.rules.Domain;
import org.talent.rules.Phrase;
import org.talent.rules.RuleSetKind;
import org.talent.rules.Vocabulary;
import org.talent.tenants.scoring.Impact;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

/** An impact as JSON texts. They follow the record: an impact that cannot be read any more is previewed again. */
final class ImpactText {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .addModule(new SimpleModule()
                    .addSerializer(Phrase.class, new PhraseWriter())
                    .addDeserializer(Phrase.class, new PhraseReader()))
            .build();
    private static final TypeReference<EnumMap<RuleSetKind, String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<EnumMap<Domain, List<String>>> NAMES = new TypeReference<>() {};

    /** Domains that rows have codes of. */
    private static final List<Domain> DOMAINS = List.of(Domain.TRACK, Domain.GROUP, Domain.AWARD_CLASS, Domain.REGION);

    private ImpactText() {}

    static String write(Impact impact) {
        return JSON.writeValueAsString(impact);
    }

    static Impact read(String text) {
        var impact = (ObjectNode) JSON.readTree(text);
        // kept before those who move most places were listed
        impact.withArray("movers");
        return JSON.treeToValue(impact, Impact.class);
    }

    static String texts(Map<RuleSetKind, String> texts) {
        return JSON.writeValueAsString(texts);
    }

    static Map<RuleSetKind, String> texts(String text) {
        return JSON.readValue(text, TEXTS);
    }

    static String names(Vocabulary vocabulary) {
        var names = new EnumMap<Domain, List<String>>(Domain.class);
        DOMAINS.forEach(domain -> names.put(domain, vocabulary.names(domain)));
        var groups = new ArrayList<>(vocabulary.names(Domain.GROUP));
        if (groups.isEmpty()) {
            groups.add(""); // everybody together, where the season has no groups
        }
        names.put(Domain.GROUP, groups);
        return JSON.writeValueAsString(names);
    }

    static Vocabulary names(String text) {
        return new Vocabulary(JSON.readValue(text, NAMES));
    }

    private static final class PhraseWriter extends ValueSerializer<Phrase> {

        @Override
        public void serialize(Phrase phrase, JsonGenerator generator, SerializationContext context) {
            generator.writeString(phrase.text());
        }
    }

    private static final class PhraseReader extends ValueDeserializer<Phrase> {

        @Override
        public Phrase deserialize(JsonParser parser, DeserializationContext context) {
            return Phrase.parse(parser.getString());
        }
    }
}
