package org.talent.rules.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.talent.rules.RuleSetKind;
import org.talent.rules.language.Expression.Binary;
import org.talent.rules.language.Expression.BooleanLiteral;
import org.talent.rules.language.Expression.Call;
import org.talent.rules.language.Expression.Constant;
import org.talent.rules.language.Expression.Function;
import org.talent.rules.language.Expression.In;
import org.talent.rules.language.Expression.Negative;
import org.talent.rules.language.Expression.Not;
import org.talent.rules.language.Expression.NumberLiteral;
import org.talent.rules.language.Expression.Operator;
import org.talent.rules.language.Expression.Property;
import org.talent.rules.language.Expression.TextLiteral;
import org.talent.rules.language.Token.Kind;

/**
 * Reads the author's text of a rule set. The grammar is closed: what is not written here does not exist.
 *
 * <pre>
 * file    := (comment* rule)*
 * rule    := 'rule' TEXT ['@' 'id' '(' INT ')'] 'when' VAR ':' FACT '(' [expr {',' expr}] ')' 'then' {action} 'end'
 * action  := VAR '.' ACTION '(' [expr {',' expr}] ')' ';'
 * expr    := || && ! == != &lt; &lt;= &gt; &gt;= + - * / ( ) NUMBER TEXT true false PROPERTY VAR.PROPERTY TYPE.CONSTANT
 *            expr ['not'] 'in' '(' expr {',' expr} ')'  min|max|abs|clamp '(' … ')'
 * </pre>
 */
public final class RuleSetParser {

    private final Faults faults;
    private final List<Token> tokens;
    private final RuleSetKind kind;
    private int at;
    private int depth;
    private int nodes;
    private String binding = "";

    private RuleSetParser(RuleSetKind kind, List<Token> tokens, Faults faults) {
        this.kind = kind;
        this.tokens = tokens;
        this.faults = faults;
    }

    public static Parsed parse(RuleSetKind kind, String text) {
        var faults = new Faults(kind);
        if (text.length() > Limits.CHARACTERS) {
            faults.error(new Position(1, 1), "textTooLarge", Limits.CHARACTERS);
            return new Parsed.Faulty(faults.problems());
        }
        var tokens = new Lexer(text, faults).tokens();
        var parser = new RuleSetParser(kind, tokens, faults);
        var tree = parser.file();
        return faults.any() ? new Parsed.Faulty(faults.problems()) : new Parsed.Tree(tree);
    }

    /** The rules of a text; empty where it cannot be read as rules. */
    public static Optional<RuleSetTree> tree(RuleSetKind kind, String text) {
        return switch (parse(kind, text)) {
            case Parsed.Tree(var tree) -> Optional.of(tree);
            case Parsed.Faulty _ -> Optional.empty();
        };
    }

    private RuleSetTree file() {
        var rules = new ArrayList<Rule>();
        var names = new HashSet<String>();
        var ids = new HashSet<Integer>();
        var comment = new ArrayList<String>();
        while (current().kind() != Kind.END && !faults.full()) {
            if (current().kind() == Kind.COMMENT) {
                comment.add(current().text());
                at++;
            } else if (current().isWord("rule")) {
                try {
                    rules.add(rule(String.join("\n", comment), names, ids));
                } catch (Broken broken) {
                    recover();
                }
                comment.clear();
            } else {
                faults.error(current().position(), "ruleExpected", current().text());
                recover();
            }
            if (rules.size() > Limits.RULES) {
                faults.error(current().position(), "tooManyRules", Limits.RULES);
                break;
            }
        }
        return new RuleSetTree(kind, numbered(rules, ids), String.join("\n", comment));
    }

    /** Gives rules without an id the next free one, in order. */
    private static List<Rule> numbered(List<Rule> rules, Set<Integer> ids) {
        int next = ids.stream().mapToInt(Integer::intValue).max().orElse(0);
        var numbered = new ArrayList<Rule>(rules.size());
        for (var rule : rules) {
            numbered.add(rule.id() > 0 ? rule : rule.withId(++next));
        }
        return numbered;
    }

