/** The university's space: applicants who allow it, field by field. */
@NullMarked
package org.talent.portal.university;

import org.jspecify.annotations.NullMarked;
