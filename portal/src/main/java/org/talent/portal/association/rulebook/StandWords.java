package org.talent.portal.association.rulebook;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import java.util.Optional;
import org.talent.portal.components.Figures;
import org.talent.tenants.scoring.AwardChange.Stand;

/** Where somebody stands before or after a change of rules, in words. */
final class StandWords {

    private StandWords() {}

    static String say(Optional<Stand> stand, Locale locale) {
        return stand.map(one -> I18NProvider.translate(
                        locale,
                        "association.impact.stand",
                        Figures.place(one.placeFrom(), one.placeTo(), locale),
                        Figures.points(one.points(), locale),
                        one.awardClass().orElseGet(() -> I18NProvider.translate(locale, "association.impact.noAward"))))
                .orElseGet(() -> I18NProvider.translate(locale, "association.impact.notRanked"));
    }
}
