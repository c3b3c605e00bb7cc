package org.talent.portal.security;

import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The filter chain: sign-in, a new session for each, the tenant bound last, headers as strict as the framework bears. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Vaadin's pages need inline script and eval; everything else is closed. */
    static final String CONTENT = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self';"
            + " frame-ancestors 'none'; base-uri 'self'; form-action 'self'; object-src 'none'";

    static final String PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

    /** What is for everybody: no scripts, no session, whoever asks. */
    static final String PUBLIC_CONTENT = "default-src 'none'; style-src 'self'; img-src 'self'; frame-ancestors 'none';"
            + " base-uri 'none'; form-action 'none'";

    /** Public pages: a session of a signed-in account is neither opened nor looked at here. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain publicPages(HttpSecurity http) {
        http.securityMatcher("/methodology", "/methodology/**");
        http.authorizeHttpRequests(open -> open.requestMatchers(HttpMethod.GET)
                .permitAll()
                .requestMatchers(HttpMethod.HEAD)
                .permitAll()
                .anyRequest()
                .denyAll());
        http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.requestCache(RequestCacheConfigurer::disable);
        http.csrf(CsrfConfigurer::disable);
        secure(http, PUBLIC_CONTENT);
        return http.build();
    }

    @Bean
    SecurityFilterChain portal(HttpSecurity http, LocalAccounts accounts, RequestUtil requests) {
        http.authenticationProvider(accounts);
        http.authorizeHttpRequests(
                open -> open.requestMatchers("/actuator/health/**", "/talent.css", "/public.css", "/icon.svg", "/error")
                        .permitAll());
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                vaadin -> vaadin.loginView(LoginView.class, "/login?out")
                        .enableCsrfConfiguration(false)
                        // an unknown address is a page that says so, for whoever is signed in
                        .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated));
        // the framework's own requests carry a token of their own; the sign-in carries ours
        http.csrf(csrf -> csrf.ignoringRequestMatchers(requests::isFrameworkInternalRequest));
        // a session has one tenant for life: whoever signs in gets a new one
        http.sessionManagement(sessions ->
                sessions.sessionFixation(SessionManagementConfigurer.SessionFixationConfigurer::newSession));
        secure(http, CONTENT);
        http.addFilterAfter(new TenantGate(), AuthorizationFilter.class);
        return http.build();
    }

    private static void secure(HttpSecurity http, String content) {
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(content))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS)));
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }
}
