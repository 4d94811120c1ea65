/** Text to entries: lexer, macro language, parser, expressions. */
@NullMarked
package dev.arrow.kconfig.syntax;

import org.jspecify.annotations.NullMarked;
