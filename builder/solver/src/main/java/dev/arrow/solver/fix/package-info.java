/**
 * The least changes that give a symbol another value, and what contradicts where there are none.
 */
@NullMarked
package dev.arrow.solver.fix;

import org.jspecify.annotations.NullMarked;
