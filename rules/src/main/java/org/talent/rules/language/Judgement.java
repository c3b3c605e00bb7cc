package org.talent.rules.language;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.talent.rules.Problem;
import org.talent.rules.RuleSetText;
import org.talent.rules.Vocabulary;

/**
 * What can be said of a rule set's text without an engine: read, checked against the names of the season and, where it is
 * sound, reviewed for what is hardly meant.
 */
public sealed interface Judgement {

    /** The rules; empty where the text cannot be read. */
    Optional<RuleSetTree> tree();

    List<Problem> problems();

    /** Nothing stands against the rules; what is hardly meant is shown. */
    record Sound(RuleSetTree rules, List<Problem> warnings) implements Judgement {

        public Sound {
            warnings = List.copyOf(warnings);
        }

        @Override
        public Optional<RuleSetTree> tree() {
            return Optional.of(rules);
        }

        @Override
        public List<Problem> problems() {
            return warnings;
        }
    }

    /** All faults at once. */
    record Unsound(Optional<RuleSetTree> tree, List<Problem> problems) implements Judgement {

        public Unsound {
            problems = List.copyOf(problems);
        }
    }

    static Judgement of(RuleSetText text, Schema schema, Vocabulary vocabulary) {
        return switch (RuleSetParser.parse(text.kind(), text.text())) {
            case Parsed.Faulty(var problems) -> new Unsound(Optional.empty(), problems);
            case Parsed.Tree(var tree) -> of(tree, schema, vocabulary);
        };
    }

    private static Judgement of(RuleSetTree tree, Schema schema, Vocabulary vocabulary) {
        var found = RuleSetChecker.check(tree, schema, vocabulary);
        if (found.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR)) {
            return new Unsound(Optional.of(tree), found);
        }
        var reviewed = RuleSetReview.review(tree, schema, vocabulary);
        return new Sound(tree, Stream.concat(found.stream(), reviewed.stream()).toList());
    }
}
