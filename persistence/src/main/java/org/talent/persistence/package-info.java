/** Rows. One package per feature of the core, same name, nothing public. */
@NullMarked
package org.talent.persistence;

import org.jspecify.annotations.NullMarked;
