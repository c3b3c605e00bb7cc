/** Tenants, accounts and roles, and the one place that knows whose data is being worked on. */
@ApplicationModule(allowedDependencies = {"support"})
@NullMarked
package org.talent.tenants.tenancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
