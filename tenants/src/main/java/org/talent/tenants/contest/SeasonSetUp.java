package org.talent.tenants.contest;

import java.util.List;
import java.util.Locale;
import org.talent.rules.Phrase;
import org.talent.rules.Words;
import org.talent.tenants.support.yaml.FileFault;

/** The outcome of setting up a season by its file. */
public sealed interface SeasonSetUp {

    /** The season is as the file says. {@code changes} is empty where it was so before. */
    record SetUp(SeasonId season, ContestId contest, List<Phrase> changes) implements SeasonSetUp {

        public SetUp {
            changes = List.copyOf(changes);
        }

        /** The changes in the reader's language. */
        public List<String> say(Locale locale) {
            var words = new Words(SeasonFileReader.BUNDLE, locale);
            return changes.stream().map(words::say).toList();
        }
    }

    /** The file is faulty; nothing was changed. */
    record Faulty(List<FileFault> faults) implements SeasonSetUp {

        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
