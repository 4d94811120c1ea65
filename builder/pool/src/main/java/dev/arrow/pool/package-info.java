/** Folders of libraries, found and indexed: who offers which header, symbol and interface. */
@NullMarked
package dev.arrow.pool;

import org.jspecify.annotations.NullMarked;
