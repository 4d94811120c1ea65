/** Root filesystems from folders, archives and image layouts, as one archive. */
@NullMarked
package dev.arrow.pack.root;

import org.jspecify.annotations.NullMarked;
