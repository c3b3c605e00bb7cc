package org.talent.tenants.imports;

import java.time.Instant;
import java.util.OptionalLong;
import org.talent.tenants.contest.SeasonId;

/**
 * One file brought in by one mapping: what came, when, by whom, and what became of it.
 *
 * @param source namespace of the source's ids and keys, such as "belarus.informatics"
 * @param mapping code of the saved mapping, or empty for one that was sent along
 * @param fileHash SHA-256 of the file, hexadecimal
 * @param replace whether results absent from the file are withdrawn
 * @param mark the high-water mark at which it was applied; empty where it changed nothing or is not applied
 */
public record ImportBatch(
        ImportBatchId id,
        SeasonId season,
        String source,
        String mapping,
        int mappingVersion,
        String fileName,
        String fileHash,
        boolean replace,
        BatchState state,
        BatchCounts counts,
        OptionalLong mark,
        Instant at,
        String actor) {}
