/** The use cases without screens: commands, and the demo season that is loaded once. One of the gates that bind a tenant. */
@NullMarked
package org.talent.portal.command;

import org.jspecify.annotations.NullMarked;
