package org.talent.portal.security;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The demo season.
 *
 * @param accountsShown whether the sign-in page lists the demo accounts; never where real people's data is
 * @param password what all demo accounts share
 */
@ConfigurationProperties("talent.demo")
public record DemoSettings(boolean accountsShown, String password) {

    public DemoSettings {
        password = password == null ? "" : password;
    }
}
