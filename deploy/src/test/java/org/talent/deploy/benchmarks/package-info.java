/** What the product is measured by: each a program of its own, started by {@code deploy/benchmarks/run NAME}. */
@NullMarked
package org.talent.deploy.benchmarks;

import org.jspecify.annotations.NullMarked;
