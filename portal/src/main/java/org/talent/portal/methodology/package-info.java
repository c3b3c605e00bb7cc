/** The public pages that say by which rules a contest is scored: plain pages without scripts, sessions or roles. */
@NullMarked
package org.talent.portal.methodology;

import org.jspecify.annotations.NullMarked;
