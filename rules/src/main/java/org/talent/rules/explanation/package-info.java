/** Why each point was given: which rule gave what, in words and with its numbers. */
@NullMarked
package org.talent.rules.explanation;

import org.jspecify.annotations.NullMarked;
