/**
 * What a configuration looks like as a menu: rows, search, edits that can be taken back. Does no
 * I/O.
 */
@NullMarked
package dev.arrow.menuconfig.menu;

import org.jspecify.annotations.NullMarked;
