/** A Kconfig tree as clauses, as far as a question reaches into it. */
@NullMarked
package dev.arrow.solver.encode;

import org.jspecify.annotations.NullMarked;
