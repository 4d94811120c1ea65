/** What is to be compiled, joined and linked for a target, as immutable values. */
@NullMarked
package dev.arrow.plan;

import org.jspecify.annotations.NullMarked;