    private Rule rule(String comment, Set<String> names, Set<Integer> ids) {
        var position = take().position();
        faults.in(null, 0);
        var name = expect(Kind.TEXT, "ruleNameExpected").text().strip();
        faults.in(name, 0);
        if (name.isEmpty() || name.length() > Limits.WORDS) {
            faults.error(position, "ruleNameLength", Limits.WORDS);
        }
        if (!names.add(name)) {
            faults.error(position, "ruleNameTwice", name);
        }
        int id = 0;
        if (current().is("@")) {
            at++;
            expectWord("id");
            expectSign("(");
            var number = expect(Kind.NUMBER, "numberExpected");
            id = number.text().matches("[1-9][0-9]{0,6}") ? Integer.parseInt(number.text()) : 0;
            if (id == 0) {
                faults.error(number.position(), "idForm");
            } else if (!ids.add(id)) {
                faults.error(number.position(), "idTwice", id);
            }
            faults.in(name, id);
            expectSign(")");
        }
        expectWord("when");
        binding = expect(Kind.VARIABLE, "variableExpected").text();
        expectSign(":");
        var fact = expect(Kind.IDENTIFIER, "factExpected");
        var expected = FactNames.of(kind);
        if (!fact.text().equals(expected)) {
            faults.error(fact.position(), "wrongFact", fact.text(), expected);
        }
        expectSign("(");
        var conditions = list(")");
        expectSign(")");
        expectWord("then");
        var actions = new ArrayList<Action>();
        while (!current().isWord("end")) {
            actions.add(action());
        }
        at++;
        if (conditions.size() > Limits.PARTS || actions.size() > Limits.PARTS) {
            faults.error(position, "ruleTooLong", Limits.PARTS);
        }
        if (actions.isEmpty()) {
            faults.error(position, "noAction");
        }
        return new Rule(id, name, comment, binding, conditions, actions, position);
    }

    private Action action() {
        var variable = expect(Kind.VARIABLE, "actionExpected");
        if (!variable.text().equals(binding)) {
            faults.error(variable.position(), "unknownVariable", variable.text(), binding);
        }
        expectSign(".");
        var name = expect(Kind.IDENTIFIER, "actionExpected");
        expectSign("(");
        var arguments = list(")");
        expectSign(")");
        expectSign(";");
        return new Action(name.text(), arguments, name.position());
    }

    private List<Expression> list(String end) {
        var expressions = new ArrayList<Expression>();
        if (current().is(end)) {
            return expressions;
        }
        expressions.add(whole());
        while (current().is(",")) {
            at++;
            expressions.add(whole());
        }
        return expressions;
    }

    private Expression whole() {
        nodes = 0;
        return binary(1);
    }

    private Expression binary(int strength) {
        if (strength > 6) {
            return unary();
        }
        deeper();
        var left = binary(strength + 1);
        while (true) {
            if (strength == 4 && (current().isWord("in") || current().isWord("not"))) {
                left = in(left);
                continue;
            }
            var operator = operator(strength);
            if (operator == null) {
                break;
            }
            var position = take().position();
            left = node(new Binary(operator, left, binary(strength + 1), position));
            if (strength == 3 || strength == 4) {
                if (operator(strength) != null) {
                    faults.error(current().position(), "chainedComparison");
                    throw new Broken();
                }
            }
        }
        depth--;
        return left;
    }

    private Expression in(Expression operand) {
        var position = current().position();
        boolean negated = current().isWord("not");
        if (negated) {
            at++;
        }
        expectWord("in");
        expectSign("(");
        var options = new ArrayList<Expression>();
        options.add(unary());
        while (current().is(",")) {
            at++;
            options.add(unary());
        }
        expectSign(")");
        return node(new In(operand, negated, options, position));
    }

    private @org.jspecify.annotations.Nullable Operator operator(int strength) {
        if (current().kind() != Kind.SIGN) {
            return null;
        }
        for (var operator : Operator.values()) {
            if (operator.strength() == strength && current().text().equals(operator.sign())) {
                return operator;
            }
        }
        return null;
    }

    private Expression unary() {
        deeper();
        var token = take();
        var position = token.position();
        var result = switch (token.kind()) {
            case NUMBER -> number(token);
            case TEXT -> new TextLiteral(token.text(), position);
            case VARIABLE -> property(token);
            case IDENTIFIER -> word(token);
            case SIGN -> sign(token);
            case COMMENT, END -> throw unexpected(token);
        };
        depth--;
        return node(result);
    }

