package org.talent.portal.methodology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.talent.portal.words.PortalWords;
import org.talent.rules.Words;
import org.talent.rules.facts.Schemas;
import org.talent.rules.language.Action;
import org.talent.rules.language.CellText;
import org.talent.rules.language.Expression;
import org.talent.rules.language.Expression.Constant;
import org.talent.rules.language.Expression.TextLiteral;
import org.talent.rules.language.RuleSentence;
import org.talent.rules.language.RuleSetTree;
import org.talent.rules.language.RuleTable;
import org.talent.rules.language.Schema;
import org.talent.rules.language.Schema.ActionType;
import org.talent.rules.language.Schema.Parameter;
import org.talent.rules.language.Schema.TableForm;
import org.talent.rules.language.Schema.Type;
import org.talent.rules.language.Schema.Unit;

/** The rules of one step as a reader without any training sees them: sentences, a table, the formulas behind the words. */
final class SaidRules {

    private final RuleSetTree rules;
    private final Schema schema;
    private final PortalWords words;
    private final Locale locale;
    private final Words meanings;
    private final Words units;

    SaidRules(RuleSetTree rules, PortalWords words, Locale locale) {
        this.rules = rules;
        this.schema = Schemas.of(rules.kind());
        this.words = words;
        this.locale = locale;
        this.meanings = new Words("org.talent.rules.meanings", locale);
        this.units = new Words("org.talent.rules.problems", locale);
    }

    void sentences(Element section) {
        var sentence = new RuleSentence(schema, locale);
        var list = section.appendElement("ol").addClass("rules");
        rules.rules().forEach(rule -> {
            var item = list.appendElement("li");
            item.appendElement("h3").text(rule.name());
            item.appendElement("p").text(sentence.say(rule));
            rule.comment()
                    .lines()
                    .filter(line -> !line.isBlank())
                    .forEach(line -> item.appendElement("p").addClass("soft").text(line.strip()));
        });
    }

    /** Where there is more than one rule, and all of them fit into columns. */
    void table(Element section) {
        var table = RuleTable.of(rules, schema);
        var rows = table.rows().stream()
                .filter(RuleTable.Row.Cells.class::isInstance)
                .map(RuleTable.Row.Cells.class::cast)
                .toList();
        if (rows.size() < 2 || rows.size() < table.rows().size()) {
            return;
        }
        var details = section.appendElement("details");
        details.appendElement("summary").text(say("methodology.asTable"));
        var shown = details.appendElement("div")
                .addClass("wide")
                .attr("tabindex", "0")
                .attr("role", "region")
                .attr("aria-label", say("methodology.asTable"))
                .appendElement("table");
        var head = shown.appendElement("thead").appendElement("tr");
        title(head, meanings.say("column.name"));
        table.columns().forEach(column -> title(head, RuleTable.title(column, schema, meanings)));
        var cells = new CellText(schema, meanings);
        var body = shown.appendElement("tbody");
        rows.forEach(row -> {
            var line = body.appendElement("tr");
            line.appendElement("th").attr("scope", "row").text(row.name());
            table.columns().forEach(column -> line.appendElement("td").text(cells.write(row, column)));
        });
    }

    private static void title(Element row, String words) {
        row.appendElement("th").attr("scope", "col").text(words);
    }

    /** What the actions of these rules calculate, with their numbers, units and origin. */
    void formulas(Element section) {
        var used = schema.actions().stream()
                .filter(action -> uses(action).findAny().isPresent())
                .filter(action -> meanings.knows("formula." + action.name())
                        || !notes(action).isEmpty())
                .toList();
        if (used.isEmpty()) {
            return;
        }
        section.appendElement("h3").text(say("methodology.formulas"));
        var list = section.appendElement("dl");
        used.forEach(action -> formula(list, action));
    }

    private void formula(Element list, ActionType action) {
        list.appendElement("dt").text(meanings.say("action." + action.name()));
        if (meanings.knows("formula." + action.name())) {
            list.appendElement("dd").appendElement("code").text(meanings.say("formula." + action.name()));
        }
        var notes = notes(action);
        if (!notes.isEmpty()) {
            var explained = list.appendElement("dd").appendElement("ul");
            notes.forEach(note -> explained.appendElement("li").text(note));
        }
        if (meanings.knows("source." + action.name())) {
            list.appendElement("dd")
                    .addClass("soft")
                    .text(say("methodology.source", meanings.say("source." + action.name())));
        }
    }

    /** Numbers with their units, and what the words chosen in these rules mean. */
    private List<String> notes(ActionType action) {
        var notes = new ArrayList<String>();
        for (var parameter : action.parameters()) {
            unit(parameter.type()).ifPresent(unit -> notes.add(number(action, parameter, unit)));
            notes.addAll(choices(action, parameter));
        }
        return notes;
    }

    private String number(ActionType action, Parameter parameter, Unit unit) {
        var meaning = meanings.say("parameter." + action.name() + "." + parameter.name());
        return unit == Unit.FACTOR || unit == Unit.POWER
                ? meaning
                : say("methodology.parameter", meaning, units.say("unit." + unit));
    }

    private static Optional<Unit> unit(Type type) {
        return switch (type) {
            case Type.Number(var unit, var _, var _) -> Optional.of(unit);
            case Type.Whole(var unit, var _, var _) -> Optional.of(unit);
            case Type.Flag _, Type.Name _, Type.Enumerated _, Type.Words _, Type.Table _ -> Optional.empty();
        };
    }

    private Set<String> choices(ActionType action, Parameter parameter) {
        return uses(action)
                .flatMap(use -> use.arguments(action, parameter).stream())
                .flatMap(argument -> choice(argument, parameter.type()).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<String> choice(Expression argument, Type type) {
        if (argument instanceof Constant(var set, var name, var _)) {
            return List.of(choice("word.%s.%s".formatted(set, name), "constant.%s.%s".formatted(set, name)));
        }
        if (argument instanceof TextLiteral(var keys, var _)
                && type instanceof Type.Table(var form)
                && form == TableForm.TIE_KEYS) {
            return Arrays.stream(keys.split(",", -1))
                    .map(String::strip)
                    .map(key -> choice("word.tieKey." + key, "tieKey." + key))
                    .toList();
        }
        return List.of();
    }

    private String choice(String word, String meaning) {
        return say("methodology.choice", meanings.say(word), meanings.say(meaning));
    }

    private Stream<Action> uses(ActionType action) {
        return rules.rules().stream()
                .flatMap(rule -> rule.actions().stream())
                .filter(use -> use.name().equals(action.name()));
    }

    private String say(String key, Object... arguments) {
        return words.getTranslation(key, locale, arguments);
    }
}
