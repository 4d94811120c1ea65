/** What is known of the commands, as pages of a manual and as completions of shells. */
@NullMarked
package dev.arrow.cli.manual;

import org.jspecify.annotations.NullMarked;
