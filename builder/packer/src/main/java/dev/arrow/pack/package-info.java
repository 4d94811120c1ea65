/** What can be wrong with a program or root filesystem that is to be attached to a kernel. */
@NullMarked
package dev.arrow.pack;

import org.jspecify.annotations.NullMarked;
