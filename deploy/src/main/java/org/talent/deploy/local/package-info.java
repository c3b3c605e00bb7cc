/** Runs the portal on one machine with an embedded database. */
@NullMarked
package org.talent.deploy.local;

import org.jspecify.annotations.NullMarked;
