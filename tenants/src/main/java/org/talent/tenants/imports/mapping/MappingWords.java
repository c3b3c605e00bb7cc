package org.talent.tenants.imports.mapping;

import java.util.Locale;
import org.talent.rules.Words;

/** Says what is wrong with a mapping, in the reader's language. */
public final class MappingWords {

    private final Words words;

    public MappingWords(Locale locale) {
        words = new Words("org.talent.tenants.imports.mapping.faults", locale);
    }

    /** With the place in front where there is one. */
    public String say(MappingFault fault) {
        var what = words.say(fault.what());
        return fault.line() == 0 ? what : words.say("at", fault.line(), fault.column()) + " " + what;
    }
}
