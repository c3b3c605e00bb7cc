/** What an entrant brought home from an event, as append-only revisions. */
@ApplicationModule(allowedDependencies = {"support", "tenancy", "contest", "participant"})
@NullMarked
package org.talent.tenants.participation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
