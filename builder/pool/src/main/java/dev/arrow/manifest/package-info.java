/**
 * The files that describe libraries, architectures, platforms, pools and projects, read strictly.
 */
@NullMarked
package dev.arrow.manifest;

import org.jspecify.annotations.NullMarked;
