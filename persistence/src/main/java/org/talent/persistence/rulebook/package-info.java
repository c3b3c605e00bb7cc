/** Rows of rule sets and their published versions. */
@NullMarked
package org.talent.persistence.rulebook;

import org.jspecify.annotations.NullMarked;
