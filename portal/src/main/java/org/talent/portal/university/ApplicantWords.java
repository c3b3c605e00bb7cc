package org.talent.portal.university;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import java.util.Optional;
import org.talent.portal.components.Figures;
import org.talent.tenants.disclosure.DisclosedParticipant;
import org.talent.tenants.disclosure.DisclosedParticipant.DisclosedStanding;

/** Facts of an applicant in a few words. */
final class ApplicantWords {

    private ApplicantWords() {}

    static Optional<String> grade(DisclosedParticipant person, Locale locale) {
        return person.grade().map(grade -> I18NProvider.translate(locale, "university.grade", grade));
    }

    /** The best place in the newest contest. */
    static Optional<String> best(DisclosedParticipant person, Locale locale) {
        return person.standings().stream().findFirst().map(standing -> place(standing, locale));
    }

    private static String place(DisclosedStanding standing, Locale locale) {
        return I18NProvider.translate(
                locale,
                "university.best",
                Figures.place(standing.placeFrom(), standing.placeTo(), locale),
                Figures.count(standing.ranked(), locale),
                standing.track());
    }
}
