/** What an image is made of: each byte of its file, and of its memory, has an owner. */
@NullMarked
package dev.arrow.size;

import org.jspecify.annotations.NullMarked;
