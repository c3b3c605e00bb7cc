/** Rows of seasons, contests, tracks, events and the edges between them. */
@NullMarked
package org.talent.persistence.contest;

import org.jspecify.annotations.NullMarked;
