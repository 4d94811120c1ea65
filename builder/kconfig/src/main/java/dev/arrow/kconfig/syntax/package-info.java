/** The words that the other packages share: dialects, expressions, types, what can be wrong. */
@NullMarked
package dev.arrow.kconfig.syntax;

import org.jspecify.annotations.NullMarked;
