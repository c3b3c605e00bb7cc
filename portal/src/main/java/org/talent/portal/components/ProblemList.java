package org.talent.portal.components;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.IntConsumer;
import org.talent.rules.Problem;

/** What stands against a rule set: in words, with the line, which leads there. */
public final class ProblemList extends Composite<UnorderedList> {

    private static final long serialVersionUID = 1L;

    private final transient IntConsumer goToLine;

    public ProblemList(IntConsumer goToLine) {
        this.goToLine = goToLine;
        getContent().addClassName("problems");
    }

    /** For problems that have no text to lead to. */
    public static ProblemList of(List<Problem> problems) {
        var list = new ProblemList(_ -> {});
        list.show(problems);
        return list;
    }

    public void show(List<Problem> problems) {
        getContent().removeAll();
        problems.forEach(problem -> getContent().add(item(problem)));
        setVisible(!problems.isEmpty());
    }

    private ListItem item(Problem problem) {
        var item = new ListItem();
        if (problem.severity() == Problem.Severity.WARNING) {
            item.addClassName("warning");
        }
        if (problem.line() > 0) {
            var line = new Button(
                    getTranslation("parts.line", problem.line(), problem.column()),
                    _ -> goToLine.accept(problem.line()));
            line.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            item.add(line);
        }
        var rule = problem.rule();
        var words = problem.message(getLocale());
        item.add(new Span(rule == null ? words : getTranslation("parts.inRule", rule, words)));
        return item;
    }
}
