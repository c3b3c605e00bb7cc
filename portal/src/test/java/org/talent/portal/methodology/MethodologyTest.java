package org.talent.portal.methodology;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.vaadin.flow.component.html.Anchor;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.talent.portal.Page;
import org.talent.portal.PortalSeason;
import org.talent.portal.PortalTest;
import org.talent.portal.SignedInAs;
import org.talent.portal.components.Figures;
import org.talent.rules.RuleSetKind;
import org.talent.tenants.contest.Contest;

@PortalTest
class MethodologyTest {

    private static final String TALENT = "/methodology/2026-27/talent";
    private static final Pattern MISSING_WORDS = Pattern.compile("![A-Za-z0-9_.]+!");

    @Autowired
    WebApplicationContext context;

    @Autowired
    PortalSeason season;

    MockMvc browser;

    @BeforeEach
    void open() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @Test
    void each_step_says_its_rules_as_sentences_with_version_and_day() throws Exception {
        var page = page(TALENT);

        assertThat(page.select("main > section > h2").eachText())
                .startsWith("Допуск", "Нормирование", "Веса")
                .endsWith("Обозначения в формулах", "Как округляются баллы", "Что бывает при равных итогах");
        assertThat(page.select("#normalisation .rules h3").eachText())
                .containsExactly("Доля от максимума", "Место в хакатоне");
        assertThat(page.select("#quota .rules p").eachText())
                .anySatisfy(sentence -> assertThat(sentence).contains("8 %", "победитель"));
        assertThat(page.select("#normalisation").text())
                .contains("Версия 1, действует с " + Figures.day(LocalDate.now(), Locale.of("ru")));
    }

    @Test
    void a_step_without_rules_says_what_happens_by_itself() throws Exception {
        assertThat(page(TALENT).select("#eligibility").text())
                .contains("учитываются все результаты, кроме дисквалифицированных организатором");
    }

    @Test
    void formulas_come_with_meaning_unit_and_source() throws Exception {
        var page = page(TALENT);

        assertThat(page.select("#normalisation dl").text()).contains("100 · x / максимум", "Откуда взято: НТО 2018/19");
        assertThat(page.select("#weight dl").text()).contains("· x", "множитель");
        assertThat(page.select("#quota dl").text()).contains("доля от 0 до 1", "вся ничья остаётся за границей");
    }

    @Test
    void rules_that_fit_into_columns_are_a_table_too() throws Exception {
        var page = page(TALENT);

        assertThat(page.select("#grouping tbody th").eachText()).containsExactly("Старшие классы", "Средние классы");
        assertThat(page.select("#grouping tbody td").eachText()).contains("≥ 9", "9–11 класс");
        assertThat(page.select("#weight table")).isEmpty();
    }

    @Test
    void it_speaks_english_where_the_address_says_so_and_each_leads_to_the_other() throws Exception {
        var russian = page(TALENT);
        var english = page(TALENT + "?lang=en");

        assertThat(russian.select("html").attr("lang")).isEqualTo("ru");
        assertThat(english.select("html").attr("lang")).isEqualTo("en");
        assertThat(russian.select("header a[hreflang=en]").attr("href")).isEqualTo(TALENT + "?lang=en");
        assertThat(english.select("header a[hreflang=ru]").attr("href")).isEqualTo(TALENT);
        assertThat(english.select("h2").eachText()).contains("Normalisation", "How points are rounded");
    }

