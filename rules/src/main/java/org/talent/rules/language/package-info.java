/** The closed grammar: what staff can say, and nothing else. Typed syntax tree, parser, type check, author's printer, table view. */
@NullMarked
package org.talent.rules.language;

import org.jspecify.annotations.NullMarked;
