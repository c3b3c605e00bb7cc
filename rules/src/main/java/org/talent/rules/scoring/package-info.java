/** Plans and arithmetic: raw results to points, selection, totals, places, cut-offs, proposals. Plain Java over columns. */
@NullMarked
package org.talent.rules.scoring;

import org.jspecify.annotations.NullMarked;
