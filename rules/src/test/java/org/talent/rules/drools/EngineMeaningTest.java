package org.talent.rules.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.talent.rules.Compilation.Compiled;
import org.talent.rules.Domain;
import org.talent.rules.RuleSetKind;
import org.talent.rules.RuleSetText;
import org.talent.rules.facts.ResultClass;
import org.talent.rules.facts.Schemas;
import org.talent.rules.language.Action;
import org.talent.rules.language.Expression;
import org.talent.rules.language.Expression.Binary;
import org.talent.rules.language.Expression.BooleanLiteral;
import org.talent.rules.language.Expression.Call;
import org.talent.rules.language.Expression.Constant;
import org.talent.rules.language.Expression.In;
import org.talent.rules.language.Expression.Negative;
import org.talent.rules.language.Expression.Not;
import org.talent.rules.language.Expression.NumberLiteral;
import org.talent.rules.language.Expression.Property;
import org.talent.rules.language.Expression.TextLiteral;
import org.talent.rules.language.Position;
import org.talent.rules.language.Rule;
import org.talent.rules.language.RuleSetPrinter;
import org.talent.rules.language.RuleSetTree;
import org.talent.rules.language.Schema.Type;
import org.talent.rules.samples.SampleSeason;
import org.talent.rules.samples.SchemaTrees;
import org.talent.rules.scoring.RuleBase;

