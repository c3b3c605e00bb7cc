package org.talent.portal;

import org.springframework.boot.SpringApplication;
import org.talent.persistence.DatabaseServer;

/** Runs the portal on the season of the tests, to look at the screens: {@code http://127.0.0.1:8090}. */
final class PortalDemo {

    private PortalDemo() {}

    public static void main(String[] arguments) {
        System.setProperty("spring.datasource.url", DatabaseServer.newSchema());
        System.setProperty("spring.datasource.username", "root");
        System.setProperty("talent.demo.accounts-shown", "true");
        System.setProperty("talent.demo.password", PortalSeason.PASSWORD);
        System.setProperty("server.address", "127.0.0.1");
        System.setProperty("server.port", System.getProperty("server.port", "8090"));
        new SpringApplication(PortalApplication.class, PortalSeason.class, PortalSpaces.class).run(arguments);
    }
}
