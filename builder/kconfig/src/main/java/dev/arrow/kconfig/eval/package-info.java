/** Values of a model under user lines, where they come from, and why a line did not hold. */
@NullMarked
package dev.arrow.kconfig.eval;

import org.jspecify.annotations.NullMarked;
