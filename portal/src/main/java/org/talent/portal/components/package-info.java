/** Parts that two spaces or more use. They take values and callbacks, never services. */
@NullMarked
package org.talent.portal.components;

import org.jspecify.annotations.NullMarked;
