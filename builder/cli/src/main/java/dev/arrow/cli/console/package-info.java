/** What the user sees and types. */
@NullMarked
package dev.arrow.cli.console;

import org.jspecify.annotations.NullMarked;
