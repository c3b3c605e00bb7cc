/** The rules of a contest kind by kind, on seasons built by hand. */
@NullMarked
package org.talent.rules.cases;

import org.jspecify.annotations.NullMarked;
