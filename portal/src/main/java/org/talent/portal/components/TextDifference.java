package org.talent.portal.components;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.ArrayList;
import java.util.List;

/** Two texts in one: lines that went, lines that came, and what stayed. */
public final class TextDifference extends Composite<OrderedList> {

    private static final long serialVersionUID = 1L;

    /** What became of a line. */
    public enum Fate {
        SAME,
        REMOVED,
        ADDED
    }

    /** A line of either text. */
    public record Line(Fate fate, String text) {}

    public TextDifference(String name, String before, String after) {
        getContent().addClassName("code");
        getContent().getElement().setAttribute("aria-label", name);
        getContent().getElement().setAttribute("tabindex", "0");
        for (var line : lines(before, after)) {
            var item = new ListItem(mark(line.fate()) + line.text());
            if (line.fate() != Fate.SAME) {
                item.addClassName(line.fate() == Fate.ADDED ? "added" : "removed");
            }
            getContent().add(item);
        }
    }

    private static String mark(Fate fate) {
        return switch (fate) {
            case SAME -> "  ";
            case REMOVED -> "− ";
            case ADDED -> "+ ";
        };
    }

    /** By the longest common subsequence of lines. */
    static List<Line> lines(String before, String after) {
        var old = before.lines().toList();
        var now = after.lines().toList();
        var common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        var lines = new ArrayList<Line>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                lines.add(new Line(Fate.SAME, old.get(i++)));
                j++;
            } else if (i < old.size() && (j == now.size() || common[i + 1][j] >= common[i][j + 1])) {
                lines.add(new Line(Fate.REMOVED, old.get(i++)));
            } else {
                lines.add(new Line(Fate.ADDED, now.get(j++)));
            }
        }
        return lines;
    }
}
