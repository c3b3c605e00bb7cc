package org.talent.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.talent.rules.RuleSetKind;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PrinterRoundTripTest {

    @Test
    void reads_back_every_tree_it_prints() {
        for (long seed = 0; seed < 4_000; seed++) {
            var tree = new TreeGenerator(seed).tree();

            var text = RuleSetPrinter.print(tree);

            var read = RuleSetParser.parse(tree.kind(), text);
            assertThat(read).as("seed %d:%n%s", seed, text).isInstanceOf(Parsed.Tree.class);
            assertThat(((Parsed.Tree) read).tree())
                    .as("seed %d:%n%s", seed, text)
                    .usingRecursiveComparison()
                    .ignoringFieldsOfTypes(Position.class)
                    .isEqualTo(tree);
        }
    }

    @Test
    void prints_any_accepted_text_in_one_form() {
        var text = """
                // причина
                rule  "Олимпиада: доля"   when $r:ResultClass(kind=="олимпиада",maximumKnown==true)
                then $r.maxRatio(); end
                rule "Прочее" when $r : ResultClass() then $r.fixed(1.50); end""";

        var once = print(text);

        assertThat(once).startsWith("// причина\nrule \"Олимпиада: доля\" @id(1)\n");
        assertThat(print(once)).isEqualTo(once);
    }

    private static String print(String text) {
        return RuleSetPrinter.print(((Parsed.Tree) RuleSetParser.parse(RuleSetKind.NORMALISATION, text)).tree());
    }
}
