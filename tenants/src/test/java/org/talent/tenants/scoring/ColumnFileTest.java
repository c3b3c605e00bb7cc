package org.talent.tenants.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ColumnFileTest {

    @ParameterizedTest
    @ValueSource(
            longs = {0, 1, 255, 256, 65_535, 65_536, 4_294_967_295L, 4_294_967_296L, Long.MAX_VALUE, Long.MIN_VALUE, -1
            })
    void numbers_of_any_distance_come_back(long far) {
        var longs = new long[] {-3, far, far / 2, Long.MIN_VALUE + 1, 0};
        var near = new long[] {1_000, 1_000 + Math.clamp(far, 0, 1L << 40), 1_000};
        var ints = new int[] {7, (int) far, (int) (far / 2), Integer.MIN_VALUE, Integer.MAX_VALUE};
        var flags = new boolean[] {true, false, far > 0};
        try (var file = new ColumnFile("test")) {
            file.add(0, block -> {
                block.number(longs.length);
                block.column(longs, longs.length);
                block.column(near, near.length);
                block.column(ints, ints.length);
                block.column(flags, flags.length);
                block.column(longs, 0);
            });

            var block = file.read(0);
            var backLongs = new long[block.number()];
            block.column(backLongs, longs.length);
            var backNear = new long[near.length];
            block.column(backNear, near.length);
            var backInts = new int[ints.length];
            block.column(backInts, ints.length);
            var backFlags = new boolean[flags.length];
            block.column(backFlags, flags.length);

            assertThat(backLongs).isEqualTo(longs);
            assertThat(backNear).isEqualTo(near);
            assertThat(backInts).isEqualTo(ints);
            assertThat(backFlags).isEqualTo(flags);
        }
    }

    @Test
    void equal_numbers_take_no_room_and_blocks_lie_in_their_order() {
        try (var file = new ColumnFile("test")) {
            file.add(2, block -> block.number(2));
            file.add(1, block -> block.column(new long[10_000], 10_000));

            assertThat(file.size()).isLessThan(20);
            assertThat(file.blocks()).isEqualTo(2);
            assertThat(file.read(1).number()).isEqualTo(2);
        }
    }

    @Test
    void what_is_read_is_not_written_any_more_and_an_empty_file_has_no_blocks() {
        try (var file = new ColumnFile("test")) {
            assertThat(file.blocks()).isZero();
            assertThatThrownBy(() -> file.add(0, block -> block.number(1))).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void the_file_has_no_name_while_it_is_used() throws IOException {
        try (var file = new ColumnFile("nameless")) {
            file.add(0, block -> block.number(1));

            try (var folder = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
                assertThat(folder).noneMatch(one -> one.getFileName().toString().startsWith("nameless"));
            }
        }
    }
}
