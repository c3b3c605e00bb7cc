package org.talent.portal.studio;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.talent.portal.components.CodeText;

/** What the engine runs, for whoever opens it; asked for each time. */
final class EngineText extends Composite<Details> {

    private static final long serialVersionUID = 1L;

    EngineText(Supplier<Optional<String>> text) {
        var title = getTranslation("association.rules.engineText");
        var details = getContent();
        details.setSummaryText(title);
        details.addOpenedChangeListener(opened -> {
            details.removeAll();
            if (opened.isOpened()) {
                text.get()
                        .ifPresentOrElse(
                                found -> {
                                    var shown = new CodeText(title);
                                    shown.show(found, Set.of());
                                    details.add(shown);
                                },
                                () -> details.add(new Paragraph(getTranslation("studio.text.noEngine"))));
            }
        });
    }

    void close() {
        getContent().setOpened(false);
    }
}
