/** Checks of the repository's text: C and assembly, headers, documents, scripts, sizes. */
@NullMarked
package dev.arrow.tests.checks;

import org.jspecify.annotations.NullMarked;
