package org.talent.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.talent.rules.RuleSetKind;
import org.talent.rules.facts.Schemas;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RuleSetsDocumentTest {

    @Test
    void is_what_the_schemas_say() throws IOException {
        assertThat(RuleSetsDocument.stored())
                .as("docs/rule-sets.md is out of date. Write it anew with: "
                        + "mvn -Dquick -pl rules test -Dtest=RuleSetsDocumentTest -Dtalent.docs=write")
                .isEqualTo(RuleSetsDocument.written());
    }

    @ParameterizedTest
    @EnumSource
    void names_every_property_action_and_argument(RuleSetKind kind) {
        var schema = Schemas.of(kind);
        var section = section(kind);

        assertThat(schema.actions()).allSatisfy(action -> {
            assertThat(section).contains("| `" + action.name() + "(");
            assertThat(action.parameters())
                    .allSatisfy(one -> assertThat(section).contains("`" + action.name() + "`: `" + one.name() + "`"));
        });
        assertThat(schema.properties())
                .allSatisfy(
                        property -> assertThat(RuleSetsDocument.written()).contains("| `" + property.name() + "` |"));
    }

    private static String section(RuleSetKind kind) {
        return Arrays.stream(RuleSetsDocument.written().split("\n## "))
                .filter(section -> section.startsWith(kind.name() + "\n"))
                .findFirst()
                .orElseThrow();
    }
}
