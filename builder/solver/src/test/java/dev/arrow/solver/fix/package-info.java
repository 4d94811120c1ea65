@NullMarked
package dev.arrow.solver.fix;

import org.jspecify.annotations.NullMarked;
