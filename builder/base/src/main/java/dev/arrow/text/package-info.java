/** Small services for text: nearest names, files that change only when their content does. */
@NullMarked
package dev.arrow.text;

import org.jspecify.annotations.NullMarked;
