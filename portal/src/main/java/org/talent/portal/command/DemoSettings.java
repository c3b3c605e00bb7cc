package org.talent.portal.command;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The demo season.
 *
 * @param load whether an empty database is filled with it
 * @param accountsShown whether the sign-in page lists the demo accounts; never where real people's data is
 * @param password what all demo accounts share
 * @param people how many it has
 */
@ConfigurationProperties("talent.demo")
public record DemoSettings(boolean load, boolean accountsShown, String password, int people) {

    public DemoSettings {
        password = password == null ? "" : password;
    }
}
