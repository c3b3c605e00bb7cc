/** Who is signed in, and the gate that binds their tenant to each request. */
@NullMarked
package org.talent.portal.security;

import org.jspecify.annotations.NullMarked;
