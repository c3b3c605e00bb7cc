package org.talent.rules.language;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.talent.rules.DefaultRuleSets;
import org.talent.rules.RuleSetKind;
import org.talent.rules.Words;
import org.talent.rules.facts.Schemas;
import org.talent.rules.language.Schema.ActionType;
import org.talent.rules.language.Schema.Parameter;
import org.talent.rules.language.Schema.TableForm;
import org.talent.rules.language.Schema.Type;
import org.talent.rules.language.TieKeys.TieKey;
import org.talent.rules.samples.TalentNames;

/** {@code docs/rule-sets.md}: everything a rule set can say, written from the schemas, and the rule sets that ship. */
final class RuleSetsDocument {

    static final Path FILE = Path.of("docs/rule-sets.md");

    private static final String MEANINGS = "org.talent.rules.meanings";

    private final Words meanings = new Words(MEANINGS, Locale.ENGLISH);
    private final Words names = new Words("org.talent.rules.problems", Locale.ENGLISH);
    private final ResourceBundle bundle = ResourceBundle.getBundle(MEANINGS, Locale.ROOT);
    private final StringBuilder text = new StringBuilder();

    private RuleSetsDocument() {}

    static String written() {
        var document = new RuleSetsDocument();
        document.beginning();
        document.kinds();
        for (var kind : RuleSetKind.values()) {
            document.kind(kind);
        }
        document.constants();
        document.tables();
        document.season();
        return document.text.toString();
    }

