/** Holds images against their budgets. */
@NullMarked
package dev.arrow.cli.budget;

import org.jspecify.annotations.NullMarked;
