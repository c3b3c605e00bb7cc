/** Screens of people: doubtful matches, search, a person's record with its explanation. */
@NullMarked
package org.talent.portal.association.participant;

import org.jspecify.annotations.NullMarked;
