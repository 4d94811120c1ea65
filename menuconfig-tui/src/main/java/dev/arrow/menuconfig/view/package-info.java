/** Draws the state of a session into cells. */
@NullMarked
package dev.arrow.menuconfig.view;

import org.jspecify.annotations.NullMarked;
