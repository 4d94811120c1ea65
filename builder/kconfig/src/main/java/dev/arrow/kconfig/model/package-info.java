/** The menu tree and its symbols, bound and checked; immutable once loaded. */
@NullMarked
package dev.arrow.kconfig.model;

import org.jspecify.annotations.NullMarked;