    private Expression sign(Token token) {
        return switch (token.text()) {
            case "!" -> new Not(unary(), token.position());
            case "-" -> {
                var operand = unary();
                yield operand instanceof NumberLiteral(BigDecimal value, Position _) && value.signum() > 0
                        ? new NumberLiteral(value.negate(), token.position())
                        : new Negative(operand, token.position());
            }
            case "(" -> {
                var inner = binary(1);
                expectSign(")");
                yield inner;
            }
            default -> throw unexpected(token);
        };
    }

    private Expression word(Token token) {
        if (token.text().equals("true") || token.text().equals("false")) {
            return new BooleanLiteral(token.text().equals("true"), token.position());
        }
        if (current().is(".")) {
            at++;
            return new Constant(
                    token.text(), expect(Kind.IDENTIFIER, "constantExpected").text(), token.position());
        }
        if (current().is("(")) {
            for (var function : Function.values()) {
                if (function.name().toLowerCase(Locale.ROOT).equals(token.text())) {
                    at++;
                    var arguments = new ArrayList<Expression>();
                    arguments.add(binary(1));
                    while (current().is(",")) {
                        at++;
                        arguments.add(binary(1));
                    }
                    expectSign(")");
                    return new Call(function, arguments, token.position());
                }
            }
            faults.error(token.position(), "unknownFunction", token.text());
            throw new Broken();
        }
        return new Property(token.text(), token.position());
    }

    private Expression property(Token variable) {
        if (!variable.text().equals(binding)) {
            faults.error(variable.position(), "unknownVariable", variable.text(), binding);
        }
        expectSign(".");
        return new Property(expect(Kind.IDENTIFIER, "propertyExpected").text(), variable.position());
    }

    private Expression number(Token token) {
        var value = new BigDecimal(token.text());
        if (value.compareTo(Limits.NUMBER) > 0 || value.scale() > Limits.DECIMALS) {
            faults.error(token.position(), "numberOutOfRange", Limits.NUMBER, Limits.DECIMALS);
        }
        return new NumberLiteral(value.stripTrailingZeros(), token.position());
    }

    private <T extends Expression> T node(T expression) {
        if (++nodes > Limits.NODES) {
            faults.error(expression.position(), "expressionTooLarge", Limits.NODES);
            throw new Broken();
        }
        return expression;
    }

    private void deeper() {
        // one level of brackets passes through every operator strength, hence the factor
        if (++depth > Limits.DEPTH * 8) {
            faults.error(current().position(), "expressionTooDeep", Limits.DEPTH);
            throw new Broken();
        }
    }

    private Token current() {
        return tokens.get(at);
    }

    private Token take() {
        var token = tokens.get(at);
        if (token.kind() != Kind.END) {
            at++;
        }
        return token;
    }

    private Token expect(Kind expected, String key) {
        var token = current();
        if (token.kind() != expected) {
            throw broken(token, key, token.text());
        }
        return take();
    }

    private void expectSign(String sign) {
        if (!current().is(sign)) {
            throw expected(sign);
        }
        at++;
    }

    private void expectWord(String word) {
        if (!current().isWord(word)) {
            throw expected(word);
        }
        at++;
    }

    private Broken expected(String what) {
        return broken(current(), "signExpected", what, current().text());
    }

    private Broken unexpected(Token token) {
        return broken(token, "unexpected", token.text());
    }

    private Broken broken(Token token, String key, Object... arguments) {
        if (token.kind() == Kind.COMMENT) {
            faults.error(token.position(), "commentInside");
        } else if (token.kind() == Kind.END) {
            faults.error(token.position(), "textEnds");
        } else {
            faults.error(token.position(), key, arguments);
        }
        return new Broken();
    }

    /** Goes on behind the broken rule, so that the next one is read too. */
    private void recover() {
        depth = 0;
        while (current().kind() != Kind.END) {
            var token = take();
            if (token.isWord("end") || current().isWord("rule")) {
                return;
            }
        }
    }

    /** Ends the reading of one rule; its fault is already noted. */
    private static final class Broken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Broken() {
            super(null, null, false, false);
        }
    }
}
