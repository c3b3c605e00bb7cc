/** Figures that others published, reproduced by rule sets on the real tables. */
@NullMarked
package org.talent.rules.published;

import org.jspecify.annotations.NullMarked;
