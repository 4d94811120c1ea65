/** Runs a build from the project's folder to its images: lock, no-op check, plan, files, make. */
@NullMarked
package dev.arrow.generate.build;

import org.jspecify.annotations.NullMarked;
