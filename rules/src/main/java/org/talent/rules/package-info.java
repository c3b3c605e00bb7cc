/** What others call: compile rule sets, plan a run, score, rank and propose awards. It knows no tenant, no database and no screen. */
@NullMarked
package org.talent.rules;

import org.jspecify.annotations.NullMarked;
