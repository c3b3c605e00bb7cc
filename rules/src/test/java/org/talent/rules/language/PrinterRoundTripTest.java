package org.talent.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.talent.rules.RuleSetKind;
import org.talent.rules.facts.Schemas;
import org.talent.rules.samples.SampleSeason;
import org.talent.rules.samples.SchemaTrees;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PrinterRoundTripTest {

    @Test
    void reads_back_every_tree_it_prints() {
        for (long seed = 0; seed < 4_000; seed++) {
            readsBack(new TreeGenerator(seed).tree(), seed);
        }
    }

    @ParameterizedTest
    @EnumSource
    void reads_back_every_sound_rule_set_of_a_kind(RuleSetKind kind) {
        for (long seed = 0; seed < 1_000; seed++) {
            readsBack(new SchemaTrees(kind, seed).tree(), seed);
        }
    }

    @ParameterizedTest
    @EnumSource
    void finds_nothing_wrong_with_a_sound_rule_set(RuleSetKind kind) {
        for (long seed = 0; seed < 1_000; seed++) {
            var tree = new SchemaTrees(kind, seed).tree();

            assertThat(RuleSetChecker.check(tree, Schemas.of(kind), SampleSeason.VOCABULARY))
                    .as("seed %d:%n%s", seed, RuleSetPrinter.print(tree))
                    .isEmpty();
        }
    }

    private static void readsBack(RuleSetTree tree, long seed) {
        var text = RuleSetPrinter.print(tree);

        var read = RuleSetParser.parse(tree.kind(), text);

        assertThat(read).as("seed %d:%n%s", seed, text).isInstanceOf(Parsed.Tree.class);
        assertThat(((Parsed.Tree) read).tree())
                .as("seed %d:%n%s", seed, text)
                .usingRecursiveComparison()
                .ignoringFieldsOfTypes(Position.class)
                .isEqualTo(tree);
        assertThat(RuleSetPrinter.print(((Parsed.Tree) read).tree())).isEqualTo(text);
    }

    @Test
    void prints_any_accepted_text_in_one_form() {
        var text = """
                // причина
                rule  "Олимпиада: доля"   when $r:ResultClass(kind=="олимпиада",maximumKnown==true)
                then $r.maxRatio(); end
                rule "Прочее" when $r : ResultClass() then $r.fixed(1.50); end
                // в конце
                //
                // ещё""";

        var once = print(text);

        assertThat(once)
                .startsWith("// причина\nrule \"Олимпиада: доля\" @id(1)\n")
                .endsWith("end\n\n// в конце\n//\n// ещё\n");
        assertThat(print(once)).isEqualTo(once);
    }

    private static String print(String text) {
        return RuleSetPrinter.print(((Parsed.Tree) RuleSetParser.parse(RuleSetKind.NORMALISATION, text)).tree());
    }
}
