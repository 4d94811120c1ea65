/** Runs test programs of libraries and projects, on this machine and on targets, and reports. */
@NullMarked
package dev.arrow.cli.test;

import org.jspecify.annotations.NullMarked;
