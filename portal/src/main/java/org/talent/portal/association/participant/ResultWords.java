package org.talent.portal.association.participant;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import org.talent.portal.components.Figures;
import org.talent.tenants.participation.Result;

/** Says a result as people write it. */
public final class ResultWords {

    private ResultWords() {}

    public static String say(Result result, Component where) {
        var parts = new ArrayList<String>();
        switch (result) {
            case Result.Scored scored -> {
                parts.add(Figures.decimal(scored.score(), locale(where)));
                place(scored.place(), where).ifPresent(parts::add);
                scored.outcome().ifPresent(parts::add);
            }
            case Result.Placed placed -> {
                place(Optional.of(placed.place()), where).ifPresent(parts::add);
                placed.outcome().ifPresent(parts::add);
            }
            case Result.Graded graded -> parts.add(graded.outcome());
            case Result.Attended _ -> parts.add(where.getTranslation("association.person.attended"));
        }
        return String.join(", ", parts);
    }

    private static Optional<String> place(Optional<Result.Place> place, Component where) {
        return place.map(one -> where.getTranslation(
                "association.person.placeShort", Figures.place(one.from(), one.to(), locale(where))));
    }

    /** The language of the page that a part is on. */
    public static Locale locale(Component where) {
        return where.getUI().map(UI::getLocale).orElseGet(() -> UI.getCurrent().getLocale());
    }
}
