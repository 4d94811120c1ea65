/** Discs and disks that a machine's firmware starts, made of an image. */
@NullMarked
package dev.arrow.pack.disc;

import org.jspecify.annotations.NullMarked;
