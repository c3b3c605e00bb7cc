package org.talent.portal.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.talent.tenants.imports.FaultyRowsFile;
import org.talent.tenants.imports.ImportBatchId;
import picocli.CommandLine.Option;

/** Where to write the rows of imports that need a look. */
final class FaultyOption {

    @Option(names = "--faulty", paramLabel = "FILE", descriptionKey = "faulty")
    @Nullable
    Path file;

    void write(Session session, List<ImportBatchId> batches) {
        if (file == null) {
            return;
        }
        try (var out = Files.newOutputStream(file)) {
            session.use(FaultyRowsFile.class).write(batches, session.locale(), out);
        } catch (IOException broken) {
            throw new Session.Cannot("unwritable", file);
        }
    }
}