    /** The file as it stands; with {@code -Dtalent.docs=write} it is written first. */
    static String stored() throws IOException {
        if ("write".equals(System.getProperty("talent.docs"))) {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, written());
        }
        return Files.readString(FILE);
    }

    private void beginning() {
        line("""
                # Rule sets
                <!-- Written from the schemas. Not edited by hand: mvn -Dquick -pl rules test -Dtest=RuleSetsDocumentTest -Dtalent.docs=write -->

                Everything that a rule set can say. What is not on this page cannot be said; why: [decision 0003](decisions/0003-staff-write-a-closed-language.md).

                ```
                // why the rule is there
                rule "a name that a participant may read" @id(1)
                when $r : ResultClass( kind == "олимпиада", maximumKnown )
                then $r.maxRatio(); $r.limit(0, 100); end
                ```

                | Part | What can stand there |
                |---|---|
                | condition | a property; properties and numbers compared by `== != < <= > >=`; `in ("…", "…")`, `not in (…)`; joined by `&& \\|\\| !` and brackets. A comma joins by "and". |
                | number | at most %d decimals, at most %s; `+ - * /`, `%s` |
                | text | a name of the season, resolved by the property it is compared with; words that a person reads; a table |
                | constant | `Base.OFFICIAL`: one of those listed below |

                A rule set has at most %d rules, a rule at most %d conditions and %d actions, an expression at most %d parts.
                The order of rules decides nothing but which of several reasons for exclusion is shown: the first.
                """.formatted(
                        Limits.DECIMALS,
                        number(Limits.NUMBER),
                        Arrays.stream(Expression.Function.values())
                                .map(one -> one.name().toLowerCase(Locale.ROOT) + "(…)")
                                .collect(joining(" ")),
                        Limits.RULES,
                        Limits.PARTS,
                        Limits.PARTS,
                        Limits.NODES));
    }

    private void kinds() {
        line("## Kinds, in the order a run uses them");
        line("| Kind | Decides | Speaks of | Without such a rule set |");
        line("|---|---|---|---|");
        for (var kind : RuleSetKind.values()) {
            row(
                    "[" + kind + "](#" + kind.name().toLowerCase(Locale.ROOT) + ")",
                    meanings.say("kind." + kind),
                    "`" + Schemas.of(kind).fact() + "`",
                    meanings.say("default." + kind));
        }
        line("");
    }

    private void kind(RuleSetKind kind) {
        var schema = Schemas.of(kind);
        line("## " + kind);
        line(meanings.say("kind." + kind) + ". `" + schema.fact() + "`: " + meanings.say("fact." + schema.fact()));
        line("");
        properties(kind, schema);
        line("| Action | What it does | Formula | Source |");
        line("|---|---|---|---|");
        for (var action : schema.actions()) {
            row(
                    "`" + signature(action) + "`",
                    meanings.say("action." + action.name()),
                    optional("formula." + action.name()),
                    optional("source." + action.name()));
        }
        line("");
        arguments(schema);
    }

    private void properties(RuleSetKind kind, Schema schema) {
        for (var earlier : RuleSetKind.values()) {
            if (earlier == kind) {
                break;
            }
            if (Schemas.of(earlier).fact().equals(schema.fact())) {
                line("The properties of `%s` are those under [%s](#%s)."
                        .formatted(schema.fact(), earlier, earlier.name().toLowerCase(Locale.ROOT)));
                line("");
                return;
            }
        }
        line("| Property | Means | Values |");
        line("|---|---|---|");
        for (var property : schema.properties()) {
            row(
                    "`" + property.name() + "`",
                    meanings.say("property." + schema.fact() + "." + property.name()),
                    values(property.type(), false));
        }
        line("");
    }

    private void arguments(Schema schema) {
        if (schema.actions().stream().allMatch(action -> action.parameters().isEmpty())) {
            return;
        }
        line("| Argument | Means | Values |");
        line("|---|---|---|");
        for (var action : schema.actions()) {
            for (var parameter : action.parameters()) {
                row(
                        "`" + action.name() + "`: `" + parameter.name() + "`",
                        meanings.say("parameter." + action.name() + "." + parameter.name()),
                        values(parameter.type(), true) + (parameter.repeated() ? "; one or more" : ""));
            }
        }
        line("");
    }

    private static String signature(ActionType action) {
        return action.name()
                + action.parameters().stream()
                        .map(parameter -> parameter.name() + (parameter.repeated() ? "…" : ""))
                        .collect(joining(", ", "(", ")"));
    }

    private String values(Type type, boolean bounded) {
        return switch (type) {
            case Type.Number(var unit, double least, double most) ->
                names.say("unit." + unit)
                        + (bounded ? ", " + between(BigDecimal.valueOf(least), BigDecimal.valueOf(most)) : "");
            case Type.Whole(var unit, long least, long most) ->
                "whole: " + names.say("unit." + unit)
                        + (bounded ? ", " + between(BigDecimal.valueOf(least), BigDecimal.valueOf(most)) : "");
            case Type.Flag _ -> "`true`, `false`";
            case Type.Name(var domain) -> "text: " + names.say("domain." + domain) + " of the season";
            case Type.Enumerated(var constants, boolean ordered) ->
                "[`%1$s`](#constants)%2$s".formatted(constants.getSimpleName(), ordered ? ", in order" : "");
            case Type.Words(int longest) -> "text of at most " + longest + " characters";
            case Type.Table(var form) -> "text: [table](#tables-in-a-text) `" + form + "`";
        };
    }

    private String between(BigDecimal least, BigDecimal most) {
        return number(least) + " … " + number(most);
    }

    private String number(BigDecimal number) {
        return names.number(number);
    }

    private void constants() {
        line("## Constants");
        line("| Constant | Means |");
        line("|---|---|");
        var types = new LinkedHashSet<Class<? extends Enum<?>>>();
        for (var kind : RuleSetKind.values()) {
            var schema = Schemas.of(kind);
            schema.properties().forEach(property -> note(types, property.type()));
            schema.actions().stream()
                    .flatMap(action -> action.parameters().stream())
                    .map(Parameter::type)
                    .forEach(type -> note(types, type));
        }
        for (var type : types) {
            for (var constant : type.getEnumConstants()) {
                var name = type.getSimpleName() + "." + constant.name();
                row("`" + name + "`", meanings.say("constant." + name));
            }
        }
        line("");
    }

    private static void note(LinkedHashSet<Class<? extends Enum<?>>> types, Type type) {
        if (type instanceof Type.Enumerated(var constants, var _)) {
            types.add(constants);
        }
    }

    private void tables() {
        line("## Tables in a text");
        line("| Form | How it is written |");
        line("|---|---|");
        for (var form : TableForm.values()) {
            row("`" + form + "`", meanings.say("table." + form));
        }
        line("");
        line("| Tie key | Means |");
        line("|---|---|");
        for (var key : TieKey.values()) {
            row("`" + key + "`", meanings.say("tieKey." + key));
        }
        line("");
    }

    private void season() {
        line("""
                ## The rule sets of «Талант 20.35»
                They ship with the product, one text a kind: [`seasons/talent-20.35`](../src/main/resources/org/talent/rules/seasons/talent-20.35).
                All their numbers are placeholders until the regulations of the contest say others. They speak of these names, which a season has to define:

                | Names | In this order |
                |---|---|""");
        names("tracks", TalentNames.TRACKS);
        names("kinds of event", TalentNames.KINDS);
        names("levels", TalentNames.LEVELS);
        names("roles", TalentNames.ROLES);
        names("outcomes", TalentNames.OUTCOMES);
        names("groups", TalentNames.GROUPS);
        names("award classes, the best first", TalentNames.AWARD_CLASSES);
        line("");
        line("| Kind | Rule | When | Then |");
        line("|---|---|---|---|");
        for (var set : DefaultRuleSets.of(DefaultRuleSets.TALENT)) {
            for (var rule : ((Parsed.Tree) RuleSetParser.parse(set.kind(), set.text()))
                    .tree()
                    .rules()) {
                row(set.kind().name(), rule.name(), conditions(rule), actions(rule));
            }
        }
    }

    private void names(String what, List<String> list) {
        row(what, String.join(" · ", list));
    }

    private static String conditions(Rule rule) {
        return rule.conditions().stream()
                .map(one -> "`" + RuleSetPrinter.print(one, "") + "`")
                .collect(joining(", "));
    }

    private static String actions(Rule rule) {
        return rule.actions().stream()
                .map(action -> "`" + action.name()
                        + action.arguments().stream()
                                .map(one -> RuleSetPrinter.print(one, ""))
                                .collect(joining(", ", "(", ")"))
                        + "`")
                .collect(joining(", "));
    }

    private String optional(String key) {
        return bundle.containsKey(key) ? meanings.say(key) : "";
    }

    private void row(String... cells) {
        line(Arrays.stream(cells).map(cell -> cell.replace("|", "\\|")).collect(joining(" | ", "| ", " |")));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
