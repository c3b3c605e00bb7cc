/** The command line, tested from outside. */
@NullMarked
package org.talent.deploy.commands;

import org.jspecify.annotations.NullMarked;
