/** Writes new libraries: their names, their files, the pool they lie in. */
@NullMarked
package dev.arrow.cli.library;

import org.jspecify.annotations.NullMarked;
