/** What holds in every configuration of a tree, or a configuration in which it does not. */
@NullMarked
package dev.arrow.solver.proof;

import org.jspecify.annotations.NullMarked;
