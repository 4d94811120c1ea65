/** Switches off what nothing needs, and says why the rest stays. */
@NullMarked
package dev.arrow.solver.minimise;

import org.jspecify.annotations.NullMarked;
