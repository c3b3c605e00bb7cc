/** A past season set up, imported, scored and compared with what was published, from a folder that anyone can write. */
@ApplicationModule(
        allowedDependencies = {
            "support",
            "tenancy",
            "contest",
            "participant",
            "participation",
            "imports",
            "imports :: mapping",
            "imports :: table",
            "rulebook",
            "scoring"
        })
@NullMarked
package org.talent.tenants.replay;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
