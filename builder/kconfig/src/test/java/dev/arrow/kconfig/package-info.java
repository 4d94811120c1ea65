/** The engine as a whole: recorded cases, laws, hostile input. */
@NullMarked
package dev.arrow.kconfig;

import org.jspecify.annotations.NullMarked;
