/** Screens, by space, then feature. */
@NullMarked
package org.talent.portal;

import org.jspecify.annotations.NullMarked;
