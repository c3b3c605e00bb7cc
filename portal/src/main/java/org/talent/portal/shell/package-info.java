/** The frame around every screen: layout, menu, language, colours, and what is shown when something is missing or broken. */
@NullMarked
package org.talent.portal.shell;

import org.jspecify.annotations.NullMarked;
