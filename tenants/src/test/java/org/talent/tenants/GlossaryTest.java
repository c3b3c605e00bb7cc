package org.talent.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.talent.tenants.support.Document;

/** The glossary speaks of the code as it is. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GlossaryTest {

    private static final Pattern NAME =
            Pattern.compile("`((?:rules|tenants)(?:\\.[a-z]+)*)\\.([A-Z]\\w*[a-z]\\w*)((?:\\.\\w+)*)`");

    private static final List<MatchResult> NAMES = NAME.matcher(
                    Document.of(Path.of("docs/glossary.md")).text())
            .results()
            .toList();

    @Test
    void every_name_of_the_code_exists() {
        assertThat(NAMES)
                .hasSizeGreaterThan(40)
                .allSatisfy(name -> assertThat(exists(name)).as(name.group()).isTrue());
    }

    /** A type, a type inside it, or a constant of it. */
    private static boolean exists(MatchResult name) throws ClassNotFoundException {
        var type = Class.forName("org.talent." + name.group(1) + "." + name.group(2));
        var inner = name.group(3).replaceFirst("^\\.", "");
        return inner.isEmpty()
                || Arrays.stream(type.getDeclaredClasses())
                        .anyMatch(one -> one.getSimpleName().equals(inner))
                || Arrays.stream(type.getDeclaredFields())
                        .anyMatch(one -> one.getName().equals(inner));
    }
}
