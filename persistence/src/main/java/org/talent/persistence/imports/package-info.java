/**
 * The bulk way in: rows are loaded into staging, matched and applied set by set. One of the few places where native SQL
 * is allowed, and so every statement names its tenant.
 */
@NullMarked
package org.talent.persistence.imports;

import org.jspecify.annotations.NullMarked;
