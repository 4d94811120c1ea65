/** Linker scripts. */
@NullMarked
package dev.arrow.generate.linker;

import org.jspecify.annotations.NullMarked;
