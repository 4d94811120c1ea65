/** Which libraries a target's configuration switches on, with which options, and why. */
@NullMarked
package dev.arrow.resolve;

import org.jspecify.annotations.NullMarked;
