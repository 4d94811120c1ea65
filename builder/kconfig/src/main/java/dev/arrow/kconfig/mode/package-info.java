/** What the C tool calls its modes: ways to come to a configuration, and questions about one. */
@NullMarked
package dev.arrow.kconfig.mode;

import org.jspecify.annotations.NullMarked;
