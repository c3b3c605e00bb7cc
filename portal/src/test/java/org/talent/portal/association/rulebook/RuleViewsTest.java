package org.talent.portal.association.rulebook;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.RouteParameters;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.talent.portal.Page;
import org.talent.portal.PortalSeason;
import org.talent.portal.PortalTest;
import org.talent.portal.SignedInAs;
import org.talent.portal.components.CodeText;
import org.talent.portal.jobs.Jobs;
import org.talent.portal.studio.StudioUse;
import org.talent.rules.RuleSetKind;
import org.talent.tenants.contest.ContestId;
import org.talent.tenants.scoring.ImpactOutcome;
import org.talent.tenants.support.Progress;
import org.talent.tenants.tenancy.CurrentTenant;

@PortalTest
@SignedInAs(PortalSeason.APPROVER)
class RuleViewsTest {

    private static final String WEIGHT =
            "rule \"Олимпиады\" when $r : ResultClass( kind == \"олимпиада\" ) then $r.level(0.5); end";

    @Autowired
    PortalSeason season;

    @Autowired
    StudioUse studio;

    @Autowired
    ImpactUse proofs;

    @Autowired
    Clock clock;

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
    void opening_a_draft_reads_everybody_so_that_the_first_preview_need_not() {
        var contest = season.contest().id();
        var unseen = new ArrayList<String>();
        var jobs = new Jobs(clock) {
            @Override
            public void startUnseen(Consumer<Progress> work) {
                work.accept((step, _, _) -> unseen.add(step));
            }
        };
        CurrentTenant.run(season.signedIn(PortalSeason.APPROVER).actor(), () -> {
            new RuleDraftView(proofs.browseContests(), studio, withJobs(jobs)).beforeEnter(entering(contest));

            assertThat(unseen).contains("population");
            var read = new ArrayList<Long>();
            var outcome = proofs.preview().preview(contest, Map.of(RuleSetKind.WEIGHT, WEIGHT), (step, _, total) -> {
                if (step.equals("population") && total >= 0) {
                    read.add(total);
                }
            });
            assertThat(outcome).isInstanceOf(ImpactOutcome.Seen.class);
            assertThat(read).isEmpty();
        });
    }

    private ImpactUse withJobs(Jobs jobs) {
        return new ImpactUse(
                proofs.checkRuleSet(),
                proofs.preview(),
                proofs.browse(),
                proofs.tuneQuota(),
                proofs.compareFormulas(),
                proofs.browseContests(),
                jobs);
    }

    private static BeforeEnterEvent entering(ContestId contest) {
        var ui = UI.getCurrent();
        return new BeforeEnterEvent(
                ui.getInternals().getRouter(),
                NavigationTrigger.UI_NAVIGATE,
                new Location("association/rules/%s/weight/draft".formatted(contest)),
                RuleDraftView.class,
                new RouteParameters(Map.of("contest", contest.toString(), "kind", "weight")),
                ui,
                List.of());
    }

    @Test
    void a_step_that_is_not_there_is_not_found() {
        Page.open("association/rules/%s/nonsense".formatted(season.contest().id()));

        assertThat(Page.text()).contains(Page.words("missing.title"));
    }
}
