/** Seasons, contests with their tracks, events and the edges between events. */
@ApplicationModule(allowedDependencies = {"support", "tenancy"})
@NullMarked
package org.talent.tenants.contest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
