@NullMarked
package dev.arrow.solver.explain;

import org.jspecify.annotations.NullMarked;
