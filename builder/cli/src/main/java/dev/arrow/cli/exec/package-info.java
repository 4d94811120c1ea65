/** What `arrow exec` gives to a program's own build: a toolchain that makes static programs. */
@NullMarked
package dev.arrow.cli.exec;

import org.jspecify.annotations.NullMarked;
