/** Starts images, as virtual machines or as processes, and finds out how their programs ended. */
@NullMarked
package dev.arrow.run;

import org.jspecify.annotations.NullMarked;
