/** What a user can press, and how it is told apart in what a terminal sends. */
@NullMarked
package dev.arrow.menuconfig.keys;

import org.jspecify.annotations.NullMarked;
