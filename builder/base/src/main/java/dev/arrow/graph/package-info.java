/** Directed graphs of dependencies: order and cycles. */
@NullMarked
package dev.arrow.graph;

import org.jspecify.annotations.NullMarked;
