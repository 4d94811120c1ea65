/** Finds the system calls that a ready program can make, by reading its machine code. */
@NullMarked
package dev.arrow.pack.calls;

import org.jspecify.annotations.NullMarked;
