package org.talent.tenants.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A document that teaches a language to strangers, taken apart so that tests can hold it against the reader. */
public record Document(String text) {

    private static final Pattern EXAMPLE = Pattern.compile("(?m)^```(\\w*)\n([\\s\\S]*?)^```$");
    private static final Pattern SECTION = Pattern.compile("(?m)^([\\w ]+):.*\n(?:(?!\\w).*\n)*");

    private static final Pattern NAMED = Pattern.compile("(?m)`[^`\n]+`|^#+ .*");

    /** How the readers of files ask for keys. */
    private static final Pattern ASKED =
            Pattern.compile("\\b(?:read|require|required|need|text|texts|piece|table|choose|yes"
                    + "|has|number|choice|list|fields|needFields|node|value|condition|classes|byClass)"
                    + "\\(\\s*(?:\\w+,\\s*)?\"([\\p{L} ]+)\"");

    private static final Pattern CASE = Pattern.compile("case \"([a-z ]+)\"");
    private static final Pattern CHOICE = Pattern.compile("\"([a-z ]+)\",\\s*(?:true|false|[A-Z]\\w+\\.[A-Z])");
    private static final Pattern PHRASE = Pattern.compile("\\b(?:bare|with)\\(\\s*\"([a-z ]+)\"");

    /** A fenced text; the language may be empty. */
    public record Example(String language, String text) {}

    public static Document of(Path path) {
        try {
            return new Document(Files.readString(path));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public List<Example> examples() {
        return EXAMPLE.matcher(text)
                .results()
                .map(found -> new Example(found.group(1), found.group(2)))
                .toList();
    }

    public List<String> examples(String language) {
        return examples().stream()
                .filter(example -> example.language().equals(language))
                .map(Example::text)
                .toList();
    }

    /** The whole file with the sections of a part in the place of its own. */
    public static String with(String whole, String part) {
        var sections = sections(whole);
        sections.putAll(sections(part));
        return String.join("", sections.values());
    }

    private static Map<String, String> sections(String text) {
        var sections = new LinkedHashMap<String, String>();
        SECTION.matcher(text).results().forEach(section -> sections.put(section.group(1), section.group()));
        return sections;
    }

    /** Each word stands in a heading or, as a word of the language, between backticks. */
    public void explains(Set<String> words) {
        var explained = NAMED.matcher(EXAMPLE.matcher(text).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.joining("\n"));
        assertThat(words)
                .isNotEmpty()
                .allSatisfy(word -> assertThat(Pattern.compile("(?<!\\p{L})" + Pattern.quote(word) + "(?!\\p{L})")
                                .matcher(explained)
                                .find())
                        .as("«%s» is explained", word)
                        .isTrue());
    }

    /** The keys that the source of a reader asks for. */
    public static Set<String> keys(Path reader) {
        return found(reader, ASKED);
    }

    /** The words that a value may be. */
    public static Set<String> words(Path reader) {
        var words = new LinkedHashSet<String>();
        List.of(CASE, CHOICE, PHRASE).forEach(pattern -> words.addAll(found(reader, pattern)));
        return words;
    }

    private static Set<String> found(Path reader, Pattern pattern) {
        var found = new LinkedHashSet<String>();
        pattern.matcher(of(reader).text).results().forEach(one -> found.add(one.group(1)));
        return found;
    }
}
