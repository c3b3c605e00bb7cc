/** Results from any organiser: mapping, batch, rows with their fate, undo. */
@ApplicationModule(allowedDependencies = {"support", "tenancy", "contest", "participant", "participation"})
@NullMarked
package org.talent.tenants.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
