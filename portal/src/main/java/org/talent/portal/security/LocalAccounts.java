package org.talent.portal.security;

import java.util.Locale;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.talent.tenants.tenancy.Account;
import org.talent.tenants.tenancy.Actor;
import org.talent.tenants.tenancy.Tenants;

/**
 * Signs in by login and password. The registry is read here before any tenant is known: the one place that does so. An
 * unknown login takes as long as a wrong password and gives the same answer.
 */
@Component
class LocalAccounts implements AuthenticationProvider {

    private final Tenants tenants;
    private final PasswordEncoder encoder;
    private final SignInThrottle throttle;
    private final String hashOfNobody;

    LocalAccounts(Tenants tenants, PasswordEncoder encoder, SignInThrottle throttle) {
        this.tenants = tenants;
        this.encoder = encoder;
        this.throttle = throttle;
        this.hashOfNobody = String.valueOf(encoder.encode("nobody has this password"));
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var login = attempt.getName().strip().toLowerCase(Locale.ROOT);
        var byLogin = "login " + login;
        var byAddress = "address " + address(attempt);
        if (throttle.isWaiting(byLogin) || throttle.isWaiting(byAddress)) {
            throw new LockedException("Too many failed sign-ins.");
        }
        var account = tenants.account(login);
        var hash = account.map(Account::passwordHash).orElse(hashOfNobody);
        boolean matches = encoder.matches(String.valueOf(attempt.getCredentials()), hash);
        var signedIn = account.filter(_ -> matches).flatMap(this::signedIn);
        if (signedIn.isEmpty()) {
            throttle.failed(byLogin);
            throttle.failedFrom(byAddress);
            throw new BadCredentialsException("The login or the password is wrong.");
        }
        throttle.succeeded(byLogin);
        return UsernamePasswordAuthenticationToken.authenticated(
                signedIn.get(), null, signedIn.get().authorities());
    }

    private Optional<SignedIn> signedIn(Account account) {
        return tenants.find(account.tenant())
                .map(tenant -> new SignedIn(
                        new Actor(
                                account.id(),
                                account.tenant(),
                                account.displayName(),
                                account.roles(),
                                account.participant()),
                        tenant.title(),
                        tenant.kind()));
    }

    private static String address(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
