package org.talent.tenants.imports.mapping.table;

import org.jspecify.annotations.Nullable;

/** Rows, one after another; {@code null} ends them. */
public interface Rows extends AutoCloseable {

    @Nullable
    Row next();

    @Override
    default void close() {}
}
