/** Screens of rule sets: which are in force, their text and table, replacing and history. */
@NullMarked
package org.talent.portal.association.rulebook;

import org.jspecify.annotations.NullMarked;
