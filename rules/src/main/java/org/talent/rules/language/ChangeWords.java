package org.talent.rules.language;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.talent.rules.RuleSetKind;
import org.talent.rules.Words;
import org.talent.rules.language.Expression.BooleanLiteral;
import org.talent.rules.language.RuleSetDifference.CellChange;
import org.talent.rules.language.RuleSetDifference.Change;
import org.talent.rules.language.RuleSetDifference.Content;
import org.talent.rules.language.RuleSetDifference.Place;
import org.talent.rules.language.RuleTable.Column;

/**
 * A difference in the reader's words: what a cell of the table can hold as {@link CellText} writes it, anything else as
 * {@link RuleSentence} says it. What has a fault, or differs in notation alone, is told as its author wrote it.
 */
public final class ChangeWords {

    private final RuleSetKind kind;
    private final Schema schema;
    private final Words differences;
    private final Words meanings;
    private final CellText cells;
    private final RuleSentence sentence;

    public ChangeWords(RuleSetKind kind, Schema schema, Locale locale) {
        this.kind = kind;
        this.schema = schema;
        this.differences = new Words("org.talent.rules.differences", locale);
        this.meanings = new Words("org.talent.rules.meanings", locale);
        this.cells = new CellText(schema, meanings);
        this.sentence = new RuleSentence(schema, locale);
    }

    /** Which rule is different, and how. */
    public String say(Change change) {
        return differences.say(change.phrase());
    }

    /** What there is to tell below it: a rule that came or went with its comment, each place of one that changed. */
    public List<String> details(Change change) {
        return switch (change) {
            case Change.Added(var rule, var _) ->
                said(rule, comment -> new CellChange(new Place.Comment(), Optional.empty(), comment));
            case Change.Removed(var rule) ->
                said(rule, comment -> new CellChange(new Place.Comment(), comment, Optional.empty()));
            case Change.Changed(var before, var after, var changed) -> {
                boolean sayable = isSound(before) && isSound(after);
                yield changed.stream()
                        .map(cell -> sayable ? say(cell) : written(cell))
                        .toList();
            }
            case Change.Moved _ -> List.of();
        };
    }

    /** The same as the author wrote it. */
    public List<String> written(Change change) {
        return switch (change) {
            case Change.Added(var rule, var _) ->
                RuleSetPrinter.print(kind, rule).lines().toList();
            case Change.Removed(var rule) ->
                RuleSetPrinter.print(kind, rule).lines().toList();
            case Change.Changed(var _, var _, var changed) ->
                changed.stream().map(this::written).toList();
            case Change.Moved _ -> List.of();
        };
    }

    private boolean isSound(Rule rule) {
        return RuleSetChecker.isSound(kind, rule, schema);
    }

    private List<String> said(Rule rule, Function<Optional<Content>, CellChange> commented) {
        var said = sentence.sayIfSound(kind, rule);
        if (said.isEmpty()) {
            return List.of(RuleSetPrinter.print(kind, rule).strip());
        }
        return rule.comment().isEmpty()
                ? List.of(said.get())
                : List.of(said.get(), say(commented.apply(Optional.of(new Content.Text(rule.comment())))));
    }

    private String say(CellChange cell) {
        Function<Content, String> said = content -> said(cell.place(), content);
        return cell.before().map(said).equals(cell.after().map(said))
                ? written(cell)
                : differences.say(cell.phrase(schema, meanings, said));
    }

    private String written(CellChange cell) {
        return differences.say(cell.phrase(schema, meanings, Content::written));
    }

    private String said(Place place, Content content) {
        return switch (content) {
            case Content.Text(var text) -> text;
            case Content.Parts(var parts) -> parts(place, parts);
            case Content.Actions(var uses) -> actions(uses);
            case Content.Ordered(var rule) -> sentence.say(rule);
        };
    }

    private String parts(Place place, List<Expression> parts) {
        return column(place)
                .filter(column -> parts.stream().allMatch(part -> RuleTable.holds(column, part, schema)))
                .map(column -> cells.write(parts, column))
                .orElseGet(() -> place instanceof Place.Argument(var action, var parameter)
                        ? sentence.values(action, parameter, parts)
                        : sentence.conditions(parts));
    }

    private static Optional<Column> column(Place place) {
        return switch (place) {
            case Place.Conditions(var properties) ->
                properties.size() == 1 ? Optional.of(new Column.Condition(properties.getFirst())) : Optional.empty();
            case Place.Argument(var action, var parameter) -> Optional.of(new Column.Argument(action, parameter));
            case Place.Whole _, Place.Name _, Place.Comment _, Place.Order _ -> Optional.empty();
        };
    }

    private String actions(List<Action> uses) {
        var first = uses.getFirst();
        return uses.size() == 1 && first.arguments().isEmpty()
                ? cells.write(List.of(new BooleanLiteral(true, Position.NONE)), new Column.Mark(first.name()))
                : sentence.actions(uses);
    }
}
