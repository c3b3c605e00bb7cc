package org.talent.portal.association.rulebook;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.upload.Upload;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.talent.portal.Page;
import org.talent.portal.PortalSeason;
import org.talent.portal.PortalTest;
import org.talent.portal.SignedInAs;
import org.talent.portal.components.CodeText;
import org.talent.portal.components.ProblemList;
import org.talent.portal.components.TextDifference;
import org.talent.portal.components.TextUpload;
import org.talent.rules.RuleSetKind;
import org.talent.tenants.contest.ContestId;
import org.talent.tenants.rulebook.BrowseRuleSets;
import org.talent.tenants.rulebook.CheckRuleSet;
import org.talent.tenants.rulebook.PublishRuleSet;
import org.talent.tenants.rulebook.RuleBook;
import org.talent.tenants.support.Reason;

@PortalTest
@SignedInAs(PortalSeason.APPROVER)
class RuleViewsTest {

    static final String SOUND = """
            rule "Хакатон: по местам"
            when $r : ResultClass( placed )
            then $r.placeTable("1: 100, 2: 50"); end
            """;

    @Autowired
    PortalSeason season;

    @Autowired
    BrowseRuleSets browseRuleSets;

    @Autowired
    CheckRuleSet checkRuleSet;

    @Autowired
    PublishRuleSet publishRuleSet;

    @Test
    void lists_every_step_with_what_is_in_force_by_whom_and_why() {
        Page.open("association/rules/" + season.contest().id());

        assertThat(Page.text())
                .contains(
                        Page.words("association.rules.kind.NORMALISATION"),
                        Page.words("association.rules.version", 1),
                        "для проверки экранов",
                        Page.words("association.rules.default"));
    }

    @Test
    void shows_the_text_in_force_with_line_numbers() {
        Page.open(
                "association/rules/%s/normalisation".formatted(season.contest().id()));

        assertThat(_find(_find(CodeText.class).getFirst(), ListItem.class))
                .extracting(ListItem::getText)
                .anyMatch(line -> line.contains("Доля от максимума"));
    }

    @Test
    void a_faulty_file_is_refused_with_its_lines() {
        var contest = season.emptySeason("rules-faulty").id();
        var view = open(contest);
        presenter(view)
                .check(
                        RuleBook.of(contest),
                        RuleSetKind.NORMALISATION,
                        "rule \"x\"\nwhen $r : ResultClas( placed )\nthen end");

        assertThat(_get(ProblemList.class).getElement().getTextRecursively()).contains("Строка 2");
        assertThat(browseRuleSets.versions(RuleBook.of(contest), RuleSetKind.NORMALISATION))
                .isEmpty();
    }

    @Test
    void a_picture_or_a_text_in_another_encoding_is_refused_in_words() {
        var contest = season.emptySeason("rules-binary").id();
        open(contest);
        _get(TextUpload.class).received(SOUND.getBytes(Charset.forName("windows-1251")));

        assertThat(NotificationsKt.getNotifications())
                .extracting(note -> note.getElement().getTextRecursively())
                .containsExactly(Page.words("parts.notText"));
        assertThat(Page.offers("association.rules.publish")).isFalse();
    }

    @Test
    void a_file_with_a_byte_order_mark_is_a_text_like_any_other() {
        var contest = season.emptySeason("rules-mark").id();
        open(contest);
        _get(TextUpload.class).received(("\uFEFF" + SOUND).getBytes(StandardCharsets.UTF_8));

        assertThat(Page.offers("association.rules.publish")).isTrue();
    }

    @Test
    void a_sound_file_shows_its_difference_and_goes_in_force_with_a_reason() {
        var contest = season.emptySeason("rules-publish").id();
        season.publishRules(contest, RuleSetKind.NORMALISATION, SOUND);
        var view = open(contest);
        presenter(view).check(RuleBook.of(contest), RuleSetKind.NORMALISATION, SOUND.replace("50", "60"));

        assertThat(_find(_find(TextDifference.class).getFirst(), ListItem.class))
                .extracting(ListItem::getText)
                .anyMatch(line -> line.startsWith("− ") && line.contains("2: 50"))
                .anyMatch(line -> line.startsWith("+ ") && line.contains("2: 60"));
        Page.click("association.rules.publish");
        Page.giveReason("второе место стоит больше", "association.rules.publish");

        assertThat(browseRuleSets.versions(RuleBook.of(contest), RuleSetKind.NORMALISATION))
                .hasSize(2)
                .first()
                .satisfies(version -> {
                    assertThat(version.number()).isEqualTo(2);
                    assertThat(version.author()).isEqualTo("Глеб Соколов");
                    assertThat(version.reason()).isEqualTo("второе место стоит больше");
                });
        assertThat(Page.text()).contains(Page.words("association.rules.history"));
    }

    @Test
    void the_same_text_makes_no_new_version() {
        var contest = season.emptySeason("rules-same").id();
        season.publishRules(contest, RuleSetKind.NORMALISATION, SOUND);
        var view = open(contest);
        presenter(view).publish(RuleBook.of(contest), RuleSetKind.NORMALISATION, SOUND, new Reason("ещё раз"));

        assertThat(browseRuleSets.versions(RuleBook.of(contest), RuleSetKind.NORMALISATION))
                .hasSize(1);
    }

    @Test
    @SignedInAs(PortalSeason.EDITOR)
    void an_editor_checks_but_does_not_publish() {
        var contest = season.emptySeason("rules-editor").id();
        var view = open(contest);
        presenter(view).check(RuleBook.of(contest), RuleSetKind.NORMALISATION, SOUND);

        assertThat(_find(TextDifference.class)).isNotEmpty();
        assertThat(Page.offers("association.rules.publish")).isFalse();
    }

    @Test
    @SignedInAs(PortalSeason.ORGANISER)
    void an_organiser_only_reads() {
        Page.open(
                "association/rules/%s/normalisation".formatted(season.contest().id()));

        assertThat(_find(Upload.class)).isEmpty();
    }

    @Test
    void a_step_that_is_not_there_is_not_found() {
        Page.open("association/rules/%s/nonsense".formatted(season.contest().id()));

        assertThat(Page.text()).contains(Page.words("missing.title"));
    }

    private static RuleSetView open(ContestId contest) {
        Page.open("association/rules/%s/normalisation".formatted(contest));
        return (RuleSetView)
                UI.getCurrent().getInternals().getActiveRouterTargetsChain().getFirst();
    }

    /** What the upload calls when a file has arrived. */
    private RuleSetPresenter presenter(RuleSetView view) {
        return new RuleSetPresenter(view, checkRuleSet, publishRuleSet);
    }
}
