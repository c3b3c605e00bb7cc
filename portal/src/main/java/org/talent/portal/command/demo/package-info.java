/** The demo season: invented people, schools and results, the same for the same seed, brought in through the product's own doors. */
@NullMarked
package org.talent.portal.command.demo;

import org.jspecify.annotations.NullMarked;
