/** The state of a session with the menu: keys in, state out. Does no I/O. */
@NullMarked
package dev.arrow.menuconfig.state;

import org.jspecify.annotations.NullMarked;
