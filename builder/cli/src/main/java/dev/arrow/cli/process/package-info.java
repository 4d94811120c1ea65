/** Really starts other programs, and ends them when this one is ended. */
@NullMarked
package dev.arrow.cli.process;

import org.jspecify.annotations.NullMarked;
