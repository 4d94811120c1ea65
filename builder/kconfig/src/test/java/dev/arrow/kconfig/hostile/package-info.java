/** Input that means no good: the answer is always a model and diagnostics, soon and in bounds. */
@NullMarked
package dev.arrow.kconfig.hostile;

import org.jspecify.annotations.NullMarked;
