package org.talent.deploy.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Pages lead somewhere: links to files that exist, decisions to tests that exist. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PagesTest {

    private static final Path TOP = Path.of("..").toAbsolutePath().normalize();
    private static final Set<String> PASSED_OVER = Set.of("target", "node_modules", ".git", ".talent");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#)([^)#\\s]+)(?:#[^)]*)?\\)");
    private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```$");
    private static final Pattern KEPT_BY = Pattern.compile("\\*\\*Kept by\\*\\*(.*)", Pattern.DOTALL);
    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT))`");

    private static final List<Path> FILES = files();

    private static List<Path> files() {
        var files = new ArrayList<Path>();
        try {
            Files.walkFileTree(TOP, new SimpleFileVisitor<>() {

                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return PASSED_OVER.contains(folder.getFileName().toString())
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    files.add(file);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return files;
    }

    private static List<Path> pages(String folder) {
        return FILES.stream()
                .filter(file -> file.toString().endsWith(".md"))
                .filter(file -> ("/" + TOP.relativize(file)).contains(folder))
                .toList();
    }

    private static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Test
    void every_link_leads_to_a_file() {
        var pages = Stream.of("/tenants/", "/deploy/").map(PagesTest::pages).flatMap(List::stream);

        assertThat(pages)
                .hasSizeGreaterThan(15)
                .allSatisfy(page -> assertThat(
                                LINK.matcher(FENCED.matcher(text(page)).replaceAll(""))
                                        .results())
                        .allSatisfy(link -> assertThat(page.resolveSibling(link.group(1)))
                                .as(TOP.relativize(page) + " → " + link.group(1))
                                .exists()));
    }

    @Test
    void every_decision_is_kept_by_tests_that_exist() {
        var names = FILES.stream().map(file -> file.getFileName().toString()).toList();

        assertThat(pages("/docs/decisions/")).hasSizeGreaterThan(10).allSatisfy(decision -> {
            var kept = KEPT_BY.matcher(text(decision));
            assertThat(kept.find())
                    .as(TOP.relativize(decision) + " says what keeps it")
                    .isTrue();
            assertThat(TEST.matcher(kept.group(1)).results())
                    .allSatisfy(test -> assertThat(names).contains(test.group(1) + ".java"));
        });
    }

    @Test
    void a_decision_is_short() {
        assertThat(pages("/docs/decisions/"))
                .allSatisfy(decision -> assertThat(text(decision).lines().count())
                        .as(TOP.relativize(decision).toString())
                        .isLessThanOrEqualTo(40));
    }
}
