/** The command line: one class a command, and the only module that prints, exits and starts. */
@NullMarked
package dev.arrow.cli;

import org.jspecify.annotations.NullMarked;