/** The engine fires a rule exactly where the author's condition holds, worked out by a reader who knows no engine. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EngineMeaningTest {

    private static final int RULES = 60;
    private static final int FACTS = 300;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void fires_where_the_conditions_hold(long seed) {
        var rules = rules(seed);
        var text = RuleSetPrinter.print(new RuleSetTree(RuleSetKind.ELIGIBILITY, rules, ""));
        var compiled = (Compiled)
                new DroolsRuleEngine().compile(new RuleSetText(RuleSetKind.ELIGIBILITY, text), SampleSeason.VOCABULARY);
        var random = new Random(seed);
        var facts = new ArrayList<ResultClass>();
        for (int index = 0; index < FACTS; index++) {
            facts.add(fact(random));
        }

        ((RuleBase) compiled.ruleSet()).fire(facts);

        int fired = 0;
        for (var fact : facts) {
            var expected = IntStream.range(0, rules.size())
                    .filter(index -> rules.get(index).conditions().stream().allMatch(one -> holds(one, fact)))
                    .toArray();
            fired += expected.length;
            assertThat(Arrays.stream(fact.rules()).sorted().toArray()).isEqualTo(expected);
        }
        assertThat(fired).isBetween(FACTS, RULES * FACTS - FACTS);
    }

    private static List<Rule> rules(long seed) {
        var rules = new ArrayList<Rule>();
        for (long at = seed * 1_000; rules.size() < RULES; at++) {
            for (var rule : new SchemaTrees(RuleSetKind.ELIGIBILITY, at).tree().rules()) {
                if (rules.size() < RULES) {
                    rules.add(new Rule(
                            rules.size() + 1,
                            "Правило " + rules.size(),
                            "",
                            "$r",
                            rule.conditions(),
                            List.of(new Action(
                                    "exclude", List.of(new TextLiteral("причина", Position.NONE)), Position.NONE)),
                            Position.NONE));
                }
            }
        }
        return rules;
    }

    private static ResultClass fact(Random random) {
        var fact = new ResultClass();
        fact.event = random.nextInt(64);
        fact.kind = random.nextInt(4);
        fact.level = random.nextInt(3);
        fact.role = random.nextInt(3);
        fact.outcome = random.nextInt(5) - 1;
        fact.official = random.nextBoolean();
        fact.verified = random.nextBoolean();
        fact.insideSeason = random.nextBoolean();
        fact.byTeam = random.nextBoolean();
        fact.consent = random.nextBoolean();
        fact.scored = random.nextBoolean();
        fact.placed = random.nextBoolean();
        fact.graded = random.nextBoolean();
        fact.maximumKnown = random.nextBoolean();
        fact.scoresKnown = random.nextBoolean();
        fact.placesKnown = random.nextBoolean();
        fact.lastStage = random.nextBoolean();
        fact.identity = random.nextInt(5);
        fact.grade = random.nextInt(12);
        fact.teamSize = random.nextInt(6);
        fact.fullParts = random.nextInt(4);
        fact.seasonsAgo = random.nextInt(4);
        fact.n = random.nextInt(100);
        fact.all = random.nextInt(100);
        fact.maximum = number(random);
        fact.best = number(random);
        fact.lowest = number(random);
        fact.mean = number(random);
        fact.deviation = number(random);
        return fact;
    }

    private static double number(Random random) {
        return (random.nextInt(2_000) - 1_000) / 8.0;
    }

    private static boolean holds(Expression condition, ResultClass fact) {
        return switch (condition) {
            case BooleanLiteral(var value, var _) -> value;
            case Property(var name, var _) -> (Boolean) read(name, fact);
            case Not(var operand, var _) -> !holds(operand, fact);
            case In(var operand, var negated, var options, var _) ->
                negated
                        != options.stream()
                                .anyMatch(option ->
                                        value(operand, fact) == value(option, type((Property) operand), fact));
            case Binary(var operator, var left, var right, var _) ->
                switch (operator) {
                    case AND -> holds(left, fact) && holds(right, fact);
                    case OR -> holds(left, fact) || holds(right, fact);
                    case EQUAL -> compare(left, right, fact) == 0;
                    case NOT_EQUAL -> compare(left, right, fact) != 0;
                    case LESS -> compare(left, right, fact) == -1;
                    case AT_MOST -> Math.abs(compare(left, right, fact) + 0.5) < 1;
                    case GREATER -> compare(left, right, fact) == 1;
                    case AT_LEAST -> Math.abs(compare(left, right, fact) - 0.5) < 1;
                    case PLUS, MINUS, TIMES, DIVIDED_BY -> throw new AssertionError(condition);
                };
            case NumberLiteral _, TextLiteral _, Constant _, Negative _, Call _ -> throw new AssertionError(condition);
        };
    }

    /** −1, 0 or 1; 9 where the two are in no order, as with a number that is none. */
    private static int compare(Expression left, Expression right, ResultClass fact) {
        if (left instanceof Property property && type(property) instanceof Type.Flag) {
            return holds(left, fact) == holds(right, fact) ? 0 : 9;
        }
        double a = value(left, fact);
        double b = left instanceof Property property ? value(right, type(property), fact) : value(right, fact);
        return a < b ? -1 : a == b ? 0 : a > b ? 1 : 9;
    }

    private static double value(Expression expression, Type type, ResultClass fact) {
        return switch (type) {
            case Type.Name(var domain) -> code(domain, expression);
            case Type.Enumerated(var constants, var _) ->
                Arrays.stream(constants.getEnumConstants())
                        .filter(one -> one.name().equals(((Constant) expression).name()))
                        .findFirst()
                        .orElseThrow()
                        .ordinal();
            case Type.Number _, Type.Whole _, Type.Flag _, Type.Words _, Type.Table _ -> value(expression, fact);
        };
    }

    private static int code(Domain domain, Expression name) {
        return SampleSeason.VOCABULARY
                .code(domain, ((TextLiteral) name).value())
                .orElseThrow();
    }

    private static double value(Expression expression, ResultClass fact) {
        return switch (expression) {
            case NumberLiteral(var number, var _) -> number.doubleValue();
            case Property(var name, var _) -> ((Number) read(name, fact)).doubleValue();
            case Negative(var operand, var _) -> -value(operand, fact);
            case Binary(var operator, var left, var right, var _) ->
                switch (operator) {
                    case PLUS -> value(left, fact) + value(right, fact);
                    case MINUS -> value(left, fact) - value(right, fact);
                    case TIMES -> value(left, fact) * value(right, fact);
                    case DIVIDED_BY -> value(left, fact) / value(right, fact);
                    case OR, AND, EQUAL, NOT_EQUAL, LESS, AT_MOST, GREATER, AT_LEAST ->
                        throw new AssertionError(expression);
                };
            case Call(var function, var arguments, var _) -> {
                var values =
                        arguments.stream().mapToDouble(one -> value(one, fact)).toArray();
                yield switch (function) {
                    case MIN -> Math.min(values[0], values[1]);
                    case MAX -> Math.max(values[0], values[1]);
                    case ABS -> Math.abs(values[0]);
                    case CLAMP -> Math.min(Math.max(values[0], values[1]), values[2]);
                };
            }
            case TextLiteral _, BooleanLiteral _, Constant _, Not _, In _ -> throw new AssertionError(expression);
        };
    }

    private static Type type(Property property) {
        return Schemas.of(RuleSetKind.ELIGIBILITY)
                .property(property.name())
                .orElseThrow()
                .type();
    }

    private static Object read(String name, ResultClass fact) {
        try {
            return ResultClass.class.getField(name).get(fact);
        } catch (ReflectiveOperationException missing) {
            throw new AssertionError(missing);
        }
    }
}
