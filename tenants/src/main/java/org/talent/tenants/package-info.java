/** Who may do what with the facts of the contest: domain records, use cases and the ports they need. */
@NullMarked
package org.talent.tenants;

import org.jspecify.annotations.NullMarked;
