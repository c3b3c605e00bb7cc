/**
 * Any file as rows of named cells: delimited text, sheets, JSON, HTML, Markdown, fixed width, YAML. Bounded in what it
 * takes in, constant in memory where the format allows; knows nothing of results.
 */
@NamedInterface("table")
@NullMarked
package org.talent.tenants.imports.mapping.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
