package org.talent.tenants.replay;

import java.util.Locale;
import org.talent.tenants.support.yaml.FileFault;

/** A fault in one of the files of a season, with the file it lies in. */
public record FolderFault(String file, FileFault fault) {

    /** File, line and what to do, in the reader's language. */
    public String say(Locale locale) {
        return file + (fault.line() > 0 ? ":" + fault.line() : "") + ": " + fault.say(locale);
    }
}
