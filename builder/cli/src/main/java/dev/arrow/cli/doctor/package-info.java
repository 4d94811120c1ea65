/** Looks at this machine: which tools are there, and what else a build and a run lean on. */
@NullMarked
package dev.arrow.cli.doctor;

import org.jspecify.annotations.NullMarked;
