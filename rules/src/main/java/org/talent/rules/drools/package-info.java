/** The only package that imports Drools: prints engine text from the tree, compiles it, checks the classes, fires rules over facts. */
@NullMarked
package org.talent.rules.drools;

import org.jspecify.annotations.NullMarked;
