/** What every feature uses: marks for use cases and ports, refusals, notices. Open to all. */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package org.talent.tenants.support;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
