/** Screens of runs and rankings. */
@NullMarked
package org.talent.portal.association.scoring;

import org.jspecify.annotations.NullMarked;
