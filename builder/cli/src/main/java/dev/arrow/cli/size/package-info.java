/** Sizes of images as users see them. */
@NullMarked
package dev.arrow.cli.size;

import org.jspecify.annotations.NullMarked;
