/** One test class a formula: boundary cases, published numbers, and the sentence that shows the calculation. */
@NullMarked
package org.talent.rules.formulas;

import org.jspecify.annotations.NullMarked;
