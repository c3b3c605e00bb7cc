/** The student's space: places and why, results, who looked, consents. */
@NullMarked
package org.talent.portal.student;

import org.jspecify.annotations.NullMarked;
