/** What it takes to start another program; the command line tool implements it. */
@NullMarked
package dev.arrow.process;

import org.jspecify.annotations.NullMarked;
