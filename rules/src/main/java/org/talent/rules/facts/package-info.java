/** The facts rules speak of: what they may read and the typed actions they may take. One class per fact, one schema per kind. */
@NullMarked
package org.talent.rules.facts;

import org.jspecify.annotations.NullMarked;
