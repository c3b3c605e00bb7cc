package org.talent.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the achievements of one person are worth to a university, explained: contributions of the lines and changes of the
 * steps add up to the total to the micro-point.
 *
 * @param steps limits of groups and of the whole, in the order they were applied
 */
public record AdmissionPoints(List<Line> lines, List<Step> steps, Points total) {

    private static final String SENTENCES = "org.talent.rules.explanation";

    public AdmissionPoints {
        lines = List.copyOf(lines);
        steps = List.copyOf(steps);
    }

    /**
     * What one achievement gave.
     *
     * @param rule the rule that gave the points, null where none did
     * @param group the group of the rule, empty where none gave points
     * @param points before the limits
     * @param why why it does not count; empty where it does
     * @param whyRule the rule behind that, where there is one
     * @param contribution what it adds before the steps: the points, or zero where it does not count
     */
    public record Line(
            Merit merit,
            @Nullable AppliedRule rule,
            String group,
            Points points,
            Optional<Phrase> why,
            @Nullable AppliedRule whyRule,
            Points contribution) {

        public boolean counted() {
            return why.isEmpty();
        }

        /** Why it does not count, in the reader's language; empty where it does. */
        public String reason(Locale locale) {
            return why.map(new Words(SENTENCES, locale)::say).orElse("");
        }
    }

    /**
     * A limit that took something away.
     *
     * @param rule the rule that says so; null for the limit of the ordinance
     * @param change what is added to the sum: below zero
     */
    public record Step(@Nullable AppliedRule rule, Phrase phrase, Points change) {

        public String sentence(Locale locale) {
            return new Words(SENTENCES, locale).say(phrase);
        }
    }
}
