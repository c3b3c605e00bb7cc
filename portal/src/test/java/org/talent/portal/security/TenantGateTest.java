package org.talent.portal.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.talent.tenants.tenancy.AccountId;
import org.talent.tenants.tenancy.Actor;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.Role;
import org.talent.tenants.tenancy.TenantId;
import org.talent.tenants.tenancy.TenantKind;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TenantGateTest {

    final TenantGate gate = new TenantGate();
    final MockHttpSession session = new MockHttpSession();

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void binds_the_tenant_of_the_account_for_the_request_and_no_longer() throws Exception {
        signIn(1);

        assertThat(tenantsSeen(session)).containsExactly(1);
        assertThat(CurrentTenant.isBound()).isFalse();
    }

    @Test
    void binds_nothing_for_whoever_is_not_signed_in() throws Exception {
        assertThat(tenantsSeen(session)).containsExactly(0);
    }

    @Test
    void ends_a_session_that_should_serve_a_second_tenant() throws Exception {
        signIn(1);
        tenantsSeen(session);
        signIn(2);

        assertThatThrownBy(() -> tenantsSeen(session)).hasMessageStartingWith("The session of tenant (1)");
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void lets_faults_of_the_page_through_as_they_are() {
        signIn(1);

        assertThatThrownBy(() -> gate.doFilter(request(), new MockHttpServletResponse(), (_, _) -> {
                    throw new ServletException("page");
                }))
                .isInstanceOf(ServletException.class)
                .hasMessage("page");
        assertThatThrownBy(() -> gate.doFilter(request(), new MockHttpServletResponse(), (_, _) -> {
                    throw new IOException("wire");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("wire");
    }

    @Test
    void work_for_later_binds_its_own_tenant_whoever_runs_it() {
        var seen = new ArrayList<Integer>();
        var work = new ArrayList<Runnable>();
        CurrentTenant.run(
                actor(1),
                () -> work.add(
                        TenantTasks.carried(() -> seen.add(CurrentTenant.id().value()))));

        work.getFirst().run();
        CurrentTenant.run(actor(2), () -> {
            work.getFirst().run();
            seen.add(CurrentTenant.id().value());
        });

        assertThat(seen).containsExactly(1, 1, 2);
    }

    private List<Integer> tenantsSeen(MockHttpSession in) throws Exception {
        var seen = new ArrayList<Integer>();
        var request = request();
        request.setSession(in);
        gate.doFilter(
                request,
                new MockHttpServletResponse(),
                (_, _) -> seen.add(CurrentTenant.isBound() ? CurrentTenant.id().value() : 0));
        return seen;
    }

    private static MockHttpServletRequest request() {
        return new MockHttpServletRequest();
    }

    private static void signIn(int tenant) {
        var who = new SignedIn(actor(tenant), "Tenant " + tenant, TenantKind.ASSOCIATION);
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()));
    }

    private static Actor actor(int tenant) {
        return new Actor(
                new AccountId(tenant), new TenantId(tenant), "Somebody", Set.of(Role.ORGANISER), OptionalLong.empty());
    }
}
