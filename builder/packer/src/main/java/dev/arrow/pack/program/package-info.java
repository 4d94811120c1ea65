/** A static program taken apart, and judged whether a kernel can run it. */
@NullMarked
package dev.arrow.pack.program;

import org.jspecify.annotations.NullMarked;
