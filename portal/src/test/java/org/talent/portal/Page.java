package org.talent.portal;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.talent.portal.words.PortalWords;

/** What a test does on a page, said shortly. Captions come from the bundles, as in the screens. */
public final class Page {

    private static final PortalWords WORDS = new PortalWords();

    private Page() {}

    public static void open(String path) {
        UI.getCurrent().navigate(path);
    }

    public static String words(String key, Object... arguments) {
        return WORDS.getTranslation(key, Locale.of("ru"), arguments);
    }

    /** Clicks the button with the words of the key. */
    public static void click(String key) {
        var button = _find(Button.class, spec -> spec.withText(words(key))).getLast();
        if (!button.isEnabled()) {
            throw new AssertionError("The button (%s) is disabled.".formatted(key));
        }
        button.click();
    }

    public static boolean offers(String key) {
        return !_find(Button.class, spec -> spec.withText(words(key))).isEmpty();
    }

    /** Gives a reason in the open dialog and confirms it by the words of the key. */
    public static void giveReason(String reason, String key) {
        var dialog = _get(Dialog.class);
        _get(dialog, TextArea.class).setValue(reason);
        _find(Button.class, spec -> spec.withText(words(key))).getLast().click();
    }

    /** All text of the page, in the order of the page. */
    public static String text() {
        var texts = new ArrayList<String>();
        roots().forEach(root -> collect(root, texts));
        return String.join("\n", texts);
    }

    public static List<String> texts(Class<? extends Component> type) {
        return _find(type).stream()
                .map(one -> one instanceof HasText text ? text.getText() : "")
                .toList();
    }

    /** Lets long work end and its pushes arrive, for half a minute at most. */
    public static void await(BooleanSupplier arrived) {
        for (int time = 0; time < 600 && !arrived.getAsBoolean(); time++) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            MockVaadin.clientRoundtrip(false);
        }
    }

    /** The outermost layout, which the page holds apart from its children, then dialogs and messages. */
    static Stream<Element> roots() {
        var ui = UI.getCurrent();
        var chain = ui.getInternals().getActiveRouterTargetsChain();
        return Stream.concat(
                chain.stream().skip(Math.max(0, chain.size() - 1)).map(HasElement::getElement),
                ui.getElement().getChildren());
    }

    private static void collect(Element element, List<String> texts) {
        if (element.isTextNode()) {
            texts.add(element.getText());
        }
        element.getChildren().forEach(child -> collect(child, texts));
    }
}
