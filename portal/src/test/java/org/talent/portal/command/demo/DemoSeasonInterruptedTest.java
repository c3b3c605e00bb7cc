package org.talent.portal.command.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.talent.persistence.OwnSchema;
import org.talent.portal.PortalApplication;
import org.talent.portal.command.DemoSeason;
import org.talent.tenants.consent.ShowConsents;
import org.talent.tenants.contest.BrowseContests;
import org.talent.tenants.imports.BrowseImports;
import org.talent.tenants.imports.ImportBatch;
import org.talent.tenants.scoring.BrowseRuns;
import org.talent.tenants.support.Progress;
import org.talent.tenants.tenancy.CurrentTenant;

@SpringBootTest(
        classes = PortalApplication.class,
        properties = {"talent.demo.password=demo", "talent.demo.people=150"})
@ContextConfiguration(initializers = OwnSchema.class)
@DirtiesContext
@DisplayNameGeneration(ReplaceUnderscores.class)
class DemoSeasonInterruptedTest {

    @Autowired
    DemoSeason demoSeason;

    @Autowired
    DemoTenants tenants;

    @Autowired
    BrowseContests browseContests;

    @Autowired
    BrowseImports browseImports;

    @Autowired
    BrowseRuns browseRuns;

    @Autowired
    ShowConsents showConsents;

    @Test
    void what_was_cut_short_is_completed_and_nothing_is_done_twice() {
        assertThat(demoSeason.isUnfinished()).isFalse();
        for (var stop :
                List.of("rules 0", "results 1", "results 30", "consents 0", "scoring 0", "corrections 0", "looks 0")) {
            assertThatThrownBy(() -> demoSeason.load(dyingAt(stop))).as(stop).isInstanceOf(Progress.Cancelled.class);
            assertThat(demoSeason.isUnfinished()).as(stop).isTrue();
            assertThat(demoSeason.accounts(Locale.ENGLISH)).as(stop).isEmpty();
        }

        demoSeason.load(Progress.SILENT);

        assertThat(demoSeason.isUnfinished()).isFalse();
        assertThat(demoSeason.accounts(Locale.ENGLISH)).hasSize(14);
        CurrentTenant.run(tenants.actor(DemoTenants.ORGANISER), () -> {
            var season = browseContests.seasons().getFirst();
            assertThat(browseContests.seasons()).hasSize(1);
            assertThat(browseImports.batches(season.id(), 0, 200))
                    .extracting(ImportBatch::fileName)
                    .doesNotHaveDuplicates();
            var contest = browseContests.contests(season.id()).getFirst();
            assertThat(browseRuns.ofContest(contest.id())).hasSize(3);
        });
        assertThat(CurrentTenant.call(tenants.actor(DemoTenants.STUDENT), () -> showConsents.show())
                        .held())
                .hasSize(5);
    }

    private static Progress dyingAt(String stop) {
        return (step, done, _) -> {
            if (stop.equals(step + " " + done)) {
                throw new Progress.Cancelled();
            }
        };
    }
}
