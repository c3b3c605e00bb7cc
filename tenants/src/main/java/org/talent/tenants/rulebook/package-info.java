/** Rule sets of a contest, or a university's own: draft, check, publish. */
@ApplicationModule(allowedDependencies = {"support", "tenancy", "contest"})
@NullMarked
package org.talent.tenants.rulebook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
