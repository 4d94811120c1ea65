@NullMarked
package dev.arrow.solver;

import org.jspecify.annotations.NullMarked;
