/** Rows of people, teams, the ids sources know them by, and merges. */
@NullMarked
package org.talent.persistence.participant;

import org.jspecify.annotations.NullMarked;
