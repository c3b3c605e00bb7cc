package org.talent.portal.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.talent.rules.Phrase;
import org.talent.rules.Problem;
import org.talent.rules.Words;
import org.talent.tenants.contest.BrowseContests;
import org.talent.tenants.contest.Contest;
import org.talent.tenants.contest.Season;
import org.talent.tenants.scoring.BrowseRuns;
import org.talent.tenants.scoring.ScoringRun;
import org.talent.tenants.scoring.ScoringRun.Status;
import org.talent.tenants.scoring.ScoringRunId;
import org.talent.tenants.support.Progress;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** What a command has while it works: the use cases, the language, and where answers go. */
final class Session {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ApplicationContext context;
    private final Locale locale;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Words words;

    Session(ApplicationContext context, Locale locale, PrintWriter out, PrintWriter err) {
        this.context = context;
        this.locale = locale;
        this.out = out;
        this.err = err;
        this.words = Talent.words(locale);
    }

    <T> T use(Class<T> useCase) {
        return context.getBean(useCase);
    }

    Locale locale() {
        return locale;
    }

    /** An answer for people. */
    void say(String key, Object... arguments) {
        out.println(words.say(Phrase.of(key, arguments)));
    }

    void print(String line) {
        out.println(line);
    }

    /** An answer for machines: one object on standard output. */
    void json(Consumer<JsonGenerator> writer) {
        var text = new StringWriter();
        try (var generator = JSON.writerWithDefaultPrettyPrinter().createGenerator(text)) {
            generator.writeStartObject();
            writer.accept(generator);
            generator.writeEndObject();
        }
        out.println(text);
    }

    Progress progress() {
        return new ToldProgress(err, words);
    }

    /** The contest of a code; without one the only contest there is. */
    Contest contest(@Nullable String code) {
        var browse = use(BrowseContests.class);
        var all = browse.seasons().stream()
                .flatMap(season -> browse.contests(season.id()).stream())
                .toList();
        return only(all, code, Contest::code, "contest");
    }

    /** The season of a code; without one the only season there is. */
    Season season(@Nullable String code) {
        return only(use(BrowseContests.class).seasons(), code, Season::code, "season");
    }

    private <T> T only(List<T> all, @Nullable String code, java.util.function.Function<T, String> codes, String what) {
        var fitting = all.stream()
                .filter(one -> code == null || codes.apply(one).equals(code))
                .toList();
        if (fitting.size() != 1) {
            var known = all.stream().map(codes).collect(Collectors.joining(", "));
            throw new Cannot(
                    all.isEmpty() ? "none." + what : code == null ? "which." + what : "unknown." + what,
                    code == null ? "" : code,
                    known);
        }
        return fitting.getFirst();
    }

    /** The run of a number; without one the published run, else the newest finished one. */
    ScoringRun run(Contest contest, @Nullable Long id) {
        var browse = use(BrowseRuns.class);
        if (id != null) {
            return browse.run(new ScoringRunId(id));
        }
        return browse.published(contest.id())
                .or(() -> newestFinished(browse, contest))
                .orElseThrow(() -> new Cannot("none.run", contest.code()));
    }

    private static Optional<ScoringRun> newestFinished(BrowseRuns browse, Contest contest) {
        return browse.ofContest(contest.id()).stream()
                .filter(run -> run.status() == Status.FINISHED)
                .findFirst();
    }

    /** A problem of a rule set as people read it. */
    String problem(Problem problem, String file) {
        var place = problem.line() > 0 ? ":" + problem.line() + ":" + problem.column() : "";
        var rule = problem.rule() == null ? "" : " «" + problem.rule() + "»";
        return file + place + ":" + rule + " " + problem.message(locale);
    }

    /** The command is right, but not with what is in the database. */
    static final class Cannot extends CannotWork {

        private static final long serialVersionUID = 1L;

        private final transient Phrase phrase;

        Cannot(String key, Object... arguments) {
            super(key, null);
            phrase = Phrase.of(key, arguments);
        }

        @Override
        public String say(Locale locale) {
            return Talent.words(locale).say(phrase);
        }
    }
}
