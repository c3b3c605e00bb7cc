package org.talent.portal.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talent.rules.AppliedRule;
import org.talent.rules.Explanation;
import org.talent.rules.Points;
import org.talent.rules.ScoreLine;

/** UC-107: why so many points: each result with its formula and numbers, what does not count and why; it adds up to the total. */
public final class ExplanationTable extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient List<String> eventTitles;

    /** {@code eventTitles} are the titles of the events by the code that a line names. */
    public ExplanationTable(String track, Explanation explanation, List<String> eventTitles) {
        this.eventTitles = eventTitles;
        var rows = new ArrayList<Row>();
        explanation.lines().stream()
                .sorted((left, right) -> right.contribution().compareTo(left.contribution()))
                .forEach(line -> rows.add(new Result(line)));
        explanation.steps().forEach(step -> rows.add(new Change(step)));
        rows.add(new Total(explanation));
        getContent()
                .add(new DataTable<Row>(getTranslation("explanation.caption", track))
                        .part(getTranslation("explanation.event"), this::event)
                        .part(getTranslation("explanation.how"), this::how)
                        .number(getTranslation("explanation.points"), row -> Figures.exact(row.points(), getLocale()))
                        .rowClass(ExplanationTable::style)
                        .show(rows));
    }

    private sealed interface Row {
        Points points();
    }

    private record Result(ScoreLine line) implements Row {
        @Override
        public Points points() {
            return line.contribution();
        }
    }

    private record Change(Explanation.Step step) implements Row {
        @Override
        public Points points() {
            return step.change();
        }
    }

    private record Total(Explanation explanation) implements Row {
        @Override
        public Points points() {
            return explanation.total();
        }
    }

    private static String style(Row row) {
        return switch (row) {
            case Result(var line) -> line.counted() ? "" : "muted";
            case Change _ -> "";
            case Total _ -> "total";
        };
    }

    private Component event(Row row) {
        return switch (row) {
            case Result(var line) ->
                DataTable.twoLines(line.event() < eventTitles.size() ? eventTitles.get(line.event()) : "", line.raw());
            case Change(var step) -> new Span(step.sentence());
            case Total(var explanation) ->
                DataTable.twoLines(getTranslation("explanation.total"), explanation.adding());
        };
    }

    private Component how(Row row) {
        return switch (row) {
            case Result(var line) -> line.counted() ? counted(line) : notCounted(line);
            case Change(var step) -> rules(step.rule());
            case Total(var explanation) -> rules(explanation.addingRule(), explanation.groupRule());
        };
    }

    private Component counted(ScoreLine line) {
        var parts = new ArrayList<String>();
        parts.add(line.formula() + ": " + line.calculation());
        line.factors()
                .forEach(factor -> parts.add(
                        factor.name() + " × " + Figures.decimal(BigDecimal.valueOf(factor.value()), 4, getLocale())));
        var worth = String.join(" · ", parts)
                + (line.factors().isEmpty() ? "" : " = " + Figures.exact(line.points(), getLocale()));
        var words = line.share().isEmpty() ? worth : worth + " · " + line.share();
        var rules = Stream.concat(
                        Stream.ofNullable(line.formulaRule()),
                        line.factors().stream().flatMap(factor -> Stream.ofNullable(factor.rule())))
                .toArray(AppliedRule[]::new);
        return new Div(new Span(words), rules(rules));
    }

    private Component notCounted(ScoreLine line) {
        var reason = line.reason() == null ? "" : line.reason();
        var words = new Div(new Span(getTranslation("explanation.notCounted", reason)));
        if (!line.formula().isEmpty()) {
            var worth = new Span(getTranslation(
                    "explanation.wouldBe", line.calculation(), Figures.exact(line.points(), getLocale())));
            worth.addClassName("soft");
            words.add(worth);
        }
        words.add(rules(line.reasonRule()));
        return words;
    }

    private Component rules(@Nullable AppliedRule... rules) {
        var names = Stream.of(rules)
                .flatMap(Stream::ofNullable)
                .map(AppliedRule::name)
                .distinct()
                .map(name -> "«" + name + "»")
                .toList();
        var words = new Span(names.isEmpty() ? "" : getTranslation("explanation.rules", String.join(", ", names)));
        words.addClassName("soft");
        return words;
    }
}
