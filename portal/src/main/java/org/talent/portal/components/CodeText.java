package org.talent.portal.components;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.List;
import java.util.Set;

/** Text with line numbers, for reading. */
public final class CodeText extends Composite<OrderedList> {

    private static final long serialVersionUID = 1L;

    public CodeText(String name) {
        getContent().addClassName("code");
        getContent().getElement().setAttribute("aria-label", name);
        getContent().getElement().setAttribute("tabindex", "0");
    }

    /** Lines in the given set are marked. */
    public void show(String text, Set<Integer> faulty) {
        getContent().removeAll();
        List<String> lines = text.lines().toList();
        for (int number = 1; number <= lines.size(); number++) {
            var item = new ListItem(lines.get(number - 1));
            if (faulty.contains(number)) {
                item.addClassName("faulty");
            }
            getContent().add(item);
        }
    }

    public void goTo(int line) {
        getContent().getChildren().skip(line - 1L).findFirst().ifPresent(item -> {
            item.getElement().setAttribute("tabindex", "-1");
            item.getElement().executeJs("this.scrollIntoView({block:'center'}); this.focus()");
        });
    }
}
