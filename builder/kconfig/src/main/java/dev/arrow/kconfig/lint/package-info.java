/**
 * What can be found out about a Kconfig tree beyond what its dialect demands: rules that look for
 * what cannot be meant. They say only what is certain; what depends on more than the tree is a
 * note.
 */
@NullMarked
package dev.arrow.kconfig.lint;

import org.jspecify.annotations.NullMarked;
