/** Reads and writes {@code .config} files and minimal configurations. */
@NullMarked
package dev.arrow.kconfig.file;

import org.jspecify.annotations.NullMarked;
