/** Clauses, and sat4j that satisfies them at the least cost. */
@NullMarked
package dev.arrow.solver.sat;

import org.jspecify.annotations.NullMarked;
