/**
 * Brings what lies elsewhere, pools and the sources of external libraries: fetches it, checks it,
 * keeps it in a cache, and pins it in `arrow.lock`.
 */
@NullMarked
package dev.arrow.fetch;

import org.jspecify.annotations.NullMarked;
