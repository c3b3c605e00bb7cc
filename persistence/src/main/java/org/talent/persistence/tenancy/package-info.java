/** The registry of tenants and accounts: read before anyone is known, so without the tenant wall. */
@NullMarked
package org.talent.persistence.tenancy;

import org.jspecify.annotations.NullMarked;
