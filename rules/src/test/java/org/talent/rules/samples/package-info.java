/** Invented seasons for tests. */
@NullMarked
package org.talent.rules.samples;

import org.jspecify.annotations.NullMarked;
