/**
 * The bulk side of scoring: streams results out and standings in. One of the few places where native SQL is allowed, and
 * so every statement names its tenant.
 */
@NullMarked
package org.talent.persistence.scoring;

import org.jspecify.annotations.NullMarked;
