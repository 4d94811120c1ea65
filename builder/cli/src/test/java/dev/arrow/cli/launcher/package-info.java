/** Tests of the launcher, a shell script, with tools that are played. */
@NullMarked
package dev.arrow.cli.launcher;

import org.jspecify.annotations.NullMarked;
