/** Rows of consents and of requests that wait for a representative. */
@NullMarked
package org.talent.persistence.consent;

import org.jspecify.annotations.NullMarked;
