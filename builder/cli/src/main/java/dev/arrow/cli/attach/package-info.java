/** Attaches a project's ready program to the kernels that were built for it. */
@NullMarked
package dev.arrow.cli.attach;

import org.jspecify.annotations.NullMarked;
