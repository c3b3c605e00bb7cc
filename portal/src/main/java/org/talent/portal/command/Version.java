package org.talent.portal.command;

import picocli.CommandLine.IVersionProvider;

/** Says which Talent this is, as the build wrote it into the program. */
public final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        var built = Version.class.getPackage().getImplementationVersion();
        return new String[] {built == null ? "Talent" : "Talent " + built};
    }
}
