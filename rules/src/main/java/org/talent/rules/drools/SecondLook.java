package org.talent.rules.drools;

import java.util.Optional;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * The engine's own parser must see just what we printed: one import, and rules of ours with one plain pattern each.
 * Anything else means that the text was changed on its way, or that the two parsers read it differently.
 */
final class SecondLook {

    private SecondLook() {}

    /** Why the text is not to be compiled; empty where it is as it should be. */
    static Optional<String> fault(String engineText, String fact, int rules) {
        var parser = new DrlParser(LanguageLevelOption.DRL6);
        try {
            var seen = parser.parse(false, engineText);
            if (parser.hasErrors() || seen == null) {
                return Optional.of("the engine cannot read it: " + parser.getErrors());
            }
            return isPlain(seen, fact, rules)
                    ? Optional.empty()
                    : Optional.of("the engine sees other rules than were written");
        } catch (DroolsParserException broken) {
            return Optional.of("the engine cannot read it: " + broken.getMessage());
        }
    }

    private static boolean isPlain(PackageDescr seen, String fact, int rules) {
        if (!EngineText.PACKAGE.equals(seen.getName())
                || seen.getImports().size() != 1
                || !(EngineText.FACTS + fact)
                        .equals(seen.getImports().getFirst().getTarget())
                || !seen.getGlobals().isEmpty()
                || !seen.getFunctions().isEmpty()
                || !seen.getFunctionImports().isEmpty()
                || !seen.getAccumulateImports().isEmpty()
                || !seen.getTypeDeclarations().isEmpty()
                || !seen.getEnumDeclarations().isEmpty()
                || !seen.getEntryPointDeclarations().isEmpty()
                || !seen.getWindowDeclarations().isEmpty()
                || !seen.getAttributes().isEmpty()
                || seen.getRules().size() != rules) {
            return false;
        }
        for (int index = 0; index < rules; index++) {
            if (!isPlain(seen.getRules().get(index), "R" + index, fact)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(RuleDescr rule, String name, String fact) {
        return rule.getName().equals(name)
                && rule.getAttributes().isEmpty()
                && rule.getAnnotations().isEmpty()
                && rule.getParentName() == null
                && rule.getNamedConsequences().isEmpty()
                && !rule.isQuery()
                && rule.getLhs().getDescrs().size() == 1
                && rule.getLhs().getDescrs().getFirst() instanceof PatternDescr pattern
                && pattern.getObjectType().equals(fact)
                && pattern.getSource() == null
                && pattern.getBehaviors().isEmpty();
    }
}
