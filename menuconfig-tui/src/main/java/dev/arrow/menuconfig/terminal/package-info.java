/** The terminal itself: the only package that knows JLine. */
@NullMarked
package dev.arrow.menuconfig.terminal;

import org.jspecify.annotations.NullMarked;
