package org.talent.rules.drools;

import java.util.Map;

/**
 * Makes classes out of engine text. All it needs is the text, and all it gives is bytes, so that it can move into a process
 * of its own that may be killed; whoever loads the bytes looks into every class first.
 */
public interface RuleCompiler {

    Module compile(String engineText);

    /** What came of it. */
    sealed interface Module {

        /**
         * The compiled rules; nothing in them has been loaded.
         *
         * @param number the compiler's own number of this module, part of the names of some files
         * @param files contents by path, classes and the engine's notes about them
         */
        record Classes(String number, Map<String, byte[]> files) implements Module {

            public Classes {
                files = Map.copyOf(files);
            }
        }

        /** The engine's own compiler found fault with the text. */
        record Refused(String why) implements Module {}
    }
}
