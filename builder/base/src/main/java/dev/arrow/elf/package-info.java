/** Reads ELF files that may be hostile. */
@NullMarked
package dev.arrow.elf;

import org.jspecify.annotations.NullMarked;
