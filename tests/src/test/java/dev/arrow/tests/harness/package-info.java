/**
 * What the tests share: the source tree, samples within a time budget, started programs, projects.
 */
@NullMarked
package dev.arrow.tests.harness;

import org.jspecify.annotations.NullMarked;
