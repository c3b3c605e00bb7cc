/**
 * The reading door between tenants by plain statements, each of which names the owner of the facts and the university,
 * and the log of who looked.
 */
@NullMarked
package org.talent.persistence.disclosure;

import org.jspecify.annotations.NullMarked;
