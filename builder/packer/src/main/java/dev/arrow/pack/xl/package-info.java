/** What Xen's tools are told of an image. */
@NullMarked
package dev.arrow.pack.xl;

import org.jspecify.annotations.NullMarked;
