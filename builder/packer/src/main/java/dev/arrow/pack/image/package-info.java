/** Puts a program, its words and its files behind a kernel. */
@NullMarked
package dev.arrow.pack.image;

import org.jspecify.annotations.NullMarked;
