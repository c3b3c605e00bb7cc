package org.talent.rules.drools;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.Message;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.talent.rules.Compilation;
import org.talent.rules.CompiledRuleSet;
import org.talent.rules.ContestFacts;
import org.talent.rules.ContestScoring;
import org.talent.rules.Problem;
import org.talent.rules.RuleEngine;
import org.talent.rules.RuleSetKind;
import org.talent.rules.RuleSetText;
import org.talent.rules.Vocabulary;
import org.talent.rules.facts.Schemas;
import org.talent.rules.language.Faults;
import org.talent.rules.language.Parsed;
import org.talent.rules.language.Position;
import org.talent.rules.language.RuleSetChecker;
import org.talent.rules.language.RuleSetParser;
import org.talent.rules.language.RuleSetPrinter;
import org.talent.rules.language.RuleSetTree;
import org.talent.rules.scoring.PlannedScoring;
import org.talent.rules.scoring.RuleBase;

/**
 * Rules on Drools. Author's text → tree → check → engine text → Drools' own parser as a second look → executable model →
 * allow-list over the classes → a knowledge base per version. A version that is no longer used is freed with its object.
 */
public final class DroolsRuleEngine implements RuleEngine {

    private static final AtomicLong NUMBER = new AtomicLong();

    @Override
    public Compilation compile(RuleSetText text, Vocabulary vocabulary) {
        return switch (RuleSetParser.parse(text.kind(), text.text())) {
            case Parsed.Faulty(var problems) -> new Compilation.Rejected(problems);
            case Parsed.Tree(var tree) -> compile(tree, vocabulary);
        };
    }

    private Compilation compile(RuleSetTree tree, Vocabulary vocabulary) {
        var schema = Schemas.of(tree.kind());
        var problems = RuleSetChecker.check(tree, schema, vocabulary);
        if (problems.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR)) {
            return new Compilation.Rejected(problems);
        }
        var printed = new EngineText(schema, vocabulary);
        var engineText = printed.print(tree);
        var text = RuleSetPrinter.print(tree);
        try {
            secondLook(engineText, tree.rules().size());
            var base = build(engineText);
            return new Compilation.Compiled(
                    new DroolsRuleBase(
                            tree.kind(),
                            text,
                            engineText,
                            hash(tree.kind() + "\n" + text),
                            base,
                            tree.rules(),
                            printed,
                            vocabulary),
                    problems);
        } catch (EngineRefusal refusal) {
            var faults = new Faults(tree.kind());
            faults.error(Position.NONE, "engineRefused", String.valueOf(refusal.getMessage()));
            return new Compilation.Rejected(faults.problems());
        }
    }

    /** The engine's own parser must see just the rules we printed, and nothing but one import and rules. */
    private static void secondLook(String engineText, int rules) {
        var parser = new DrlParser(LanguageLevelOption.DRL6);
        try {
            var seen = parser.parse(false, engineText);
            if (parser.hasErrors() || seen == null) {
                throw new EngineRefusal(parser.getErrors().toString());
            }
            boolean plain = seen.getRules().size() == rules
                    && seen.getImports().size() == 1
                    && seen.getGlobals().isEmpty()
                    && seen.getFunctions().isEmpty()
                    && seen.getFunctionImports().isEmpty()
                    && seen.getTypeDeclarations().isEmpty()
                    && seen.getEnumDeclarations().isEmpty()
                    && seen.getEntryPointDeclarations().isEmpty()
                    && seen.getAttributes().isEmpty()
                    && seen.getRules().stream()
                            .allMatch(rule -> rule.getAttributes().isEmpty()
                                    && rule.getAnnotations().isEmpty()
                                    && !rule.isQuery());
            if (!plain) {
                throw new EngineRefusal("the engine sees other rules than were written");
            }
        } catch (DroolsParserException broken) {
            throw new EngineRefusal(String.valueOf(broken.getMessage()));
        }
    }

    private static KieBase build(String engineText) {
        var services = KieServices.Factory.get();
        var release = services.newReleaseId("org.talent", "rules", Long.toString(NUMBER.incrementAndGet()));
        var files = services.newKieFileSystem();
        files.generateAndWritePomXML(release);
        files.write("src/main/resources/org/talent/rules/generated/rules.drl", engineText);
        var builder = services.newKieBuilder(files, DroolsRuleEngine.class.getClassLoader())
                .buildAll(ExecutableModelProject.class);
        var errors = builder.getResults().getMessages(Message.Level.ERROR);
        if (!errors.isEmpty()) {
            services.getRepository().removeKieModule(release);
            throw new EngineRefusal(errors.getFirst().getText());
        }
        var module = (InternalKieModule) builder.getKieModule();
        for (var file : module.getFileNames()) {
            if (file.endsWith(".class")) {
                var refused = ClassAllowList.refused(module.getBytes(file));
                if (!refused.isEmpty()) {
                    services.getRepository().removeKieModule(release);
                    throw new EngineRefusal("the compiled rules name " + refused);
                }
            }
        }
        var container = services.newKieContainer(release, DroolsRuleEngine.class.getClassLoader());
        var base = container.getKieBase();
        services.getRepository().removeKieModule(release);
        return base;
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    @Override
    public ContestScoring prepare(
            Map<RuleSetKind, CompiledRuleSet> ruleSets, Vocabulary vocabulary, ContestFacts contest) {
        if (!ruleSets.containsKey(RuleSetKind.NORMALISATION)) {
            throw new IllegalArgumentException("""
                    A contest must have a NORMALISATION rule set.
                    Maybe it was not published yet.""");
        }
        var bases = new EnumMap<RuleSetKind, RuleBase>(RuleSetKind.class);
        for (var entry : ruleSets.entrySet()) {
            if (!(entry.getValue() instanceof DroolsRuleBase base) || base.vocabulary != vocabulary) {
                throw new IllegalArgumentException("""
                        The rule set %s must be compiled by this engine against the same vocabulary.
                        Maybe it was kept from an earlier run.""".formatted(entry.getKey()));
            }
            bases.put(entry.getKey(), base);
        }
        return new PlannedScoring(bases, vocabulary, contest);
    }

    /** The printed text did not pass a later gate: a fault of ours, never of the author's. */
    private static final class EngineRefusal extends RuntimeException {

        private static final long serialVersionUID = 1L;

        EngineRefusal(String message) {
            super(message);
        }
    }
}
