/** What libraries of a pool must be beyond what a build needs of them. */
@NullMarked
package dev.arrow.lint;

import org.jspecify.annotations.NullMarked;
