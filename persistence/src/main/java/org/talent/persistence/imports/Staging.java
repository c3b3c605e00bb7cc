package org.talent.persistence.imports;

import com.mysql.cj.jdbc.JdbcStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.talent.tenants.imports.BatchCounts;
import org.talent.tenants.imports.StagedRow;
import org.talent.tenants.support.Progress;
import tools.jackson.databind.json.JsonMapper;

/**
 * Loads a file's rows in the caller's transaction, some thousands at a time: while the server takes one chunk in, the next
 * is made. Memory does not grow with the file.
 */
final class Staging implements AutoCloseable {

    private static final int CHUNK = 1 << 20;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Connection connection;
    private final StagedBatch batch;
    private final StagedLines lines;
    private final ExecutorService loader = Executors.newSingleThreadExecutor();
    private @Nullable Future<?> loading;

    Staging(Connection connection, StagedBatch batch) {
        this.connection = connection;
        this.batch = batch;
        this.lines = new StagedLines(batch.policy(), batch.source());
    }

    void run(Iterator<StagedRow> rows, Progress progress) throws SQLException {
        while (rows.hasNext()) {
            lines.add(rows.next());
            if (lines.size() > CHUNK) {
                loadChunk();
                progress.at("staging", lines.rows(), -1);
            }
        }
        loadChunk();
        finishChunk();
        load("import_staged_name", StagedLines.NAME_COLUMNS, lines.names());
        progress.at("staging", lines.rows(), lines.rows());
        end();
    }

    private void loadChunk() throws SQLException {
        finishChunk();
        var chunk = lines.take();
        loading = loader.submit(() -> {
            load("import_staged_entrant", StagedLines.ENTRANT_COLUMNS, chunk.entrants());
            load("import_staged", StagedLines.RESULT_COLUMNS, chunk.results());
            chunk.clear();
            return chunk;
        });
    }

    private void finishChunk() throws SQLException {
        if (loading == null) {
            return;
        }
        try {
            loading.get();
        } catch (ExecutionException broken) {
            if (broken.getCause() instanceof SQLException refused) {
                throw refused;
            }
            throw new IllegalStateException("The rows of the file cannot be staged.", broken.getCause());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new Progress.Cancelled();
        } finally {
            loading = null;
        }
    }

    private void load(String table, String columns, LoadLines text) throws SQLException {
        if (text.length() == 0) {
            return;
        }
        try (var statement = connection.createStatement()) {
            statement.unwrap(JdbcStatement.class).setLocalInfileInputStream(text.stream());
            // bytes as they are: keys are no text, and the text is utf8mb4 already
            statement.execute("load data local infile 'rows' into table " + table + " character set binary"
                    + " fields terminated by '\\t' escaped by '\\\\' lines terminated by '\\n' "
                    + columns.formatted(batch.tenant(), batch.id()));
        }
    }

    /** From here on the batch can be looked at and applied. */
    private void end() throws SQLException {
        try (var update = connection.prepareStatement("""
                update import_batch set state = 'STAGED', counts = ?, own_lines = ?, listed_lines = ?, implied_lines = ?
                where tenant = ? and id = ?""")) {
            update.setString(1, JSON.writeValueAsString(BatchCounts.NONE.withRows(lines.rows())));
            update.setInt(2, lines.ownLines());
            update.setInt(3, lines.listedLines());
            update.setInt(4, lines.impliedLines());
            update.setInt(5, batch.tenant());
            update.setLong(6, batch.id());
            update.executeUpdate();
        }
    }

    /** Waits for the server to take in what is under way: the connection is the caller's again. */
    @Override
    public void close() {
        loader.close();
    }
}
