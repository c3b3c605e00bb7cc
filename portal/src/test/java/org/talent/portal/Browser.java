package org.talent.portal;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Route;
import java.lang.reflect.Method;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.springframework.util.ClassUtils;
import org.talent.portal.security.SignedIn;
import org.talent.tenants.tenancy.CurrentTenant;

/** Opens a page for each test as the gates would: signed in, with the tenant bound for as long as the test runs. */
public final class Browser implements BeforeEachCallback, AfterEachCallback, InvocationInterceptor {

    private static final Routes ROUTES = new Routes(
            classes(new AnnotationTypeFilter(Route.class)),
            classes(new AssignableTypeFilter(HasErrorParameter.class)),
            true);

    @SuppressWarnings("unchecked") // the filter asks for the type
    private static <T> Set<Class<? extends T>> classes(TypeFilter filter) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(filter);
        return scanner.findCandidateComponents("org.talent.portal").stream()
                .map(found -> (Class<? extends T>) ClassUtils.resolveClassName(
                        Objects.requireNonNull(found.getBeanClassName()), Browser.class.getClassLoader()))
                .collect(Collectors.toSet());
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        var login = login(test);
        var spring = SpringExtension.getApplicationContext(test);
        if (login.isEmpty()) {
            open(spring, null);
        } else {
            var who = spring.getBean(PortalSeason.class).signedIn(login.get());
            CurrentTenant.run(who.actor(), () -> open(spring, who));
        }
    }

    @Override
    public void afterEach(ExtensionContext test) {
        close();
    }

    /** Opens a fresh page, of nobody where {@code who} is null. */
    public static void open(ApplicationContext spring, @Nullable SignedIn who) {
        if (who == null) {
            SecurityContextHolder.clearContext();
        } else {
            SecurityContextHolder.getContext()
                    .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(who, null, who.authorities()));
        }
        MockVaadin.setMockRequestFactory(session -> {
            var request = new FakeRequest(session);
            request.setUserPrincipalInt(SecurityContextHolder.getContext().getAuthentication());
            request.setUserInRole((principal, role) -> principal instanceof Authentication signedIn
                    && signedIn.getAuthorities().stream().anyMatch(one -> ("ROLE_" + role).equals(one.getAuthority())));
            return request;
        });
        MockVaadin.setup(UI::new, new MockSpringServlet(ROUTES, spring, UI::new));
    }

    public static void close() {
        MockVaadin.tearDown();
        SecurityContextHolder.clearContext();
    }

    @Override
    public void interceptTestMethod(
            Invocation<@Nullable Void> test, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        bound(test, context);
    }

    @Override
    public void interceptBeforeEachMethod(
            Invocation<@Nullable Void> before, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        bound(before, context);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<@Nullable Void> test, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        bound(test, context);
    }

    private static void bound(Invocation<@Nullable Void> invocation, ExtensionContext context) throws Throwable {
        var login = login(context);
        if (login.isEmpty()) {
            invocation.proceed();
            return;
        }
        var season = SpringExtension.getApplicationContext(context).getBean(PortalSeason.class);
        var thrown = new Throwable[1];
        CurrentTenant.run(season.signedIn(login.get()).actor(), () -> {
            try {
                invocation.proceed();
            } catch (Throwable fault) {
                thrown[0] = fault;
            }
        });
        if (thrown[0] != null) {
            throw thrown[0];
        }
    }

    private static Optional<String> login(ExtensionContext context) {
        var onMethod = context.getTestMethod().map(method -> method.getAnnotation(SignedInAs.class));
        return onMethod.or(() -> context.getTestClass().map(type -> type.getAnnotation(SignedInAs.class)))
                .map(SignedInAs::value);
    }
}
