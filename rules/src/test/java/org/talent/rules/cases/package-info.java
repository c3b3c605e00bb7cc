/** The rules of a contest kind by kind, on seasons built by hand; and cases as tables. */
@NullMarked
package org.talent.rules.cases;

import org.jspecify.annotations.NullMarked;
