package org.talent.tenants.imports.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a table holds and whatever is done to it, every row is readable, unreadable with a reason, or counted. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NothingDisappearsTest {

    private static final List<String> CELLS = List.of(
            "",
            "5",
            "7,5",
            "-3",
            "Ада",
            "Бен Ким",
            "1–3",
            "a;b;c",
            "[1, 2, 3]",
            "{'a': 1, 'b': 2}",
            "[]",
            "?",
            "9 класс",
            "Name",
            "31.05.2008",
            "x,y");

    private static final List<String> STEPS = List.of(
            "- skip: names\n  when: <Name> is Ада\n",
            "- skip: numbers\n  when: <A> is a number\n",
            "- reject: не то\n  when: <B> is ?\n",
            "- end: конец\n  when: <A> starts with [\n",
            "- set: {A: {compute: <A> * 2}}\n  when: <B> is not empty\n",
            "- set: {B: {from: <B>, values: {\"5\": \"6\"}}}\n",
            "- extract: <A>\n  pattern: '(?P<C>\\d+)'\n",
            "- split: <B>\n  by: ;\n  into: [C, D]\n",
            "- fill down: [<A>, <B>]\n",
            "- explode: {C: <A>}\n",
            "- explode: {C: <B>}\n  separator: ;\n",
            "- explode: {C: <A>..<B>}\n  when empty: keep\n",
            "- tally: [<A>]\n  columns: {n: count, s: sum of <B>}\n",
            "- rank: P\n  order: [<A> descending, <B>]\n",
            "- join: {file: other.csv, format: csv}\n  on: <A> = <A>\n  as: o\n",
            "- join: {file: other.csv, format: csv}\n  on: <Name> = <Name>\n  as: p\n  missing: keep\n  several: all\n",
            "- join: {file: other.csv, format: csv, steps: [{skip: q, when: <A> is empty}]}\n  on: <B> = <A>\n  as: q\n  missing: skip\n  several: first\n");

    private static final String GROUP =
            "- group: [<Name>]\n  columns: {A: sum of <A>, B: first of <B>, list: list of <B>}\n";

    @TempDir
    Path folder;

    @RepeatedTest(150)
    void every_row_is_accounted_for(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var inline = new Inline(folder).file("a.csv", table(random)).file("other.csv", table(random));
        var steps = new StringBuilder();
        for (int i = random.nextInt(5); i > 0; i--) {
            steps.append(STEPS.get(random.nextInt(STEPS.size())));
        }
        if (random.nextInt(4) == 0) {
            steps.append(GROUP);
        }

        var read = inline.readBy(
                "a.csv", "format: csv\ndelimiter: '|'", steps.toString(), "score: <A>\nplace: <B>\nattended: <B> is ?");

        // Reading has checked that rows in and rows out agree
        assertThat(read.unreadable()).allMatch(row -> row.place().number() > 0);
        assertThat(read.counts().read()).isPositive();
        assertThat(read.reasons()).noneMatch(reason -> reason.contains("Бен") || reason.contains("31.05"));
    }

    private static String table(Random random) {
        var table = new ArrayList<String>(List.of("Name|A|B", "Вера|7|8"));
        for (int row = random.nextInt(40); row > 0; row--) {
            var cells = new ArrayList<String>();
            for (int cell = random.nextInt(12) == 0 ? random.nextInt(6) : 3; cell > 0; cell--) {
                cells.add(CELLS.get(random.nextInt(CELLS.size())));
            }
            table.add(String.join("|", cells));
        }
        return String.join("\n", table) + "\n";
    }
}
