/** Runs the project's own checks and tests, and counts. */
@NullMarked
package dev.arrow.cli.verify;

import org.jspecify.annotations.NullMarked;
