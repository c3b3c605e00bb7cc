package org.talent.rules.drools;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.talent.rules.AdmissionScoring;
import org.talent.rules.Compilation;
import org.talent.rules.CompiledRuleSet;
import org.talent.rules.ContestFacts;
import org.talent.rules.ContestScoring;
import org.talent.rules.Problem;
import org.talent.rules.RuleEngine;
import org.talent.rules.RuleSetKind;
import org.talent.rules.RuleSetText;
import org.talent.rules.Vocabulary;
import org.talent.rules.drools.RuleCompiler.Module;
import org.talent.rules.facts.Schemas;
import org.talent.rules.language.Faults;
import org.talent.rules.language.Judgement;
import org.talent.rules.language.Position;
import org.talent.rules.language.RuleSetPrinter;
import org.talent.rules.language.RuleSetTree;
import org.talent.rules.scoring.AdmissionTable;
import org.talent.rules.scoring.PlannedScoring;
import org.talent.rules.scoring.RuleBase;

/**
 * Rules on Drools. Author's text → tree → check → engine text → Drools' own parser as a second look → executable model →
 * allow-list over the classes → a knowledge base per version. A version that is no longer used is freed with its object.
 */
public final class DroolsRuleEngine implements RuleEngine {

    private final RuleCompiler compiler;

    public DroolsRuleEngine() {
        this(new InProcessCompiler());
    }

    DroolsRuleEngine(RuleCompiler compiler) {
        this.compiler = compiler;
    }

    @Override
    public Compilation compile(RuleSetText text, Vocabulary vocabulary) {
        return switch (Judgement.of(text, Schemas.of(text.kind()), vocabulary)) {
            case Judgement.Unsound unsound -> new Compilation.Rejected(unsound.problems());
            case Judgement.Sound(var tree, var warnings) -> compile(tree, warnings, vocabulary);
        };
    }

    private Compilation compile(RuleSetTree tree, List<Problem> warnings, Vocabulary vocabulary) {
        var schema = Schemas.of(tree.kind());
        var printed = new EngineText(schema, vocabulary);
        var engineText = printed.print(tree);
        var fault = SecondLook.fault(engineText, schema.fact(), tree.rules().size());
        if (fault.isPresent()) {
            return refused(tree.kind(), fault.get());
        }
        return switch (compiler.compile(engineText)) {
            case Module.Refused(var why) -> refused(tree.kind(), why);
            case Module.Classes classes -> {
                var foreign = LoadedModule.foreign(classes);
                if (foreign.isPresent()) {
                    yield refused(tree.kind(), "the compiled rules name " + foreign.get());
                }
                var text = RuleSetPrinter.print(tree);
                yield new Compilation.Compiled(
                        new DroolsRuleBase(
                                tree.kind(),
                                text,
                                engineText,
                                hash(tree.kind() + "\n" + text),
                                LoadedModule.load(classes),
                                tree.rules(),
                                printed,
                                vocabulary),
                        warnings);
            }
        };
    }

    /** What passed our own check and not a later gate is a fault of ours, never of the author's. */
    private static Compilation refused(RuleSetKind kind, String why) {
        var faults = new Faults(kind);
        faults.error(Position.NONE, "engineRefused", why);
        return new Compilation.Rejected(faults.problems());
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(
                    "Every Java has SHA-256. Maybe a security provider was taken away.", missing);
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
            bases.put(entry.getKey(), base(entry.getValue(), vocabulary));
        }
        return new PlannedScoring(bases, vocabulary, contest);
    }

    @Override
    public AdmissionScoring admission(CompiledRuleSet ruleSet, Vocabulary vocabulary) {
        if (ruleSet.kind() != RuleSetKind.ADMISSION) {
            throw new IllegalArgumentException("""
                    Points for admission need an ADMISSION rule set, not %s.
                    Maybe it was taken from a contest.""".formatted(ruleSet.kind()));
        }
        return new AdmissionTable(base(ruleSet, vocabulary));
    }

    private static DroolsRuleBase base(CompiledRuleSet ruleSet, Vocabulary vocabulary) {
        if (!(ruleSet instanceof DroolsRuleBase base) || !base.vocabulary.equals(vocabulary)) {
            throw new IllegalArgumentException("""
                    The rule set %s must be compiled by this engine against the same vocabulary.
                    Maybe it was kept from an earlier run.""".formatted(ruleSet.kind()));
        }
        return base;
    }
}
