/** The files that are generated for a build plan. */
@NullMarked
package dev.arrow.generate;

import org.jspecify.annotations.NullMarked;
