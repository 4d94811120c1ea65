/**
 * Text to entries: files, lexer, macro language, parser. Part of the engine's inside: nothing
 * outside this module uses it.
 */
@NullMarked
package dev.arrow.kconfig.parse;

import org.jspecify.annotations.NullMarked;
