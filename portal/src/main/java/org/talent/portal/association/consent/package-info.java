/** Screens of consents as evidence: signatures of representatives. */
@NullMarked
package org.talent.portal.association.consent;

import org.jspecify.annotations.NullMarked;
