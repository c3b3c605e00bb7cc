/** The walls between tenants, each broken on purpose: what must not work is tried and must fail. */
@NullMarked
package org.talent.persistence.walls;

import org.jspecify.annotations.NullMarked;
