package org.talent.portal.command;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.talent.tenants.support.Progress;
import org.talent.tenants.tenancy.Tenants;

/** Loads the demo season once: into an empty database, or where an earlier loading was cut short. */
@Component
@ConditionalOnProperty("talent.demo.load")
class LoadDemoSeason implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(LoadDemoSeason.class);

    private final Tenants tenants;
    private final ObjectProvider<DemoSeason> demoSeason;
    private final Progress watching;

    /** {@code watching} hears how far the loading is, where whoever starts the program registered something. */
    LoadDemoSeason(Tenants tenants, ObjectProvider<DemoSeason> demoSeason, ObjectProvider<Progress> watching) {
        this.tenants = tenants;
        this.demoSeason = demoSeason;
        this.watching = watching.getIfAvailable(() -> Progress.SILENT);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        boolean isNew = tenants.all().isEmpty();
        demoSeason.ifAvailable(season -> {
            if (isNew || season.isUnfinished()) {
                LOG.info("Loading the demo season.");
                season.load((step, done, total) -> {
                    LOG.info("Demo season: {} {}/{}", step, done, total);
                    watching.at(step, done, total);
                });
                LOG.info("The demo season is loaded.");
            }
        });
    }
}
