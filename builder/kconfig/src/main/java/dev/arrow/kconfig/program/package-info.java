/**
 * A model in the form that evaluates fast: numbered units, compiled conditions, an order. Part of
 * the engine's inside: nothing outside this module uses it.
 */
@NullMarked
package dev.arrow.kconfig.program;

import org.jspecify.annotations.NullMarked;
