/** Makefiles, and what the link check reads, as models of their templates. */
@NullMarked
package dev.arrow.generate.makefile;

import org.jspecify.annotations.NullMarked;
