package org.talent.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The rule sets that ship with the product, one text a kind; every number in them is a placeholder. */
public final class DefaultRuleSets {

    /** The contest «Талант 20.35». */
    public static final String TALENT = "talent-20.35";

    private DefaultRuleSets() {}

    /** The rule sets of a season's contest, in the order a run uses them. */
    public static List<RuleSetText> of(String season) {
        var texts = new ArrayList<RuleSetText>();
        for (var kind : RuleSetKind.ofContest()) {
            texts.add(text(season, kind));
        }
        return texts;
    }

    /** The table of points that a university starts from, over the names of a season. */
    public static RuleSetText admission(String season) {
        return text(season, RuleSetKind.ADMISSION);
    }

    /** Cases that the rule sets of a season pass, as text for the book of a kind: see {@code org.talent.rules.cases}. */
    public static String cases(String season, RuleSetKind kind) {
        return read("seasons/%s/%s.txt".formatted(season, kind == RuleSetKind.ADMISSION ? "admission-cases" : "cases"));
    }

    private static RuleSetText text(String season, RuleSetKind kind) {
        return new RuleSetText(kind, read("seasons/%s/%s.drl".formatted(season, fileName(kind))));
    }

    private static String fileName(RuleSetKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static String read(String name) {
        try (var stream = DefaultRuleSets.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalArgumentException("""
                        The rule sets (%s) must be among those of the product.
                        Maybe the name of the season is misspelt.""".formatted(name));
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
