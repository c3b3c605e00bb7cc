/**
 * Test cases of a contest as tables: given these events and results, expect these points and awards. Stored as text beside
 * the rule sets, checked cell by cell, and run by the engine itself.
 */
@NullMarked
package org.talent.rules.cases;

import org.jspecify.annotations.NullMarked;
