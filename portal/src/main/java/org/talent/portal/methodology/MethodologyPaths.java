package org.talent.portal.methodology;

import java.util.Locale;
import org.springframework.web.util.UriComponentsBuilder;
import org.talent.tenants.contest.Contest;
import org.talent.tenants.contest.Season;

/** The addresses of the methodology; each says its language itself, so that it can be sent on and kept by caches. */
public final class MethodologyPaths {

    static final String ALL = "/methodology";
    static final String LANGUAGE = "lang";

    private MethodologyPaths() {}

    /** All contests. */
    public static String all(Locale locale) {
        return in(locale, UriComponentsBuilder.fromPath(ALL));
    }

    /** One contest. */
    public static String contest(Season season, Contest contest, Locale locale) {
        return in(locale, UriComponentsBuilder.fromPath(ALL).pathSegment(season.code(), contest.code()));
    }

    private static String in(Locale locale, UriComponentsBuilder address) {
        var english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return (english ? address.queryParam(LANGUAGE, Locale.ENGLISH.getLanguage()) : address)
                .encode()
                .toUriString();
    }
}
