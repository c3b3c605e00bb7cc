/** Screens of seasons and events. */
@NullMarked
package org.talent.portal.association.contest;

import org.jspecify.annotations.NullMarked;
