/** Programs that run natively and in an image, with the same output. */
@NullMarked
package dev.arrow.tests.oracle;

import org.jspecify.annotations.NullMarked;
