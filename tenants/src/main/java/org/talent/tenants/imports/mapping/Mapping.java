package org.talent.tenants.imports.mapping;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.talent.tenants.imports.mapping.table.TableSpec;

/**
 * A mapping that is understood: how a file becomes results.
 *
 * @param code short name, as it is saved and called
 * @param source namespace of the ids and names in the file
 * @param given what whoever imports says, by name; what it is when nothing is said, empty where something must be said
 * @param addNewNames whether roles, outcomes and regions that the season lacks are added to it
 * @param withdrawAbsent whether results of earlier files that are absent from this one are withdrawn
 */
public record Mapping(
        String code,
        String title,
        String source,
        SequencedMap<String, Optional<String>> given,
        boolean addNewNames,
        boolean withdrawAbsent,
        TableSpec table,
        Work work) {

    /** What is done to the rows, and what they become. */
    record Work(List<Step> steps, ResultSpec result) {

        Work {
            steps = List.copyOf(steps);
        }
    }
}
