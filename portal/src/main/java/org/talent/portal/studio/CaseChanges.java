package org.talent.portal.studio;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.talent.portal.components.TextDifference;
import org.talent.rules.cases.CasesText;

/** Which test cases one text has otherwise than another, each with its difference line by line for whoever asks. */
final class CaseChanges extends Composite<UnorderedList> {

    private static final long serialVersionUID = 1L;

    private final Map<String, String> before;
    private final Map<String, String> after;
    private final transient Optional<Consumer<String>> whenTaken;

    CaseChanges(String before, String after) {
        this(before, after, _ -> true, Optional.empty());
    }

    /** Of the cases with the names that are wanted; {@code whenTaken} is told whose earlier variant is to be taken. */
    CaseChanges(String before, String after, Predicate<String> wanted, Optional<Consumer<String>> whenTaken) {
        this.before = printed(before);
        this.after = printed(after);
        this.whenTaken = whenTaken;
        getContent().addClassName("outcomes");
        var names = new LinkedHashSet<>(this.before.keySet());
        names.addAll(this.after.keySet());
        names.stream()
                .filter(wanted)
                .filter(name -> !Objects.equals(this.before.get(name), this.after.get(name)))
                .forEach(name -> getContent().add(item(name)));
    }

    private static Map<String, String> printed(String text) {
        var printed = new LinkedHashMap<String, String>();
        CasesText.read(text).cases().forEach(one -> printed.put(one.name(), CasesText.print(List.of(one))));
        return printed;
    }

    boolean isEmpty() {
        return getContent().getChildren().findAny().isEmpty();
    }

    private ListItem item(String name) {
        var old = before.getOrDefault(name, "");
        var now = after.getOrDefault(name, "");
        var key = old.isEmpty() ? "added" : now.isEmpty() ? "removed" : "changed";
        var words = getTranslation("studio.cases.difference." + key, name);
        var item = new ListItem(new Details(words, new TextDifference(words, old, now)));
        whenTaken.ifPresent(take -> {
            var button = new Button(getTranslation("studio.cases.takeTheirs"), _ -> take.accept(name));
            button.addThemeVariants(ButtonVariant.LUMO_SMALL);
            item.add(button);
        });
        return item;
    }
}
