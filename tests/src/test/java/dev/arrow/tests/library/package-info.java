/** The libraries' own tests, on the host, as Linux processes and in the guest. */
@NullMarked
package dev.arrow.tests.library;

import org.jspecify.annotations.NullMarked;
