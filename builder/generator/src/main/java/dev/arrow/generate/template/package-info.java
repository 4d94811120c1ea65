/** Fills templates from records. Templates print; they do not decide. */
@NullMarked
package dev.arrow.generate.template;

import org.jspecify.annotations.NullMarked;
