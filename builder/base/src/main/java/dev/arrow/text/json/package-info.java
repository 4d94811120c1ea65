/** JSON for programs that read what Arrow says; one writer for all documents. */
@NullMarked
package dev.arrow.text.json;

import org.jspecify.annotations.NullMarked;
