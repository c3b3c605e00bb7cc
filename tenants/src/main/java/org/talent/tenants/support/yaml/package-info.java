/** Files that staff write as YAML: read with the line of every value, so that all faults can be told at once. */
@NullMarked
package org.talent.tenants.support.yaml;

import org.jspecify.annotations.NullMarked;
