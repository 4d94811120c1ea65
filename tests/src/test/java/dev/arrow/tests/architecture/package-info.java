/** The package graph of the tool: layers, cycles, streams, null-marking. */
@NullMarked
package dev.arrow.tests.architecture;

import org.jspecify.annotations.NullMarked;
