/** Shells to hand to a reader of Kconfig trees: such as record, replay, or ask for permission. */
@NullMarked
package dev.arrow.kconfig.shell;

import org.jspecify.annotations.NullMarked;
