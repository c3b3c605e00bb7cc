/** Participants and teams: who takes part, how sure we are of it, merging and un-merging. */
@ApplicationModule(allowedDependencies = {"support", "tenancy", "contest"})
@NullMarked
package org.talent.tenants.participant;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
