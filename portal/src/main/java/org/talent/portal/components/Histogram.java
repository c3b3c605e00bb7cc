package org.talent.portal.components;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.talent.rules.Points;

/** How many have how many points, with the thresholds drawn in; the same as a table for whoever cannot see it. */
public final class Histogram extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final int LABELS = 5;
    private static final double NEAR_THE_END = 0.75;

    /** Entrants with at least {@code from} points and less than the next bar's. */
    public record Bar(Points from, int entrants) {}

    /** A line at the lowest total of a class. */
    public record Threshold(String name, Points points) {}

    /** Bars stand at equal distances of {@code width}; those without entrants may be absent. */
    public Histogram(String name, List<Bar> bars, Points width, List<Threshold> thresholds) {
        getContent().addClassName("histogram");
        if (bars.isEmpty()) {
            return;
        }
        long end = bars.getLast().from().micros() + width.micros();
        for (var threshold : thresholds) {
            end = Math.max(end, threshold.points().micros() + width.micros());
        }
        int most = bars.stream().mapToInt(Bar::entrants).max().orElse(1);
        var picture = new Div();
        picture.addClassName("picture");
        picture.getElement().setAttribute("role", "img");
        picture.getElement().setAttribute("aria-label", name);
        for (var bar : bars) {
            picture.add(bar(bar, width, end, most, thresholds));
        }
        int row = 0;
        for (var threshold : thresholds) {
            picture.add(threshold(threshold, end, row++));
        }
        getContent().add(picture, labels(end), table(name, bars, width));
    }

    private static Div bar(Bar bar, Points width, long end, int most, List<Threshold> thresholds) {
        var shape = new Div();
        shape.addClassName("bin");
        if (thresholds.stream().anyMatch(one -> bar.from().compareTo(one.points()) >= 0)) {
            shape.addClassName("awarded");
        }
        place(shape, "left", bar.from().micros(), end);
        place(shape, "width", width.micros(), end);
        place(shape, "height", bar.entrants(), most);
        return shape;
    }

    private Div threshold(Threshold threshold, long end, int row) {
        var words = new Span(threshold.name() + " " + Figures.points(threshold.points(), getLocale()));
        words.getStyle().set("top", row * 1.2 + "em");
        var line = new Div(words);
        line.addClassName("threshold");
        if (threshold.points().micros() > end * NEAR_THE_END) {
            line.addClassName("near-end");
        }
        place(line, "left", threshold.points().micros(), end);
        return line;
    }

    private Div labels(long end) {
        var labels = new Div();
        labels.addClassName("axis");
        labels.getElement().setAttribute("aria-hidden", "true");
        long step = round(end / Points.SCALE / LABELS);
        for (long points = 0; points * Points.SCALE < end; points += step) {
            var label = new Span(Figures.count(points, getLocale()));
            place(label, "left", points * Points.SCALE, end);
            labels.add(label);
        }
        return labels;
    }

    /** The next 1, 2 or 5 with noughts. */
    private static long round(long distance) {
        long unit = 1;
        while (unit * 10 <= distance) {
            unit *= 10;
        }
        return distance <= unit ? unit : distance <= 2 * unit ? 2 * unit : distance <= 5 * unit ? 5 * unit : 10 * unit;
    }

    private Details table(String name, List<Bar> bars, Points width) {
        var table = new DataTable<Bar>(name)
                .text(
                        getTranslation("parts.histogram.points"),
                        bar -> Figures.points(bar.from(), getLocale()) + "–"
                                + Figures.points(bar.from().plus(width), getLocale()))
                .number(getTranslation("parts.histogram.entrants"), bar -> Figures.count(bar.entrants(), getLocale()))
                .show(bars);
        return new Details(getTranslation("parts.asTable"), table);
    }

    private static void place(HasStyle part, String property, long value, long whole) {
        part.getStyle().set(property, String.format(Locale.ROOT, "%.3f%%", 100.0 * value / whole));
    }
}
