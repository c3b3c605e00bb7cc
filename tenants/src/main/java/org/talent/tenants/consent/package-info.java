/** Consents by purpose: who allowed what, to whom, until when. */
@ApplicationModule(allowedDependencies = {"support", "tenancy", "participant"})
@NullMarked
package org.talent.tenants.consent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
