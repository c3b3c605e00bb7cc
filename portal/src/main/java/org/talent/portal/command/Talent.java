package org.talent.portal.command;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeansException;
import org.talent.rules.Phrase;
import org.talent.rules.Words;
import org.talent.tenants.support.EditedMeanwhile;
import org.talent.tenants.support.NotFound;
import org.talent.tenants.support.Refused;
import org.talent.tenants.tenancy.Actor;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.Tenants;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/** The commands of the association: the same use cases as its screens, without screens. */
@Command(
        name = "deploy/talent",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        scope = ScopeType.INHERIT,
        subcommands = {
            SeasonCommand.class,
            ImportCommand.class,
            RulesCommand.class,
            ScoreCommand.class,
            RankingCommand.class,
            ExplainCommand.class,
            ReplayCommand.class
        })
public final class Talent {

    /** Everything was done. */
    static final int DONE = 0;

    /** It was done, and differences or faults were found; standard output says which. */
    static final int FOUND = 1;

    /** The right command, but it cannot be done here and now; standard error says why. */
    static final int CANNOT = 3;

    /** Examples stand on one line, so that they can be copied. */
    private static final int HELP_WIDTH = 120;

    private static final String ANSWERS = "org.talent.portal.command.answers";

    private final Databases databases;
    private final Locale locale;
    private final PrintWriter out;
    private final PrintWriter err;

    private Talent(Databases databases, Locale locale, PrintWriter out, PrintWriter err) {
        this.databases = databases;
        this.locale = locale;
        this.out = out;
        this.err = err;
    }

    /** Runs one command and returns its exit code: 0 done, 1 differences or faults found, 2 wrong usage, 3 cannot now. */
    public static int run(String[] arguments, Databases databases, Locale locale, PrintWriter out, PrintWriter err) {
        var talent = new Talent(databases, locale, out, err);
        int code = new CommandLine(talent)
                .setResourceBundle(ResourceBundle.getBundle(
                        "org.talent.portal.command.commands",
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)))
                .setUsageHelpWidth(HELP_WIDTH)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((broken, _, _) -> talent.cannot(broken))
                .execute(arguments.length == 0 ? new String[] {"--help"} : arguments);
        out.flush();
        err.flush();
        return code;
    }

    /** Does the work on the database chosen, as the association's service account. */
    int with(DatabaseOptions options, Function<Session, Integer> work) {
        return with(options, null, work);
    }

    /** @param login of the association's account that acts; null is the service account */
    int with(DatabaseOptions options, @Nullable String login, Function<Session, Integer> work) {
        return act(options, tenants -> CommandActor.of(tenants, say("association"), login), work);
    }

    /** @param university its code; {@code login} of the account of it that acts */
    int within(DatabaseOptions options, String university, @Nullable String login, Function<Session, Integer> work) {
        return act(options, tenants -> CommandActor.ofUniversity(tenants, university, login), work);
    }

    private int act(DatabaseOptions options, Function<Tenants, Actor> as, Function<Session, Integer> work) {
        try (var database = databases.open(options.choice());
                var context = CommandContext.open(database)) {
            var actor = as.apply(context.getBean(Tenants.class));
            var session = new Session(context, locale, out, err);
            return CurrentTenant.call(actor, () -> work.apply(session));
        }
    }

    private int cannot(Exception broken) {
        var words = switch (broken) {
            case CannotWork cannot -> cannot.say(locale);
            case Refused refused -> refused.say(locale);
            case NotFound missing -> say("notFound", String.valueOf(missing.getMessage()));
            case EditedMeanwhile _ -> say("edited");
            case BeansException _ -> say("contextFailed", rootMessage(broken));
            default -> say("broken", rootMessage(broken));
        };
        err.println(words);
        return CANNOT;
    }

    private static String rootMessage(Throwable broken) {
        var cause = broken;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        var message = String.valueOf(cause.getMessage());
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }

    String say(String key, Object... arguments) {
        return words(locale).say(Phrase.of(key, arguments));
    }

    static Words words(Locale locale) {
        return new Words(ANSWERS, locale);
    }
}
