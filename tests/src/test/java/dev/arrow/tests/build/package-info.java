/** Builds: reproducibility, interruption, concurrency, what is compiled again and what is not. */
@NullMarked
package dev.arrow.tests.build;

import org.jspecify.annotations.NullMarked;
