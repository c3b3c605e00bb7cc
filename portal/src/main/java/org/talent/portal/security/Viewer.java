package org.talent.portal.security;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Asks who looks at the screen. */
@Component
public class Viewer {

    /** @throws IllegalStateException when nobody is signed in */
    public SignedIn signedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
            return signedIn;
        }
        throw new IllegalStateException("""
                Nobody is signed in.
                Maybe a screen for everybody asks who looks at it.""");
    }
}
