/** Long work: progress, time left, cancel. It goes on when the page is left. */
@NullMarked
package org.talent.portal.jobs;

import org.jspecify.annotations.NullMarked;
