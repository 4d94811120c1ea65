/** The figures that the project promises, measured and held against their bars. */
@NullMarked
package dev.arrow.tests.bench;

import org.jspecify.annotations.NullMarked;
