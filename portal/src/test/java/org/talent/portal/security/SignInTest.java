package org.talent.portal.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.talent.portal.PortalSeason;
import org.talent.portal.PortalTest;

@PortalTest
class SignInTest {

    @Autowired
    WebApplicationContext context;

    MockMvc browser;

    @BeforeEach
    void open() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/association/runs", "/student", "/no/such/address"})
    void whoever_is_not_signed_in_is_sent_to_the_sign_in_page(String path) throws Exception {
        browser.perform(get(path)).andExpect(redirectedUrl("/login"));
    }

    @Test
    void a_login_and_its_password_open_the_portal() throws Exception {
        browser.perform(formLogin().user(PortalSeason.ORGANISER).password(PortalSeason.PASSWORD))
                .andExpect(authenticated().withRoles("ORGANISER"));
    }

    @ParameterizedTest
    @ValueSource(strings = {PortalSeason.MODERATOR, "nobody"})
    void a_wrong_password_and_an_unknown_login_get_the_same_answer(String login) throws Exception {
        browser.perform(formLogin().user(login).password("wrong"))
                .andExpect(unauthenticated())
                .andExpect(redirectedUrl("/login?error"));
    }

    @Test
    void after_signing_in_the_address_asked_for_is_opened_in_a_new_session() throws Exception {
        var before = new MockHttpSession();
        before.setAttribute("of the visitor before", "anything");
        browser.perform(get("/association/runs").session(before));

        var after = browser.perform(post("/login")
                        .session(before)
                        .with(request -> {
                            request.setRequestedSessionIdValid(true);
                            return request;
                        })
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .param("username", PortalSeason.ORGANISER)
                        .param("password", PortalSeason.PASSWORD))
                .andExpect(redirectedUrlPattern("**/association/runs*"))
                .andReturn()
                .getRequest()
                .getSession();

        assertThat(before.isInvalid()).isTrue();
        assertThat(after.getAttribute("of the visitor before")).isNull();
    }

    @Test
    void a_sign_in_without_the_page_s_token_is_refused() throws Exception {
        browser.perform(post("/login")
                        .param("username", PortalSeason.ORGANISER)
                        .param("password", PortalSeason.PASSWORD))
                .andExpect(unauthenticated());
    }

    @Test
    void guessing_is_slowed_down_even_with_the_right_password() throws Exception {
        for (int time = 0; time < SignInThrottle.FREE_FAILURES; time++) {
            browser.perform(formLogin().user(PortalSeason.ADMISSIONS).password("wrong"));
        }

        browser.perform(formLogin().user(PortalSeason.ADMISSIONS).password(PortalSeason.PASSWORD))
                .andExpect(unauthenticated());
    }

    @Test
    void answers_carry_the_secure_headers() throws Exception {
        browser.perform(get("/association/runs"))
                .andExpect(header().string("Content-Security-Policy", SecurityConfiguration.CONTENT))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(header().string("Permissions-Policy", SecurityConfiguration.PERMISSIONS));
    }
}
