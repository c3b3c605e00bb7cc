package org.talent.portal.components;

import com.vaadin.flow.i18n.I18NProvider;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.talent.tenants.participation.Result;
import org.talent.tenants.participation.Result.Attended;
import org.talent.tenants.participation.Result.Graded;
import org.talent.tenants.participation.Result.Place;
import org.talent.tenants.participation.Result.Placed;
import org.talent.tenants.participation.Result.Scored;

/** A result as people write it: score, place and outcome, as far as each is known. */
public final class ResultWords {

    private ResultWords() {}

    public static String say(Result result, Optional<BigDecimal> maximum, Locale locale) {
        return switch (result) {
            case Scored(var score, var _, var place, var outcome, var _) ->
                joined(
                        Stream.of(score(score, maximum, locale)),
                        place.stream().map(known -> place(known, locale)),
                        outcome.stream());
            case Placed(var place, var outcome) -> joined(Stream.of(place(place, locale)), outcome.stream());
            case Graded(var outcome) -> outcome;
            case Attended() -> I18NProvider.translate(locale, "parts.result.attended");
        };
    }

    private static String score(BigDecimal score, Optional<BigDecimal> maximum, Locale locale) {
        var own = Figures.decimal(score, locale);
        return maximum.map(most ->
                        I18NProvider.translate(locale, "parts.result.scoreOf", own, Figures.decimal(most, locale)))
                .orElseGet(() -> I18NProvider.translate(locale, "parts.result.score", own));
    }

    private static String place(Place place, Locale locale) {
        return I18NProvider.translate(locale, "parts.result.place", Figures.place(place.from(), place.to(), locale));
    }

    @SafeVarargs
    private static String joined(Stream<String>... parts) {
        return Stream.of(parts).flatMap(part -> part).collect(Collectors.joining(", "));
    }
}
