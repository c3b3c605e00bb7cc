package org.talent.portal.command.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.talent.persistence.OwnSchema;
import org.talent.portal.PortalApplication;
import org.talent.portal.command.DemoSeason;
import org.talent.tenants.imports.BrowseImports;
import org.talent.tenants.participant.BrowseMatches;
import org.talent.tenants.contest.BrowseContests;
import org.talent.tenants.scoring.BrowseRanking;
import org.talent.tenants.scoring.BrowseRuns;
import org.talent.tenants.tenancy.CurrentTenant;
import java.util.Locale;

@SpringBootTest(
        classes = PortalApplication.class,
        properties = {"talent.demo.load=true", "talent.demo.password=demo"})
@ContextConfiguration(initializers = OwnSchema.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DemoSeasonTest {

    @Autowired
    DemoSeason demoSeason;
    @Autowired
    DemoTenants tenants;
    @Autowired
    BrowseContests browseContests;
    @Autowired
    BrowseImports browseImports;
    @Autowired
    BrowseMatches browseMatches;
    @Autowired
    BrowseRuns browseRuns;
    @Autowired
    BrowseRanking browseRanking;

    @Test
    void look() {
        System.out.println(demoSeason.accounts(Locale.of("ru")));
        CurrentTenant.run(tenants.actor("organiser"), () -> {
            var season = browseContests.seasons().getFirst();
            browseImports.batches(season.id(), 0, 100).reversed().forEach(batch -> System.out.println(batch.fileName()+" "+batch.state()+" "+batch.counts()));
            System.out.println("doubts " + browseMatches.count());
            for (var contest : browseContests.contests(season.id())) {
                for (var run : browseRuns.ofContest(contest.id())) {
                    System.out.println(run.id()+" "+run.mode()+" "+run.status()+" "+run.entrants()+" "+run.results()+" "+run.problems());
                    browseRanking.cohorts(run.id()).forEach(cohort -> System.out.println("  " + cohort));
                }
            }
        });
    }
}
