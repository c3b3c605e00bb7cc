package org.talent.rules.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.talent.rules.Compilation;
import org.talent.rules.Compilation.Rejected;
import org.talent.rules.RuleSetKind;
import org.talent.rules.RuleSetText;
import org.talent.rules.drools.RuleCompiler.Module;
import org.talent.rules.samples.SampleSeason;

/** Compiled classes that reach for more than rules need are refused before one of them is loaded. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClassAllowListTest {

    // what a tampered rule could have been compiled to
    static class Exits {
        void run() {
            System.exit(1);
        }
    }

    static class ReadsTheEnvironment {
        String run() {
            return System.getenv("HOME");
        }
    }

    static class StartsAProcess {
        void run() throws IOException {
            Runtime.getRuntime().exec(new String[] {"id"});
        }
    }

    static class BuildsAProcess {
        void run() throws IOException {
            new ProcessBuilder("id").start();
        }
    }

    static class Reflects {
        Object run() throws ReflectiveOperationException {
            Method method = Class.forName("java.lang.Runtime").getMethod("getRuntime");
            return method.invoke(null);
        }
    }

    static class LoadsAClass {
        Object run() throws ClassNotFoundException {
            return Class.forName("java.lang.Runtime");
        }
    }

    static class OpensAFile {
        boolean run() {
            return new File("/etc/passwd").delete();
        }
    }

    static class OpensAConnection {
        Object run() throws IOException {
            return URI.create("http://localhost").toURL().openConnection();
        }
    }

    static class StartsAThread {
        void run() {
            new Thread(() -> {}).start();
        }
    }

    static class SetsAProperty {
        void run() {
            System.setProperty("a", "b");
        }
    }

    static class LoadsALibrary {
        void run() {
            System.loadLibrary("x");
        }
    }

    static class ReachesTheEngine {
        Object run() {
            return org.kie.api.KieServices.Factory.get().getRepository();
        }
    }

    static class ReachesOurScoring {
        Object run() {
            return new org.talent.rules.ResultBatch(1, 1);
        }
    }

    static class Harmless {
        double run(org.talent.rules.facts.ResultClass fact) {
            return Math.max(fact.getBest(), 1);
        }
    }

    static Stream<Class<?>> hostile() {
        return Stream.of(
                Exits.class,
                ReadsTheEnvironment.class,
                StartsAProcess.class,
                BuildsAProcess.class,
                Reflects.class,
                LoadsAClass.class,
                OpensAFile.class,
                OpensAConnection.class,
                StartsAThread.class,
                SetsAProperty.class,
                LoadsALibrary.class,
                ReachesTheEngine.class,
                ReachesOurScoring.class);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void refuses_a_class_that_reaches_for_more(Class<?> type) throws IOException {
        assertThat(ClassAllowList.refused(bytes(type))).anyMatch(name -> !ours(name));
    }

    @Test
    void passes_arithmetic_over_facts() throws IOException {
        assertThat(ClassAllowList.refused(bytes(Harmless.class))).allMatch(ClassAllowListTest::ours);
    }

    /** The test's own names are not on the list either. */
    private static boolean ours(String name) {
        return name.startsWith("org/talent/rules/drools/ClassAllowListTest");
    }

    private static byte[] bytes(Class<?> type) throws IOException {
        var file = type.getName().replace('.', '/') + ".class";
        try (var stream = ClassAllowListTest.class.getClassLoader().getResourceAsStream(file)) {
            return stream.readAllBytes();
        }
    }

    private static final RuleSetText RULES =
            new RuleSetText(RuleSetKind.NORMALISATION, "rule \"Формула\" when $r : ResultClass() then $r.raw(1); end");

    @Test
    void stops_the_engine_where_a_compiler_slips_a_class_in() {
        var sound = new InProcessCompiler();
        var engine = new DroolsRuleEngine(text -> switch (sound.compile(text)) {
            case Module.Classes(var number, var files) -> {
                var more = new HashMap<>(files);
                more.put("org/talent/rules/generated/Evil.class", unchecked(Exits.class));
                yield new Module.Classes(number, more);
            }
            case Module.Refused refused -> refused;
        });

        assertThat(engine.compile(RULES, SampleSeason.VOCABULARY))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.problems())
                                .singleElement()
                                .satisfies(problem -> assertThat(problem.message(Locale.ENGLISH))
                                        .contains("java/lang/System.exit")));
    }

    @Test
    void stops_the_engine_where_its_compiler_refuses() {
        var engine = new DroolsRuleEngine(_ -> new Module.Refused("no"));

        assertThat(engine.compile(RULES, SampleSeason.VOCABULARY)).isInstanceOf(Rejected.class);
    }

    @Test
    void gives_the_compiler_nothing_the_author_wrote() {
        var seen = new AtomicReference<String>();
        var engine = new DroolsRuleEngine(text -> {
            seen.set(text);
            return new Module.Refused("enough");
        });

        Compilation outcome = engine.compile(
                new RuleSetText(RuleSetKind.ELIGIBILITY, """
                        // замечание автора
                        rule "Имя автора" when $автор : ResultClass( kind == "олимпиада" ) then $автор.exclude("причина"); end""".replace("$автор", "$mine")), SampleSeason.VOCABULARY);

        assertThat(outcome).isInstanceOf(Rejected.class);
        assertThat(seen.get()).isEqualTo("""
                        package org.talent.rules.generated;
                        import org.talent.rules.facts.ResultClass;
                        rule "R0"
                        when $f : ResultClass( kind == 0 )
                        then $f.why(0); $f.exclude(0);
                        end
                        """);
    }

    private static byte[] unchecked(Class<?> type) {
        try {
            return bytes(type);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    @Test
    void refuses_a_class_file_it_cannot_read() {
        assertThat(List.of(
                        new byte[] {1, 2, 3},
                        new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, 69, 0, 9, 99}))
                .allSatisfy(broken -> assertThat(ClassAllowList.refused(broken)).isNotEmpty());
    }
}