    @Test
    void all_contests_with_rules_in_force_are_listed() throws Exception {
        assertThat(page("/methodology").select("main a").eachAttr("href")).contains(TALENT);
        assertThat(page("/methodology?lang=en").select("main a").eachAttr("href"))
                .contains(TALENT + "?lang=en");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/methodology/1999/talent",
                "/methodology/2026-27/nothing",
                "/methodology/2026-27",
                "/methodology/2026-27/talent/more"
            })
    void what_is_not_there_is_a_page_that_says_so(String address) throws Exception {
        var answer = answer(get(address));

        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(Jsoup.parse(answer.getContentAsString()).select("h1").text()).isEqualTo("Такого конкурса здесь нет");
    }

    @Test
    void a_contest_that_cannot_be_scored_yet_is_not_public() throws Exception {
        Contest empty = season.emptySeason("unscored");

        assertThat(answer(get("/methodology/unscored/" + empty.code())).getStatus())
                .isEqualTo(404);
    }

    @Test
    void nobody_is_named() throws Exception {
        assertThat(page(TALENT).text()).doesNotContain("Котова", "Соколов", "для проверки экранов");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/methodology", TALENT, "/methodology/no/such"})
    void no_session_is_opened_and_nothing_but_our_own_style_and_pictures_is_loaded(String address) throws Exception {
        var result = result(get(address));

        assertThat(result.getRequest().getSession(false)).isNull();
        assertThat(result.getResponse().getHeaders("Set-Cookie")).isEmpty();
        assertThat(result.getResponse().getHeader("Content-Security-Policy"))
                .startsWith("default-src 'none'; style-src 'self'; img-src 'self'");
        assertThat(result.getResponse().getContentAsString()).doesNotContain("<script", "<style", "style=");
    }

    @Test
    void whoever_is_signed_in_gets_the_same_page() throws Exception {
        var signedIn = get(TALENT)
                .with(SecurityMockMvcRequestPostProcessors.user(
                        season.signedIn(PortalSeason.STUDENT).getName()));

        assertThat(answer(signedIn).getContentAsString())
                .isEqualTo(answer(get(TALENT)).getContentAsString());
    }

    @Test
    void a_cache_may_keep_it_and_asks_by_hash_or_day() throws Exception {
        var first = answer(get(TALENT));
        var byHash = answer(get(TALENT).header("If-None-Match", String.valueOf(first.getHeader("ETag"))));
        var byDay = answer(get(TALENT).header("If-Modified-Since", String.valueOf(first.getHeader("Last-Modified"))));

        assertThat(first.getHeader("Cache-Control")).isEqualTo("max-age=300, public");
        assertThat(byHash.getStatus()).isEqualTo(304);
        assertThat(byDay.getStatus()).isEqualTo(304);
        assertThat(answer(get(TALENT + "?lang=en")).getHeader("ETag")).isNotEqualTo(first.getHeader("ETag"));
    }

    @Test
    void it_is_only_read() throws Exception {
        assertThat(answer(post(TALENT)).getStatus()).isEqualTo(403);
    }

    @Test
    void what_staff_typed_stays_text_and_a_new_version_is_another_page() throws Exception {
        var contest = season.emptySeason("markup");
        season.publishRules(contest.id(), RuleSetKind.NORMALISATION, rule("Первое", "обычное"));
        var address = "/methodology/markup/" + contest.code();
        var before = answer(get(address)).getHeader("ETag");
        season.publishRules(
                contest.id(), RuleSetKind.NORMALISATION, rule("<script>alert(1)</script>", "<b onclick=x>&amp;</b>"));

        var page = page(address);

        assertThat(page.select(".rules h3").text()).isEqualTo("<script>alert(1)</script>");
        assertThat(page.select(".rules .soft").text()).isEqualTo("<b onclick=x>&amp;</b>");
        assertThat(page.select("script, [onclick]")).isEmpty();
        assertThat(answer(get(address)).getHeader("ETag")).isNotEqualTo(before);
    }

    @Test
    @SignedInAs(PortalSeason.EDITOR)
    void the_rules_of_a_contest_lead_here() {
        Page.open("association/rules/" + season.contest().id());

        assertThat(_find(Anchor.class)).extracting(Anchor::getHref).contains(TALENT);
    }

    @Test
    @SignedInAs(PortalSeason.STUDENT)
    void the_results_of_a_student_lead_here() {
        Page.open("student/results");

        assertThat(_find(Anchor.class)).extracting(Anchor::getHref).contains("/methodology");
    }

    private static String rule(String name, String comment) {
        return "// %s\nrule \"%s\"\nwhen $r : ResultClass( scored )\nthen $r.fixed(50); end\n".formatted(comment, name);
    }

    private Document page(String address) throws Exception {
        var answer = answer(get(address));
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString()).startsWith("<!doctype html>").doesNotContainPattern(MISSING_WORDS);
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return result(request).getResponse();
    }

    private MvcResult result(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request).andReturn();
    }
}
