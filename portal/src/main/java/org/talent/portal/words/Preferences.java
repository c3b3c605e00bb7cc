package org.talent.portal.words;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** UC-404: what a visitor chose to see: language and colours. Kept in cookies, so that it outlives the session. */
public final class Preferences {

    public static final Locale RUSSIAN = Locale.of("ru");
    private static final String LANGUAGE = "talent-language";
    private static final String COLOURS = "talent-colours";
    private static final int YEAR = 365 * 24 * 60 * 60;

    private Preferences() {}

    /** Russian unless English was chosen. */
    public static Locale language(@Nullable VaadinRequest request) {
        return cookie(request, LANGUAGE)
                .filter(Locale.ENGLISH.getLanguage()::equals)
                .map(_ -> Locale.ENGLISH)
                .orElse(RUSSIAN);
    }

    public static Colours colours(@Nullable VaadinRequest request) {
        return cookie(request, COLOURS)
                .flatMap(value -> Arrays.stream(Colours.values())
                        .filter(one -> one.name().equals(value))
                        .findFirst())
                .orElse(Colours.SYSTEM);
    }

    public static void choose(Locale language) {
        keep(LANGUAGE, language.getLanguage());
        VaadinSession.getCurrent().setLocale(language);
        UI.getCurrent().getPage().reload();
    }

    public static void choose(Colours colours) {
        keep(COLOURS, colours.name());
        UI.getCurrent().getPage().setColorScheme(colours.scheme);
    }

    private static void keep(String name, String value) {
        var cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setMaxAge(YEAR);
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        if (VaadinService.getCurrentResponse() instanceof VaadinServletResponse response) {
            response.getHttpServletResponse().addCookie(cookie);
        }
    }

    private static Optional<String> cookie(@Nullable VaadinRequest request, String name) {
        if (request == null || request.getCookies() == null) {
            return Optional.empty();
        }
        return Arrays.stream(request.getCookies())
                .filter(one -> one.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    /** Light, dark, or as the device says. */
    public enum Colours {
        LIGHT("light", ColorScheme.Value.LIGHT),
        DARK("dark", ColorScheme.Value.DARK),
        SYSTEM("light dark", ColorScheme.Value.LIGHT_DARK);

        private final String css;
        private final ColorScheme.Value scheme;

        Colours(String css, ColorScheme.Value scheme) {
            this.css = css;
            this.scheme = scheme;
        }

        public String css() {
            return css;
        }
    }
}
