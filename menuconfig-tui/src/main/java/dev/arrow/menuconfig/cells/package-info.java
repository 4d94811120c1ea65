/** A screen as a grid of characters, and the least text that changes one into another. */
@NullMarked
package dev.arrow.menuconfig.cells;

import org.jspecify.annotations.NullMarked;
