/** Screens of imports: the wizard, the batches, the rows that need a look. */
@NullMarked
package org.talent.portal.association.imports;

import org.jspecify.annotations.NullMarked;
