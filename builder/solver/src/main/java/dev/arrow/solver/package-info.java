/**
 * Why a value is what it is, and the least changes that make it another. Every answer is proved by
 * the engine's own evaluation before it is given.
 */
@NullMarked
package dev.arrow.solver;

import org.jspecify.annotations.NullMarked;
