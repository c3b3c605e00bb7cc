/** The reading door between tenants: a university sees the granted fields of a participant, and each look is logged. */
@ApplicationModule(
        allowedDependencies = {"support", "tenancy", "contest", "participant", "participation", "consent", "scoring"})
@NullMarked
package org.talent.tenants.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
