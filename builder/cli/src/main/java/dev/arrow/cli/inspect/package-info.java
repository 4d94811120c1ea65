/** Tells what is in an image or a program. */
@NullMarked
package dev.arrow.cli.inspect;

import org.jspecify.annotations.NullMarked;
