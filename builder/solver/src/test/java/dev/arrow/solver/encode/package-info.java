@NullMarked
package dev.arrow.solver.encode;

import org.jspecify.annotations.NullMarked;
