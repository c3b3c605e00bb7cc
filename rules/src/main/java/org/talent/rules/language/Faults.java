package org.talent.rules.language;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.talent.rules.Problem;

/** Gathers all faults of a text and words them in the reader's language. */
public final class Faults {

    private static final int MOST = 200;

    private final ResourceBundle words;
    private final Locale locale;
    private final List<Problem> problems = new ArrayList<>();

    public Faults(Locale locale) {
        this.locale = locale;
        this.words = ResourceBundle.getBundle(
                "org.talent.rules.problems",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public void error(Position position, @Nullable String rule, String key, Object... arguments) {
        add(Problem.Severity.ERROR, position.line(), position.column(), rule, key, arguments);
    }

    public void warning(Position position, @Nullable String rule, String key, Object... arguments) {
        add(Problem.Severity.WARNING, position.line(), position.column(), rule, key, arguments);
    }

    void add(Problem.Severity severity, int line, int column, @Nullable String rule, String key, Object... arguments) {
        if (!full()) {
            var message = new MessageFormat(words.getString(key), locale).format(arguments);
            problems.add(new Problem(severity, line, column, rule, message));
        }
    }

    /** Enough is enough: nobody mends more than this at once. */
    boolean full() {
        return problems.size() >= MOST;
    }

    public boolean any() {
        return problems.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
    }

    public List<Problem> problems() {
        return List.copyOf(problems);
    }
}
