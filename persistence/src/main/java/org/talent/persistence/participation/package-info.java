/** Revisions of results and the marks they stand under. */
@NullMarked
package org.talent.persistence.participation;

import org.jspecify.annotations.NullMarked;
