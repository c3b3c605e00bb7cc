package org.talent.portal.command;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The demo season. What is here holds unless whoever starts the portal says otherwise.
 *
 * @param load whether an empty database is filled with it
 * @param accountsShown whether the sign-in page lists the demo accounts; never where real people's data is
 * @param password what all demo accounts share
 * @param people how many it has
 */
@ConfigurationProperties("talent.demo")
public record DemoSettings(
        @DefaultValue("false") boolean load,
        @DefaultValue("false") boolean accountsShown,
        @DefaultValue("") String password,
        @DefaultValue("2400") int people) {

    private static final int FEWEST = 100;

    public DemoSettings {
        if (people < FEWEST) {
            throw new IllegalArgumentException("""
                    The demo season (%d people) must have at least %d.
                    Maybe a digit is missing.""".formatted(people, FEWEST));
        }
    }
}
