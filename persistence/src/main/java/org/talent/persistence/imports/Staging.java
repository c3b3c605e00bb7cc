package org.talent.persistence.imports;

import com.mysql.cj.jdbc.JdbcStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
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
 * Loads a file's rows in the caller's two transactions, some thousands at a time: while the server takes the entrants and
 * the results of one chunk in side by side, the next is made. Memory does not grow with the file.
 */
final class Staging implements AutoCloseable {

    private static final int CHUNK = 1 << 20;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Connection results;
    private final Connection entrants;
    private final StagedBatch batch;
    private final StagedLines lines;
    private final ExecutorService loaders = Executors.newFixedThreadPool(2);
    private List<Future<?>> loading = List.of();

    Staging(Connection results, Connection entrants, StagedBatch batch) {
        this.results = results;
        this.entrants = entrants;
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
        load(results, "import_staged_name", StagedLines.NAME_COLUMNS, lines.names());
        progress.at("staging", lines.rows(), lines.rows());
        end();
    }

    private void loadChunk() throws SQLException {
        finishChunk();
        var chunk = lines.take();
        loading = List.of(
                loaders.submit(
                        () -> load(entrants, "import_staged_entrant", StagedLines.ENTRANT_COLUMNS, chunk.entrants())),
                loaders.submit(() -> load(results, "import_staged", StagedLines.RESULT_COLUMNS, chunk.results())));
    }

    private void finishChunk() throws SQLException {
        try {
            for (var one : loading) {
                one.get();
            }
        } catch (ExecutionException broken) {
            if (broken.getCause() instanceof SQLException refused) {
                throw refused;
            }
            throw new IllegalStateException("The rows of the file cannot be staged.", broken.getCause());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new Progress.Cancelled();
        } finally {
            loading = List.of();
        }
    }

    private @Nullable Void load(Connection connection, String table, String columns, LoadLines text)
            throws SQLException {
        if (text.length() == 0) {
            return null;
        }
        try (var statement = connection.createStatement()) {
            statement.unwrap(JdbcStatement.class).setLocalInfileInputStream(text.stream());
            // bytes as they are: keys are no text, and the text is utf8mb4 already
            statement.execute("load data local infile 'rows' into table " + table + " character set binary"
                    + " fields terminated by '\\t' escaped by '\\\\' lines terminated by '\\n' "
                    + columns.formatted(batch.tenant(), batch.id()));
        }
        text.clear();
        return null;
    }

    /** From here on the batch can be looked at and applied. */
    private void end() throws SQLException {
        try (var update = results.prepareStatement("""
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

    /** Waits for the server to take in what is under way: the connections are the caller's again. */
    @Override
    public void close() {
        loaders.close();
    }
}
