/** What the portal says and in which language: bundles, the reader's choice, faults in plain words. */
@NullMarked
package org.talent.portal.words;

import org.jspecify.annotations.NullMarked;
