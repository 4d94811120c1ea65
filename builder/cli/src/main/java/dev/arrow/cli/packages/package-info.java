/** The system packages that commands need: which are missing, and whether they may be installed. */
@NullMarked
package dev.arrow.cli.packages;

import org.jspecify.annotations.NullMarked;
