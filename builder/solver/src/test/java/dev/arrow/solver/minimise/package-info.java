@NullMarked
package dev.arrow.solver.minimise;

import org.jspecify.annotations.NullMarked;
