package org.talent.portal.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.talent.tenants.tenancy.CurrentTenant;

/**
 * Binds the tenant of the signed-in account to each request, and nothing to others. A session belongs to one tenant for
 * its whole life: a second one ends it.
 */
final class TenantGate extends OncePerRequestFilter {

    private static final String TENANT = TenantGate.class.getName();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn signedIn)) {
            chain.doFilter(request, response);
            return;
        }
        var session = request.getSession();
        var bound = session.getAttribute(TENANT);
        if (bound != null && !bound.equals(signedIn.actor().tenant().value())) {
            session.invalidate();
            throw new IllegalStateException(
                    """
                    The session of tenant (%s) must not serve tenant (%s).
                    Maybe somebody signed in without a new session.""".formatted(bound, signedIn.actor().tenant()));
        }
        if (bound == null) {
            session.setAttribute(TENANT, signedIn.actor().tenant().value());
        }
        try {
            CurrentTenant.run(signedIn.actor(), () -> pass(request, response, chain));
        } catch (Escaped escaped) {
            throw escaped.fault;
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    private static void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        try {
            chain.doFilter(request, response);
        } catch (ServletException fault) {
            throw new Escaped(fault);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Carries a servlet's fault out of the scope. */
    private static final class Escaped extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final ServletException fault;

        Escaped(ServletException fault) {
            super(fault);
            this.fault = fault;
        }
    }
}
