/** A university's own points for the achievements that applicants disclose to it. */
@ApplicationModule(
        allowedDependencies = {
            "support",
            "tenancy",
            "contest",
            "participant",
            "participation",
            "consent",
            "rulebook",
            "scoring",
            "disclosure"
        })
@NullMarked
package org.talent.tenants.admission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
