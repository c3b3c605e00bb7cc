/**
 * How a table becomes participations: a mapping is a text that staff read and write, parsed whole with every fault told
 * at once, then applied row by row. It can shape, join, group and count, and nothing in it runs for longer than its rows.
 */
@NamedInterface("mapping")
@NullMarked
package org.talent.tenants.imports.mapping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
