/** The configuration in a terminal: what is on, why, and what would make it otherwise. */
@NullMarked
package dev.arrow.menuconfig;

import org.jspecify.annotations.NullMarked;
