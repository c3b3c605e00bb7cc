/** The association's space: its menu, its first screen, and what its screens share. */
@NullMarked
package org.talent.portal.association;

import org.jspecify.annotations.NullMarked;
