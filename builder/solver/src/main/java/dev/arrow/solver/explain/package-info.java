/**
 * Why a symbol has its value, and what stands in the way of another one: a short tree that ends at
 * what the user could change.
 */
@NullMarked
package dev.arrow.solver.explain;

import org.jspecify.annotations.NullMarked;
