package org.talent.deploy.browser;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.talent.deploy.local.TestServer;
import org.talent.portal.PortalApplication;
import org.talent.portal.command.Databases;
import org.talent.tenants.contest.BrowseContests;
import org.talent.tenants.contest.Contest;
import org.talent.tenants.contest.Season;
import org.talent.tenants.tenancy.Actor;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.Tenants;

/** The whole portal on a free port, with a small demo season in a schema that is thrown away when closed. */
final class DemoPortal implements AutoCloseable {

    static final String PASSWORD = "demo";
    private static final int PEOPLE = 300;

    private final Databases.Open database;
    private final ConfigurableApplicationContext context;

    private DemoPortal(Databases.Open database, ConfigurableApplicationContext context) {
        this.database = database;
        this.context = context;
    }

    static DemoPortal start() {
        var database = TestServer.scratch();
        try {
            var application = new SpringApplicationBuilder(PortalApplication.class)
                    .properties(database.properties())
                    .properties(Map.of(
                            "server.port",
                            0,
                            "server.address",
                            "127.0.0.1",
                            "talent.demo.load",
                            true,
                            "talent.demo.accounts-shown",
                            true,
                            "talent.demo.people",
                            PEOPLE,
                            "talent.demo.password",
                            PASSWORD));
            return new DemoPortal(database, application.run("--logging.level.root=WARN"));
        } catch (RuntimeException | Error broken) {
            database.close();
            throw broken;
        }
    }

    String address() {
        return "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port") + "/";
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** What a use case says to whoever signs in with that login. */
    <U, T> T ask(String login, Class<U> useCase, Function<U, T> question) {
        Supplier<T> asked = () -> question.apply(bean(useCase));
        return CurrentTenant.call(actor(login), asked);
    }

    Season season() {
        return ask("organiser", BrowseContests.class, BrowseContests::seasons).getFirst();
    }

    Contest contest() {
        var season = season().id();
        return ask("organiser", BrowseContests.class, one -> one.contests(season))
                .getFirst();
    }

    private Actor actor(String login) {
        var account = bean(Tenants.class).account(login).orElseThrow();
        return new Actor(account.id(), account.tenant(), account.displayName(), account.roles(), account.participant());
    }

    @Override
    public void close() {
        try {
            context.close();
        } finally {
            database.close();
        }
    }
}
