/** Pages for people, held against the files they speak of. */
@NullMarked
package org.talent.deploy.pages;

import org.jspecify.annotations.NullMarked;
