package org.talent.portal.methodology;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.ResponseEntity.BodyBuilder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.talent.portal.security.VisitorGate;
import org.talent.portal.words.PortalWords;
import org.talent.portal.words.Preferences;
import org.talent.tenants.rulebook.ShowMethodology;
import org.talent.tenants.support.Sha256;

/**
 * UC-402: answers whoever asks how contests are scored. Caches may keep an answer for a short while; after that its hash
 * tells whether it still stands.
 */
@RestController
class MethodologyController {

    private static final MediaType PAGE = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final Duration KEPT = Duration.ofMinutes(5);

    private final ShowMethodology showMethodology;
    private final VisitorGate gate;
    private final PortalWords words;

    MethodologyController(ShowMethodology showMethodology, VisitorGate gate, PortalWords words) {
        this.showMethodology = showMethodology;
        this.gate = gate;
        this.words = words;
    }

    @GetMapping(MethodologyPaths.ALL)
    ResponseEntity<String> all(@RequestParam(name = MethodologyPaths.LANGUAGE, defaultValue = "") String language) {
        return answer(page(language).all(gate.call(showMethodology::contests).orElse(List.of())), Optional.empty());
    }

    @GetMapping(MethodologyPaths.ALL + "/{season}/{contest}")
    ResponseEntity<String> contest(
            @PathVariable("season") String season,
            @PathVariable("contest") String contest,
            @RequestParam(name = MethodologyPaths.LANGUAGE, defaultValue = "") String language) {
        return gate.call(() -> showMethodology.of(season, contest))
                .flatMap(found -> found)
                .map(found -> answer(page(language).of(found), Optional.of(found.since())))
                .orElseGet(() -> missing(language));
    }

    /** An address below the methodology that leads nowhere. */
    @GetMapping(MethodologyPaths.ALL + "/**")
    ResponseEntity<String> missing(@RequestParam(name = MethodologyPaths.LANGUAGE, defaultValue = "") String language) {
        return ResponseEntity.status(HttpStatus.NOT_FOUND)
                .contentType(PAGE)
                .body(page(language).missing());
    }

    private MethodologyPage page(String language) {
        return new MethodologyPage(
                words, language.equals(Locale.ENGLISH.getLanguage()) ? Locale.ENGLISH : Preferences.RUSSIAN);
    }

    private static ResponseEntity<String> answer(String markup, Optional<Instant> since) {
        BodyBuilder answer = ResponseEntity.ok()
                .contentType(PAGE)
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .eTag(Sha256.hex(markup));
        since.ifPresent(answer::lastModified);
        return answer.body(markup);
    }
}
