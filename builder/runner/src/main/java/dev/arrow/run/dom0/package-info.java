/**
 * A Linux that is Xen's first domain and starts one guest: made of files of the distribution,
 * packed as an initial filesystem.
 */
@NullMarked
package dev.arrow.run.dom0;

import org.jspecify.annotations.NullMarked;
