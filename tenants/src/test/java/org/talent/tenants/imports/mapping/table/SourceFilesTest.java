package org.talent.tenants.imports.mapping.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SourceFilesTest {

    private static final String NAME = "Финал, «Первая строка» №2.csv";
    private static final byte[] CONTENT = "ФИО;Балл\n".getBytes(StandardCharsets.UTF_8);

    @Test
    void a_sent_file_keeps_its_name_though_the_disk_may_know_no_such_letters() throws IOException {
        try (var files = SourceFiles.sent(NAME, new ByteArrayInputStream(CONTENT))) {
            var onDisk = files.onDisk(NAME);

            assertThat(files.name()).isEqualTo(NAME);
            assertThat(files.matching("")).containsExactly(NAME);
            assertThat(files.neighbour(NAME)).isEqualTo(NAME);
            assertThat(files.open(NAME)).hasBinaryContent(CONTENT);
            assertThat(files.hash()).hasSize(64);
            assertThat(onDisk.getFileName().toString()).isEqualTo("sent");
            files.close();
            assertThat(Files.exists(onDisk.getParent())).isFalse();
        }
    }
}
