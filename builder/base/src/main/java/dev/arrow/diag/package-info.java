/** Everything Arrow has to tell its user: what is wrong, where, and what to do. */
@NullMarked
package dev.arrow.diag;

import org.jspecify.annotations.NullMarked;
