@NullMarked
package dev.arrow.solver.proof;

import org.jspecify.annotations.NullMarked;
