/** The rule studio: one draft as a table, a form and a text, with its test cases, its changes and its way to being in force. */
@NullMarked
package org.talent.portal.studio;

import org.jspecify.annotations.NullMarked;
