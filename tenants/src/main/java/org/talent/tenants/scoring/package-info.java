/** Trial and official runs, rankings, explanations. */
@ApplicationModule(
        allowedDependencies = {"support", "tenancy", "contest", "participant", "participation", "rulebook", "consent"})
@NullMarked
package org.talent.tenants.scoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
